// The door of one's own account: who is signed in, with which rights.
import { lazyRouteComponent } from '@tanstack/react-router';

export const accountPage = lazyRouteComponent(() => import('./account-page.tsx'), 'AccountPage');
