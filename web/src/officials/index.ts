// The door of work accounts on pages (第十、十五条): allocating, one account with its acts, delegations of review.
import { lazyRouteComponent } from '@tanstack/react-router';

export { officialsSearch } from './officials-search.ts';
export const officialsPage = lazyRouteComponent(() => import('./officials-page.tsx'), 'OfficialsPage');
export const officialPage = lazyRouteComponent(() => import('./official-page.tsx'), 'OfficialPage');
export const delegationsPage = lazyRouteComponent(() => import('./delegations-page.tsx'), 'DelegationsPage');
