// The door of membership on pages (第十条): one's own unit, the requests to answer, the people of a unit.
import { lazyRouteComponent } from '@tanstack/react-router';

export { peopleSearch, requestsSearch } from './membership-search.ts';
export const employmentPage = lazyRouteComponent(() => import('./employment-page.tsx'), 'EmploymentPage');
export const requestsPage = lazyRouteComponent(() => import('./requests-page.tsx'), 'RequestsPage');
export const peoplePage = lazyRouteComponent(() => import('./people-page.tsx'), 'PeoplePage');
export const personPage = lazyRouteComponent(() => import('./person-page.tsx'), 'PersonPage');
