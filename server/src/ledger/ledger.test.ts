// The register against a real database: once and for ever, totals that always add up, and every kind of tampering found and named.
import { generateKeyPairSync } from 'node:crypto';
import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Actor, inTransaction } from '#platform';
import { contextFor, type TestDatabase, testDatabase } from '#testing';
import { append } from './append.ts';
import { entryIdOf, leafOf, type NewEntry } from './entry.ts';
import { listHeads, proveEntry, proveGrowth, sequence } from './log.ts';
import { extendsTree, includes } from './merkle.ts';
import { listYears } from './read.ts';
import { reverse } from './reverse.ts';
import { installKey } from './signing.ts';
import { selectEntryRows } from './store.ts';
import { verifyLedger } from './verify.ts';

installKey(generateKeyPairSync('ed25519').privateKey);
const officer: Actor = { kind: 'system', name: '测试' };
let city: TestDatabase;
beforeAll(async () => {
  city = await testDatabase();
});
afterAll(() => city.drop());

const at = (database: TestDatabase = city) => contextFor(database.db, { actor: officer });

function entry(sourceKey: string, changes: Partial<NewEntry> = {}): NewEntry {
  return {
    personId: 1,
    source: 'import',
    sourceKey,
    year: 2026,
    subject: 'professional',
    centihours: 600,
    byExam: false,
    way: '8-3',
    rule: { document: '温人社发〔2017〕264号', article: '第八条第（三）项', edition: '2018-01-01' },
    explanation: ['每天 6 学时'],
    title: '急诊医学新进展',
    organiser: '市医学会',
    heldFrom: '2026-03-01',
    heldTo: '2026-03-01',
    evidence: [],
    recognisedBy: 1,
    ...changes,
  };
}

const years = async (personId: number) =>
  (await listYears(at(), personId)).map(({ year, professional, sector_public, general_public, by_exam, entries }) => [
    year,
    professional,
    sector_public,
    general_public,
    by_exam,
    entries,
  ]);

describe('登记（第九条）', () => {
  test('同一条登记两次：同一个结果，只记一次', async () => {
    const first = await append(at(), [entry('once', { personId: 10 })]);
    const second = await append(at(), [entry('once', { personId: 10 })]);
    expect(first[0]?.outcome).toBe('recorded');
    expect(second[0]).toEqual({ ...first[0], outcome: 'already' });
    expect(await years(10)).toEqual([[2026, 600, 0, 0, 0, 1]]);
  });

  test('一次调用里给了两遍：一条记入，一条已有；内容不同则整批不记', async () => {
    const both = await append(at(), [entry('twin', { personId: 11 }), entry('twin', { personId: 11 })]);
    expect(both.map((one) => one.outcome)).toEqual(['recorded', 'already']);
    await expect(append(at(), [entry('odd', { personId: 12 }), entry('odd', { personId: 12, centihours: 601 })])).rejects.toMatchObject({
      init: { type: 'entry-conflict', status: 409 },
    });
    expect(await years(12)).toEqual([]);
  });

  test('同一编号而内容不同：拒绝，说出编号和不同之处，什么都没改', async () => {
    await append(at(), [entry('changed', { personId: 13 })]);
    const changed = inTransaction(city.db, (tx) =>
      append({ ...at(), tx }, [entry('new one', { personId: 13 }), entry('changed', { personId: 13, centihours: 900, title: '别的' })]),
    );
    await expect(changed).rejects.toMatchObject({ init: { status: 409, detail: expect.stringMatching(/changed.*学时、名称/) } });
    expect(await years(13)).toEqual([[2026, 600, 0, 0, 0, 1]]);
  });

  test('两个连接同时登记同一条：一个记入，一个已有', async () => {
    const outcomes = await Promise.all(
      Array.from({ length: 6 }, () => inTransaction(city.db, (tx) => append({ ...at(), tx }, [entry('race', { personId: 14 })]))),
    );
    expect(outcomes.flat().filter((one) => one.outcome === 'recorded')).toHaveLength(1);
    expect(await years(14)).toEqual([[2026, 600, 0, 0, 0, 1]]);
  });

  test('许多人交错登记，不互相锁死', async () => {
    const batches = Array.from({ length: 8 }, (_, b) =>
      Array.from({ length: 200 }, (_, i) => entry(`b${b}-${i}`, { personId: 100 + ((i * 7 + b * 13) % 50) })),
    );
    await Promise.all(batches.map((batch) => inTransaction(city.db, (tx) => append({ ...at(), tx }, batch))));
    const { rows } = await sql<{ n: number }>`select sum(entries) as n from person_year where person_id between 100 and 149`.execute(
      city.db,
    );
    expect(Number(rows[0]?.n)).toBe(1600);
  });

  test('学时须为大于零的整数百分之一', async () => {
    for (const centihours of [0, -1, 1.5, Number.NaN])
      await expect(append(at(), [entry('bad', { centihours })])).rejects.toThrow('centihours');
  });

  test('服务角色不能改、不能删、不能清空', async () => {
    for (const statement of [
      'update credit_entry set centihours = 1',
      'delete from credit_entry',
      'truncate credit_entry',
      'delete from log_head',
      'update log_leaf set leaf_index = 0',
      'delete from credit_total',
    ]) {
      await expect(sql.raw(statement).execute(city.db)).rejects.toThrow(/permission denied/);
    }
  });
});

