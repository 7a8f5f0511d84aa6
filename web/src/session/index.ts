// The door of the session: who is signed in, what they may do, signing in and out, and pages only for those signed in.
export { deviceName } from './device.ts';
export { FactorForm } from './factor-form.tsx';
export { ownAddress } from './own-address.ts';
export { useFinishPasskey, useFinishSignOn } from './sign-in.ts';
export { SignInAgain } from './sign-in-again.tsx';
export { SignInForm } from './sign-in-form.tsx';
export { useSignOut } from './sign-out.ts';
export { SignedInOnly } from './signed-in-only.tsx';
export { can, type Me, useMe, useSession } from './who.ts';
