// The door of accounts: people, accounts, sign-in, and who may do what to whom (第二、十、十五条).

export * from '#accounts/custody';
export * from '#accounts/grants';
export * from '#accounts/people';
export { authorize, may, permits, type Reach, reachOf, type Target } from '#accounts/rights';
export { accountOf, resolveActor, tidyAccounts } from './actor.ts';
export {
  accountOfPerson,
  createAccount,
  createAdmin,
  createOwnAccount,
  demoAccountsPresent,
  refuseWeak,
  resetPassword,
} from './create-account.ts';
export { createOfficialAccount, type FirstPassword, renewPassword, setDisabled } from './first-password.ts';
export { getMyProfile, listMySessions, roleName } from './my-account.ts';
export { confirmPassword } from './my-factors.ts';
export { bindPhone } from './phone.ts';
export { accountRoutes, sessionRoutes } from './routes.ts';
export { askSecondFactor, openDoor, type SignInOutcome } from './sign-in.ts';
