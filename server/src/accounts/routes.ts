// Who may call what of accounts: one's own with a session, other people's cards by the permissions table.
import * as contract from '@xueshi/contract';
import { getPerson, listPeople, searchPeople } from '#accounts/people';
import { on, routes } from '#http';
import { sessionLimits } from './actor.ts';
import { changePassword, endMyOtherSessions, endMySession, getMyProfile, listMySessions, whoAmI } from './my-account.ts';
import { beginMyTotp, confirmMyTotp, finishSignIn, getMyFactors, removeMyTotp } from './my-factors.ts';
import { beginMyPasskey, beginPasskeySignIn, confirmMyPasskey, finishPasskeySignIn, removeMyPasskey } from './my-passkeys.ts';
import { loginFingerprint, signIn, signOut } from './sign-in.ts';

// A ward or a staff room shares one address; guessing is slowed by throttle.ts, this only stops floods.
const signInsPerMinute = 300;

export const sessionRoutes = routes([
  on(contract.getSession, 'public', whoAmI),
  on(contract.signIn, 'public', signIn, {
    cookie: ({ token }) => ({ value: token, maxAgeMs: sessionLimits.absoluteMs }),
    audit: ({ login }) => ({ login: loginFingerprint(login) }),
    perMinute: signInsPerMinute,
    ownTransactions: true,
  }),
  on(contract.finishSignIn, 'public', finishSignIn, {
    cookie: ({ token }) => ({ value: token, maxAgeMs: sessionLimits.absoluteMs }),
    audit: () => ({}),
    perMinute: signInsPerMinute,
    ownTransactions: true,
  }),
  on(contract.beginPasskeySignIn, 'public', beginPasskeySignIn, { perMinute: signInsPerMinute, ownTransactions: true }),
  on(contract.finishPasskeySignIn, 'public', finishPasskeySignIn, {
    cookie: ({ token }) => ({ value: token, maxAgeMs: sessionLimits.absoluteMs }),
    audit: () => ({}),
    perMinute: signInsPerMinute,
    ownTransactions: true,
  }),
  on(contract.signOut, 'public', signOut, { cookie: () => ({ value: '', maxAgeMs: 0 }), audit: () => ({}) }),
]);

export const accountRoutes = routes([
  on(contract.getMyProfile, 'signed-in', getMyProfile),
  on(contract.changePassword, 'signed-in', changePassword, { perMinute: signInsPerMinute, ownTransactions: true }),
  on(contract.getMyFactors, 'signed-in', getMyFactors),
  on(contract.beginMyTotp, 'signed-in', beginMyTotp, { ownTransactions: true }),
  on(contract.confirmMyTotp, 'signed-in', confirmMyTotp, { perMinute: signInsPerMinute, ownTransactions: true }),
  on(contract.removeMyTotp, 'signed-in', removeMyTotp, { perMinute: signInsPerMinute, ownTransactions: true }),
  on(contract.beginMyPasskey, 'signed-in', beginMyPasskey, { ownTransactions: true }),
  on(contract.confirmMyPasskey, 'signed-in', confirmMyPasskey, { perMinute: signInsPerMinute, ownTransactions: true }),
  on(contract.removeMyPasskey, 'signed-in', removeMyPasskey, { perMinute: signInsPerMinute, ownTransactions: true }),
  on(contract.listMySessions, 'signed-in', listMySessions),
  on(contract.endMyOtherSessions, 'signed-in', endMyOtherSessions),
  on(contract.endMySession, 'signed-in', endMySession),
  on(contract.listPeople, 'people.read', listPeople),
  on(contract.searchPeople, 'people.read', searchPeople),
  on(contract.getPerson, 'people.read', getPerson),
]);
