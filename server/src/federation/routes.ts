// The single sign-on over HTTP: public doors, each counted; no answer is kept for a repeated request.
import * as contract from '@xueshi/contract';
import { on, routes } from '#http';
import { beginSignOn, finishSignOn, getSignOn } from './sign-on.ts';

const perMinute = 120;
const cookieAgeMs = 12 * 3600 * 1000;

export const signOnRoutes = routes([
  on(contract.getSignOn, 'public', getSignOn),
  on(contract.beginSignOn, 'public', beginSignOn, { perMinute, ownTransactions: true }),
  on(contract.finishSignOn, 'public', finishSignOn, {
    perMinute,
    cookie: ({ token }) => ({ value: token, maxAgeMs: cookieAgeMs }),
    audit: () => ({}),
    ownTransactions: true,
  }),
]);
