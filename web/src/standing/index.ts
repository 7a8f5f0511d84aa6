// The door of a professional's first screen: the year's standing (第六条).
import { lazyRouteComponent } from '@tanstack/react-router';

export { standingSearch } from './standing-search.ts';
export const standingPage = lazyRouteComponent(() => import('./standing-page.tsx'), 'StandingPage');
