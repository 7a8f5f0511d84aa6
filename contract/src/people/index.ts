// The door of people and organisations: numbers that identify them, accounts, sessions, membership (第二、五、十条).
export * from './accounts.ts';
export * from './corrections.ts';
export * from './factors.ts';
export * from './identity.ts';
export * from './keys.ts';
export * from './membership.ts';
export * from './officials.ts';
export * from './orgs.ts';
export * from './outbox.ts';
export * from './registration.ts';
export * from './roster.ts';
export * from './session.ts';
export * from './sign-on.ts';
export * from './units.ts';
