// Registration over HTTP: public doors, so each is counted, and none keeps its answer for a repeated request.
import * as contract from '@xueshi/contract';
import { on, routes } from '#http';
import { recoverAccount, sendRecoveryCode } from './recover.ts';
import { registerPerson, sendRegistrationCode } from './register.ts';

const perMinute = 120;
const cookieAgeMs = 12 * 3600 * 1000;

export const registrationRoutes = routes([
  on(contract.sendRegistrationCode, 'public', sendRegistrationCode, { perMinute, audit: () => ({}), ownTransactions: true }),
  on(contract.registerPerson, 'public', registerPerson, {
    perMinute,
    cookie: ({ token }) => ({ value: token, maxAgeMs: cookieAgeMs }),
    audit: ({ idKind }) => ({ idKind }),
    ownTransactions: true,
  }),
  on(contract.sendRecoveryCode, 'public', sendRecoveryCode, { perMinute, audit: () => ({}), ownTransactions: true }),
  on(contract.recoverAccount, 'public', recoverAccount, { perMinute, audit: ({ codeId }) => ({ codeId }), ownTransactions: true }),
]);
