// The door of accounts: people, accounts, sign-in, and who may do what to whom (第二、十、十五条).
export { maskIdNumber, maskPhone } from '@xueshi/contract';
export { accountOf, resolveActor, sessionLimits, tidyAccounts } from './actor.ts';
export { createAccount, createAdmin, demoAccountsPresent, type NewAccount, type NewGrant } from './create-account.ts';
export { roleNames } from './my-account.ts';
export {
  findPeople,
  findPerson,
  findPersonIdByNumber,
  type PersonCard,
  personCardView,
  readPersonId,
  revealIdNumber,
  targetOf,
} from './people.ts';
export {
  type Action,
  actions,
  authorize,
  may,
  permissionsOf,
  permits,
  type Reach,
  reachOf,
  type Target,
} from './permissions.ts';
export { type NewEmployment, type NewPerson, recordEmployments, registerPeople } from './register-people.ts';
export { accountRoutes, sessionRoutes } from './routes.ts';
