// Signing in – look-up, counted attempts, the password hash, a new session, who that is – against the bare check of the same hash.
import { hash, verify } from '@node-rs/argon2';
import { createAccount, sessionRoutes } from '../server/src/accounts/index.ts';
import { type Context, createLog, type Db, systemClock } from '../server/src/platform/index.ts';
import { type Bench, inTurns, ratePerSecond } from './bench.ts';

const accounts = 50;
const rounds = 5;
const seconds = 3;
const atOnce = 4;
const password = '江心屿的塔影 2026';
/** As server/src/accounts/passwords/password.ts hashes. */
const argon2id = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export const bench: Bench = async ({ db }) => {
  for (let i = 0; i < accounts; i += 1) {
    const account = { login: `bench-${i}`, name: '测速', personId: null, password, grants: [], demo: false, createdBy: '测速' };
    await createAccount(contextOf(db, 0), account);
  }
  const route = sessionRoutes.find(({ endpoint }) => endpoint.id === 'signIn');
  if (!route) throw new Error('there is no way to sign in');
  const known = await hash(password, argon2id);
  const bare = () => verify(known, password);
  const full = (turn: number) => route.verb(contextOf(db, turn), { login: `bench-${turn % accounts}`, password } as never);
  const [bareOne = 0, fullOne = 0] = await inTurns(rounds, [
    () => ratePerSecond(bare, { seconds }),
    () => ratePerSecond(full, { seconds }),
  ]);
  const [bareWide = 0, fullWide = 0] = await inTurns(rounds, [
    () => ratePerSecond(bare, { seconds, atOnce }),
    () => ratePerSecond(full, { seconds, atOnce }),
  ]);
  const floor = 'bare argon2id check';
  return [
    { name: 'sign-in', value: fullOne, unit: '/s', floor: { name: floor, value: bareOne } },
    { name: `sign-in, ${atOnce} at once`, value: fullWide, unit: '/s', floor: { name: floor, value: bareWide } },
  ];
};

/** From addresses of their own, as a city signs in: the limit of one address is not what is measured. */
function contextOf(tx: Db, turn: number): Context {
  const address = `10.${(turn >> 16) & 255}.${(turn >> 8) & 255}.${turn & 255}`;
  return { tx, actor: { kind: 'anonymous' }, clock: systemClock, log: createLog('silent'), address, requestId: 'bench' };
}
