// The door of the roster on pages (第十条).
import { lazyRouteComponent } from '@tanstack/react-router';

export const rosterPage = lazyRouteComponent(() => import('./roster-page.tsx'), 'RosterPage');
