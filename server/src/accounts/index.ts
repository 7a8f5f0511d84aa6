// The door of accounts: people, accounts, sign-in, and who may do what to whom (第二、十、十五条).

export {
  beginEmployment,
  type EmploymentSpan,
  employmentsOf,
  endEmployment,
  findPeople,
  findPerson,
  findPersonIdByNumber,
  type NewEmployment,
  type NewPerson,
  type PersonCard,
  personCardView,
  readPersonId,
  recordEmployments,
  registerPeople,
  revealIdNumber,
  targetOf,
} from '#accounts/people';
export { authorize, may, permits, type Reach, reachOf, type Target } from '#accounts/rights';
export { resolveActor, tidyAccounts } from './actor.ts';
export { createAccount, createAdmin, demoAccountsPresent, type NewGrant } from './create-account.ts';
export { accountRoutes, sessionRoutes } from './routes.ts';
