// The door of registration: people register, prove a phone, find their account again (第十条).
export { type CodeSent, checkCode, forgetCodes, sendCode, spendCode } from './code.ts';
export { consentsOf, giveConsent } from './register.ts';
export { registrationRoutes } from './routes.ts';