describe('冲销', () => {
  test('原条目保留，合计归零；再冲一次结果相同；换个理由则拒绝', async () => {
    await append(at(), [entry('wrong', { personId: 20, subject: 'general_public', byExam: true })]);
    const entryId = entryIdOf('import', 'wrong');
    const why = { personId: 20, entryId, reason: '材料不实', approver: '王主任' };
    expect((await reverse(at(), why)).outcome).toBe('recorded');
    expect((await reverse(at(), why)).outcome).toBe('already');
    await expect(reverse(at(), { ...why, reason: '另一个理由' })).rejects.toMatchObject({ init: { type: 'entry-conflict' } });
    expect(await years(20)).toEqual([[2026, 0, 0, 0, 0, 2]]);
  });

  test('不存在的条目 404；冲销条目不能再冲销', async () => {
    await expect(reverse(at(), { personId: 20, entryId: entryIdOf('import', 'none'), reason: 'x', approver: 'y' })).rejects.toMatchObject({
      init: { status: 404 },
    });
    const { rows } = await sql<{
      entry_id: string;
    }>`select entry_id from credit_entry where person_id = 20 and reverses is not null`.execute(city.db);
    await expect(reverse(at(), { personId: 20, entryId: rows[0]?.entry_id ?? '', reason: 'x', approver: 'y' })).rejects.toMatchObject({
      init: { type: 'entry-is-reversal' },
    });
  });
});

test('任意的登记、冲销、重复之后：合计等于各条之和，核对通过', async () => {
  const database = await testDatabase();
  const step = fc.record({
    key: fc.integer({ min: 0, max: 8 }),
    person: fc.integer({ min: 1, max: 3 }),
    centihours: fc.integer({ min: 1, max: 900 }),
    undo: fc.boolean(),
    seal: fc.boolean(),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
      for (const { key, person, centihours, undo, seal } of steps) {
        const sourceKey = `p${person}-${key}-${centihours}`;
        await append(at(database), [entry(sourceKey, { personId: person, centihours, year: 2024 + (key % 3), byExam: key % 2 === 0 })]);
        if (undo)
          await reverse(at(database), { personId: person, entryId: entryIdOf('import', sourceKey), reason: '试', approver: '某某' });
        if (seal) await sequence(at(database));
      }
      expect(await verifyLedger(at(database))).toMatchObject({ ok: true, findings: [] });
    }),
    { numRuns: 15 },
  );
  await database.drop();
});

describe('存证', () => {
  test('入树以后，外人凭证明和签名就能核对；后来的树包含先前的树', async () => {
    const database = await testDatabase();
    await append(
      at(database),
      Array.from({ length: 300 }, (_, i) => entry(`a${i}`, { personId: i })),
    );
    expect(await proveEntry(at(database), 5, entryIdOf('import', 'a5'))).toBeNull();
    expect(await sequence(at(database))).toBe(300);
    await append(
      at(database),
      Array.from({ length: 41 }, (_, i) => entry(`b${i}`, { personId: i })),
    );
    await sequence(at(database));
    const proof = await proveEntry(at(database), 5, entryIdOf('import', 'a5'));
    const [row] = await selectEntryRows(database.db, [{ person_id: 5, entry_id: entryIdOf('import', 'a5') }]);
    if (!proof || !row) throw new Error('no proof');
    const path = proof.path.map((hash) => Buffer.from(hash, 'base64'));
    expect(includes(leafOf(row), proof.leafIndex, proof.treeSize, path, Buffer.from(proof.root, 'base64'))).toBe(true);
    const [newer, older] = await listHeads(at(database), 2);
    const growth = await proveGrowth(at(database), { from: 300 });
    expect(
      extendsTree(
        300,
        Buffer.from(older?.root ?? '', 'hex'),
        341,
        Buffer.from(newer?.root ?? '', 'hex'),
        growth.path.map((hash) => Buffer.from(hash, 'hex')),
      ),
    ).toBe(true);
    expect(newer?.note).toMatch(/^xueshi-ledger\n341\n\S+\n\S+\n\n— xueshi-ledger \S+\n$/);
    await expect(proveGrowth(at(database), { from: 7 })).rejects.toMatchObject({ init: { type: 'tree-size-unknown' } });
    await database.drop();
  });

  test('两个排序程序同时运行：每片叶只有一个位置', async () => {
    const database = await testDatabase();
    await append(
      at(database),
      Array.from({ length: 500 }, (_, i) => entry(`c${i}`, { personId: i })),
    );
    await Promise.all([sequence(at(database)), sequence(at(database)), sequence(at(database))]);
    await sequence(at(database));
    expect(await verifyLedger(at(database))).toMatchObject({ ok: true });
    await database.drop();
  });
});

