// The door of the session: who is signed in, what they may do, signing in and out, and pages only for those signed in.
export { can, type Me, ROLE_ORDER, type RoleHeld, useMe, useSession } from './who.ts';
export { lazyPage } from './lazy-page.tsx';
export { SignedInOnly } from './signed-in-only.tsx';
export { SignInAgain } from './sign-in-again.tsx';
export { SignInForm } from './sign-in-form.tsx';
export { useSignOut } from './sign-out.ts';
