// The door of accounts: people, accounts, sign-in, and who may do what to whom (第二、十、十五条).
export { resolveActor, tidyAccounts } from './actor.ts';
export { createAccount, createAdmin, demoAccountsPresent, type NewGrant } from './create-account.ts';
export { findPerson, findPersonIdByNumber, type PersonCard, readPersonId, revealIdNumber, targetOf } from './people.ts';
export { authorize, may, permits, type Reach, reachOf, type Target } from './permissions.ts';
export { type NewEmployment, type NewPerson, recordEmployments, registerPeople } from './register-people.ts';
export { accountRoutes, sessionRoutes } from './routes.ts';