describe('verify-ledger：谁绕过登记改了台账，都查得出、说得清', () => {
  const cases: [string, string, RegExp][] = [
    ['改一条的学时', `update credit_entry set centihours = 9900 where person_id = 7`, /被改动：人员 7 的条目/],
    ['改学时并补算摘要', `update credit_entry set centihours = 9900, payload_hash = sha256('x') where person_id = 7`, /被改动：人员 7/],
    ['改登记人', `update credit_entry set recorded_by = 'account:x' where person_id = 7`, /被改动：人员 7/],
    ['删一条', `delete from credit_entry where person_id = 7`, /被删除：人员 7 的条目/],
    ['删一条并抹去存证', `delete from log_leaf where person_id = 7; delete from credit_entry where person_id = 7`, /存证日志缺第 \d+ 号/],
    [
      '添一条',
      `insert into credit_entry select person_id, gen_random_uuid(), year, subject, centihours, by_exam, way, source, 'forged', rule_document, rule_article, rule_edition, explanation, title, organiser, held_from, held_to, evidence, recognised_by, reverses, reason, approver, recorded_at, recorded_by, payload_hash from credit_entry where person_id = 7`,
      /被改动：人员 7|被添入：人员 7/,
    ],
    [
      '改合计',
      `update credit_total set professional = professional + 1 where person_id = 7`,
      /合计不符：人员 7 的 2026 年度，合计记为6.01 学时，各条相加为6 学时/,
    ],
    ['删合计', `delete from credit_total where person_id = 7`, /合计不符：人员 7 .*合计记为没有/],
    ['伪造树头', `update log_head set root = sha256('x')`, /签名不是本系统密钥所签|根与记录不符/],
    [
      '调换两片叶',
      `update log_leaf set leaf_index = -1 where leaf_index = 3; update log_leaf set leaf_index = 3 where leaf_index = 4; update log_leaf set leaf_index = 4 where leaf_index = -1`,
      /根与记录不符/,
    ],
    ['截去日志末尾', `delete from log_leaf where leaf_index >= 10`, /存证树的签名覆盖 20 条，而日志只有 10 条/],
    ['改瓦片', `update log_tile set hashes = overlay(hashes placing '\\x00' from 40) where level = 0`, /存证瓦片与日志第 \d+ 号不符/],
  ];
  test.each(cases)('%s', async (_name, tampering, finding) => {
    const database = await testDatabase();
    await append(
      at(database),
      Array.from({ length: 20 }, (_, i) => entry(`t${i}`, { personId: i + 1 })),
    );
    await sequence(at(database));
    expect(await verifyLedger(at(database))).toMatchObject({ ok: true });
    await sql.raw(tampering).execute(database.owner);
    const report = await verifyLedger(at(database));
    expect(report.ok).toBe(false);
    expect(report.findings.join('\n')).toMatch(finding);
    await database.drop();
  });

  test('添一条并伪造好摘要：不在存证日志里', async () => {
    const database = await testDatabase();
    await append(at(database), [entry('real', { personId: 3 })]);
    await sequence(at(database));
    await append(contextFor(database.owner, { actor: officer }), [entry('forged', { personId: 4 })]);
    await sql`delete from log_pending`.execute(database.owner);
    expect((await verifyLedger(at(database))).findings.join()).toMatch(/被添入：人员 4/);
    await database.drop();
  });
});
