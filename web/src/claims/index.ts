// The door of a person's applications for recognition of hours (第八、十一条): list, new one, filling in, one of them.
import { lazyRouteComponent } from '@tanstack/react-router';

export { claimsSearch, newClaimSearch, wizardSearch } from './claims-search.ts';
export const claimsPage = lazyRouteComponent(() => import('./claims-page.tsx'), 'ClaimsPage');
export const newClaimPage = lazyRouteComponent(() => import('./new-claim-page.tsx'), 'NewClaimPage');
export const wizardPage = lazyRouteComponent(() => import('#claims/wizard'), 'WizardPage');
export const claimPage = lazyRouteComponent(() => import('./claim-page.tsx'), 'ClaimPage');
