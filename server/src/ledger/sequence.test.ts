// 入树：每片叶恰有一个位置，几个程序同时跑、随时被杀，都不重不漏。
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Kysely, PostgresDialect, sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createPool, inTransaction, sha256 } from '#platform';
import { contextFor, type TestDatabase, testDatabase } from '#testing';
import { append, appendLeaf, installLedgerKey, proveEntries, proveLeaf, sequence, verifyLedger } from './index.ts';
import { entry } from './samples.testing.ts';
import type { Written } from './writer.testing.ts';

const writer = { actor: { kind: 'system', name: '登记' } } as const;
let city: TestDatabase;
let folder: string;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'xueshi-sequence-'));
  installLedgerKey(join(folder, 'ledger.pem'), { create: true });
  city = await testDatabase();
});
afterEach(async () => {
  await city.drop();
  rmSync(folder, { recursive: true });
});
const at = () => contextFor(city.db, writer);
const some = (count: number) => Array.from({ length: count }, (_, i) => entry({ personId: 1 + (i % 7) }));
const count = async (table: string) =>
  Number((await sql<{ n: number }>`select count(*)::int as n from ${sql.table(table)}`.execute(city.owner)).rows[0]?.n);

describe('入树', () => {
  it('没有等待的叶：不产生树头', async () => {
    expect(await sequence(at())).toBe(0);
    expect(await count('log_head')).toBe(0);
  });

  it('一次取走全部等待的叶，签一个树头；下一次接着长', async () => {
    await append(at(), some(300));
    expect(await sequence(at())).toBe(300);
    await append(at(), some(1));
    expect(await sequence(at())).toBe(1);
    expect([await count('log_pending'), await count('log_leaf'), await count('log_head')]).toEqual([0, 301, 2]);
    expect((await verifyLedger(at())).ok).toBe(true);
  });

  it('未提交的登记不入树，退回的登记不留痕迹', async () => {
    await inTransaction(city.db, async (tx) => {
      await append({ ...at(), tx }, some(3));
      expect(await sequence(at())).toBe(0);
      throw new Error('退回');
    }).catch(() => undefined);
    expect(await sequence(at())).toBe(0);
    expect([await count('credit_entry'), await count('credit_total'), await count('log_pending')]).toEqual([0, 0, 0]);
  });

  it('几个程序同时入树：一个做，其余答 0，叶不重不漏', async () => {
    const writing = Promise.all(Array.from({ length: 20 }, () => append(at(), some(20))));
    const rounds = await Promise.all(Array.from({ length: 12 }, () => sequence(at())));
    await writing;
    const rest = await sequence(at());
    expect(rounds.reduce((sum, placed) => sum + placed, rest)).toBe(400);
    const places = await sql<{ n: number; most: number }>`
      select count(distinct leaf_index)::int as n, max(leaf_index)::int as most from log_leaf`.execute(city.owner);
    expect(places.rows[0]).toEqual({ n: 400, most: 399 });
    expect((await verifyLedger(at())).ok).toBe(true);
  });

  it('打印件的叶：同一份只入一次，入树前后再交都一样', async () => {
    const leaf = sha256('打印件');
    await appendLeaf(at(), leaf);
    await appendLeaf(at(), leaf);
    expect(await proveLeaf(at(), leaf)).toBeNull();
    expect(await sequence(at())).toBe(1);
    await appendLeaf(at(), leaf);
    expect(await sequence(at())).toBe(0);
    expect(await proveLeaf(at(), leaf)).toMatchObject({ leafIndex: 0, treeSize: 1, leaf: leaf.toString('base64') });
    await expect(appendLeaf(at(), Buffer.alloc(31))).rejects.toThrow(RangeError);
  });

  it('存证树的边缘被改过：停止续写，等待的叶还在', async () => {
    await append(at(), some(5));
    await sequence(at());
    await sql`update log_tile set data = overlay(data placing '\\x00'::bytea from 3 for 1)`.execute(city.owner);
    await append(at(), some(1));
    await expect(sequence(at())).rejects.toThrow(/已停止续写.*verify-ledger/);
    await sql`delete from log_tile`.execute(city.owner);
    await expect(sequence(at())).rejects.toThrow(/已停止续写/);
    expect([await count('log_pending'), await count('log_head')]).toEqual([1, 1]);
  });
});

describe('突然断电、进程被杀', () => {
  it('写完存证树、还没有提交，数据库连接就断了：什么都没有留下，再做一次即可', async () => {
    await append(at(), some(50));
    const pool = createPool(city.connection, { max: 1 });
    pool.on('connect', (client) => client.on('error', () => undefined));
    const breaking = new Kysely<Record<never, never>>({ dialect: new PostgresDialect({ pool }) });
    const broken = inTransaction(breaking, async (tx) => {
      expect(await sequence({ ...at(), tx })).toBe(50);
      await sql`select pg_terminate_backend(pg_backend_pid())`.execute(tx);
    });
    await expect(broken).rejects.toThrow();
    await breaking.destroy();
    expect([await count('log_pending'), await count('log_leaf'), await count('log_tile'), await count('log_head')]).toEqual([50, 0, 0, 0]);
    expect(await sequence(at())).toBe(50);
    expect((await verifyLedger(at())).ok).toBe(true);
  });

  it('kill -9 正在登记和入树的进程，四次：台账始终完好，答复过的登记一条不少', async () => {
    const script = join(import.meta.dirname, 'writer.testing.ts');
    let answered: Written[] = [];
    for (let round = 0; round < 4; round += 1) {
      const worker = spawn(
        process.execPath,
        ['--import', 'tsx', script, JSON.stringify(city.connection), join(folder, 'ledger.pem'), String(round)],
        { stdio: ['ignore', 'pipe', 'inherit'] },
      );
      let text = '';
      worker.stdout.setEncoding('utf8').on('data', (part: string) => {
        text += part;
        if (text.split('\n').length > 3 + round * 2) worker.kill('SIGKILL');
      });
      await once(worker, 'close');
      const lines = text.split('\n').slice(0, -1);
      expect(lines.length).toBeGreaterThan(2);
      answered = [...answered, ...lines.map((line) => JSON.parse(line) as Written)];
    }
    const report = await verifyLedger(at());
    expect(report.findings).toEqual([]);
    await sequence(at());
    const proofs = await proveEntries(
      at(),
      1,
      answered.map((one) => one.entryId),
    );
    expect(proofs.size).toBe(new Set(answered.map((one) => one.entryId)).size);
    expect((await verifyLedger(at())).findings).toEqual([]);
  }, 120_000);
});
