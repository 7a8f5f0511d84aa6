// 任意次序的登记、重复、冲销、入树：合计总等于各条之和，核对总是通过（第九条）。
import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Problem } from '#platform';
import { contextFor, type TestDatabase, testDatabase } from '#testing';
import { append, entryIdOf, listEntries, listYears, type NewEntry, reverse, sequence, verifyLedger } from './index.ts';
import { entry } from './samples.testing.ts';

const writer = { actor: { kind: 'system', name: '登记' } } as const;
let city: TestDatabase;
beforeAll(async () => {
  city = await testDatabase();
});
afterAll(() => city.drop());
const at = () => contextFor(city.db, writer);

type Step =
  | { kind: 'append'; entries: { key: number; person: number; centihours: number; subject: number; year: number; byExam: boolean }[] }
  | { kind: 'reverse'; key: number; person: number }
  | { kind: 'sequence' };

const person = fc.integer({ min: 1, max: 3 });
const key = fc.integer({ min: 1, max: 12 });
const given = fc.record({
  key,
  person,
  centihours: fc.constantFrom(1, 333, 600),
  subject: fc.integer({ min: 0, max: 2 }),
  year: fc.constantFrom(2025, 2026),
  byExam: fc.boolean(),
});
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('append' as const), entries: fc.array(given, { minLength: 1, maxLength: 6 }) }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('reverse' as const), key, person }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('sequence' as const) }) },
);
const subjects = ['professional', 'sector_public', 'general_public'] as const;

// Each run has people of its own, so that what an earlier run left is part of the register that must stay sound.
let run = 0;

it('合计等于各条之和，核对通过，被拒绝的什么都没留下', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 12 }), async (steps) => {
      run += 1;
      const kept = new Map<string, NewEntry & { reversed: boolean }>();
      for (const one of steps) await perform(one, kept);
      for (const who of [1, 2, 3]) expect(await totalsOf(run * 10 + who)).toEqual(expectedTotals(kept, run * 10 + who));
      expect((await verifyLedger(at())).findings).toEqual([]);
    }),
    { numRuns: 40 },
  );
  const sum = await sql<{ n: number }>`
    select (select coalesce(sum(centihours), 0) from credit_entry)::int
      - (select coalesce(sum(professional + sector_public + general_public), 0) from credit_total)::int as n`.execute(city.owner);
  expect(sum.rows[0]?.n).toBe(0);
});

async function perform(one: Step, kept: Map<string, NewEntry & { reversed: boolean }>): Promise<void> {
  if (one.kind === 'sequence') {
    await sequence(at());
    return;
  }
  if (one.kind === 'reverse') {
    const personId = run * 10 + one.person;
    const name = `${personId}/${one.key}`;
    const known = kept.get(name);
    const why = { personId, entryId: entryIdOf('import', keyOf(one.key)), reason: '重复登记', approver: '张处长' };
    if (!known) await expect(reverse(at(), why)).rejects.toThrow(Problem);
    else expect((await reverse(at(), why)).outcome).toBe(known.reversed ? 'already' : 'recorded');
    if (known) kept.set(name, { ...known, reversed: true });
    return;
  }
  const entries = one.entries.map((row) =>
    entry({
      personId: run * 10 + row.person,
      source: 'import',
      sourceKey: keyOf(row.key),
      title: '培训',
      centihours: row.centihours,
      subject: subjects[row.subject] ?? 'professional',
      year: row.year,
      byExam: row.byExam,
    }),
  );
  const all = new Map(kept);
  const conflict = entries.some((row) => {
    const before = all.get(nameOf(row));
    if (!before) all.set(nameOf(row), { ...row, reversed: false });
    return before && !same(before, row);
  });
  if (conflict) {
    const refused = city.db.transaction().execute((tx) => append({ ...at(), tx }, entries));
    await expect(refused).rejects.toMatchObject({ init: { type: 'entry-conflict' } });
    return;
  }
  const fresh = new Set(entries.map(nameOf).filter((name) => !kept.has(name)));
  const results = await append(at(), entries);
  expect(results.filter((result) => result.outcome === 'recorded')).toHaveLength(fresh.size);
  for (const [name, row] of all) kept.set(name, row);
}

function expectedTotals(kept: ReadonlyMap<string, NewEntry & { reversed: boolean }>, personId: number) {
  const own = [...kept.values()].filter((row) => row.personId === personId);
  const years = [...new Set(own.map((row) => row.year))].sort((a, b) => b - a);
  return years.map((year) => {
    const standing = own.filter((row) => row.year === year && !row.reversed);
    const sum = (rows: readonly NewEntry[]) => rows.reduce((total, row) => total + row.centihours, 0);
    return {
      year,
      professional: sum(standing.filter((row) => row.subject === 'professional')),
      sector_public: sum(standing.filter((row) => row.subject === 'sector_public')),
      general_public: sum(standing.filter((row) => row.subject === 'general_public')),
      by_exam: sum(standing.filter((row) => row.byExam)),
      entries: standing.length,
    };
  });
}

async function totalsOf(personId: number) {
  const years = await listYears(at(), personId);
  const lines = await listEntries(at(), personId, { limit: 100 });
  const standing = lines.filter((line) => line.reversal_id === null);
  expect(years.reduce((sum, year) => sum + year.entries, 0)).toBe(standing.length);
  return years;
}

function keyOf(number: number): string {
  return `第${run}轮-${number}`;
}

function nameOf(row: NewEntry): string {
  return `${row.personId}/${row.sourceKey.split('-')[1]}`;
}

function same(a: NewEntry, b: NewEntry): boolean {
  return a.centihours === b.centihours && a.subject === b.subject && a.year === b.year && a.byExam === b.byExam;
}
