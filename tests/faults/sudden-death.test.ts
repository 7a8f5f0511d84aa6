// 第九条: what was acknowledged is registered, whatever happens next. The product is killed in the middle of decisions; the database too.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  type Caller,
  type Claim,
  newHome,
  type Product,
  readClaim,
  recognise,
  removeHome,
  signedIn,
  startProduct,
  submittedCourse,
} from '../product/index.ts';

const root = dirname(dirname(import.meta.dirname));
const claimsToDecide = 16;
const atOnce = 4;
const home = newHome();
let product: Product;
let claims: Claim[];

beforeAll(async () => {
  product = await startProduct({ home });
  const person = await signedIn(product.url, 'person');
  claims = [];
  for (let i = 1; i <= claimsToDecide; i += 1) claims.push(await submittedCourse(person, `临床统计学（${i}）`));
});
afterAll(async () => {
  await product.stop();
  removeHome(home);
});

/** Decides the claims, several at once, and calls `enough` after each acknowledgement. Answers which were acknowledged. */
async function decideUntil(reviewer: Caller, todo: readonly Claim[], enough: (acknowledged: number) => void): Promise<Set<string>> {
  const acknowledged = new Set<string>();
  const left = [...todo];
  const lane = async () => {
    for (let claim = left.shift(); claim; claim = left.shift()) {
      const answer = await recognise(reviewer, claim).catch(() => null);
      if (answer?.status !== 200) return;
      acknowledged.add(claim.claimId);
      enough(acknowledged.size);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, lane));
  return acknowledged;
}

function verifyLedger(): { status: number | null; stdout: string } {
  return spawnSync(process.execPath, [join(root, 'server/dist/main.mjs'), 'verify-ledger'], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, XUESHI_HOME: home, LOG_LEVEL: 'warn' },
  });
}

test('服务在认定途中被强行终止：已答复的都已登记，未答复的要么全有要么全无；再次办理不会重复', async () => {
  const reviewer = await signedIn(product.url, 'sector');
  let dead: Promise<void> | null = null;
  const acknowledged = await decideUntil(reviewer, claims, (count) => {
    if (count === 5) dead = product.kill();
  });
  await dead;
  expect(acknowledged.size).toBeGreaterThanOrEqual(5);
  expect(acknowledged.size).toBeLessThan(claimsToDecide);

  product = await startProduct({ home });
  const again = await signedIn(product.url, 'sector');
  for (const { claimId } of claims) {
    const claim = await readClaim(again, claimId);
    if (acknowledged.has(claimId)) expect(claim.state).toBe('recognised');
    expect(claim.entries).toHaveLength(claim.state === 'recognised' ? 1 : 0);
  }
  // The same decisions once more: the missing ones are taken, the others answer as they did.
  for (const claim of claims) expect((await recognise(again, claim)).status).toBe(200);
  const person = await signedIn(product.url, 'person');
  const { items } = await person.ask<{ items: { title: string }[] }>('GET', '/api/me/entries?limit=100&year=2026');
  const titles = items.map(({ title }) => title).filter((title) => title.includes('临床统计学'));
  expect(new Set(titles).size).toBe(claimsToDecide);
  expect(titles).toHaveLength(claimsToDecide);
  expect(verifyLedger()).toMatchObject({ status: 0, stdout: expect.stringContaining('台账完好') });
});

test('数据库被强行终止：服务不倒，如实答复，数据库自行恢复，一切都在', async () => {
  const person = await signedIn(product.url, 'person');
  const before = await person.ask<{ totals: unknown }>('GET', '/api/me/standing');
  const pidFile = join(home, 'postgres', 'data', 'postmaster.pid');
  const during = Array.from({ length: 12 }, () => person.call('GET', '/api/me/standing'));
  process.kill(Number.parseInt(readFileSync(pidFile, 'utf8'), 10), 'SIGKILL');
  for (const answer of await Promise.all(during)) {
    expect([200, 503]).toContain(answer.status);
    expect(answer.bytes.toString('utf8')).not.toMatch(/ECONN|socket|\.ts:|at async/);
  }
  expect((await fetch(`${product.url}/api/health`)).status).toBe(200);
  await expect.poll(async () => (await person.call('GET', '/api/me/standing')).status, { timeout: 30_000 }).toBe(200);
  expect((await person.ask<{ totals: unknown }>('GET', '/api/me/standing')).totals).toEqual(before.totals);
});
