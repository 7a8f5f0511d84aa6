// The door of the session: who is signed in, what they may do, signing in and out, and pages only for those signed in.
import { lazyRouteComponent } from '@tanstack/react-router';

export { deviceName } from './device.ts';
export { ownAddress } from './own-address.ts';
export { SignInAgain } from './sign-in-again.tsx';
export { useSignOut } from './sign-out.ts';
export { SignedInOnly } from './signed-in-only.tsx';
export { can, type Me, useMe, useSession } from './who.ts';
export const signInPage = lazyRouteComponent(() => import('./sign-in-page.tsx'), 'SignInPage');
