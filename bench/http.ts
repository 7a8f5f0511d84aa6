// An authenticated read through the whole product (session, permission, query, checked reply) against a bare handler of the same server.
import { Agent, request } from 'node:http';
import { ensureBuilt } from '../scripts/build.mjs';
import { newHome, removeHome, signedIn, startProduct } from '../tests/product/index.ts';
import { type Bench, inTurns, ratePerSecond } from './bench.ts';

const atOnce = 32;
const rounds = 5;
const seconds = 3;
const bareHandler = '/api/docs/start.js';

export const bench: Bench = async ({ connection }) => {
  await ensureBuilt();
  const home = newHome();
  const database = `postgres://${connection.user}@localhost:${connection.port}/${connection.database}?host=${encodeURIComponent(String(connection.host))}`;
  // Each request seems to come from another address: the limit per address is not what is measured.
  const product = await startProduct({ home, env: { DATABASE_URL: database, XUESHI_TRUST_PROXY: '127.0.0.1' } });
  try {
    const { cookie } = await signedIn(product.url, 'person');
    const reads = ['/api/session', '/api/me/standing', '/api/me/entries'];
    const agent = new Agent({ keepAlive: true, maxSockets: atOnce });
    const rate = (path: string) => () => ratePerSecond((turn) => get(agent, product.url + path, cookie ?? '', turn), { seconds, atOnce });
    const [bare = Number.NaN, ...values] = await inTurns(rounds, [bareHandler, ...reads].map(rate));
    agent.destroy();
    return reads.map((path, i) => ({
      name: `GET ${path}, signed in`,
      value: values[i] ?? Number.NaN,
      unit: '/s' as const,
      floor: { name: 'a bare handler of the same server', value: bare },
    }));
  } finally {
    await product.stop();
    removeHome(home);
  }
};

function get(agent: Agent, url: string, cookie: string, turn: number): Promise<void> {
  const forwarded = `10.${(turn >> 16) & 255}.${(turn >> 8) & 255}.${turn & 255}`;
  return new Promise((resolve, reject) => {
    const sent = request(url, { agent, headers: { cookie, 'x-forwarded-for': forwarded } }, (answer) => {
      answer.resume();
      answer.once('end', () => (answer.statusCode === 200 ? resolve() : reject(new Error(`${url}: ${answer.statusCode}`))));
    });
    sent.once('error', reject);
    sent.end();
  });
}
