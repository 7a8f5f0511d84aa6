// The door of the policy page.
import { lazyRouteComponent } from '@tanstack/react-router';

export { policySearch } from './policy-search.ts';
export const regulationPage = lazyRouteComponent(() => import('./regulation-page.tsx'), 'RegulationPage');
