// An approved decision carried out: what is missing is registered beside the entry, what is too much is taken back and registered anew –
// the last only where the decision says so (第八、九、十四条, reading 51). Some hundred people a transaction; a process that dies goes on where it was.
import { assessRecognition, type FiledRules, filingFromJson, formatHours } from '@xueshi/policy';
import { append, lockYear, type NewEntry, reverse, type Subject } from '#ledger';
import { type Context, inTransaction } from '#platform';
import { rulesInForce } from '#rulebooks';
import { judgedAgain } from './again.ts';
import { type Comparison, comparisonOf } from './reform.ts';
import {
  advanceRejudging,
  type EntryRow,
  type RejudgingRow,
  selectEntriesOf,
  selectNextPeople,
  takeRejudging,
  touchRejudging,
} from './rejudging-store.ts';
import { type RunRow, selectFacts, selectRun } from './store.ts';
import { differing, type FactsRow, nameOf, type WeighedFacts, weighEvery, weighFacts } from './weigh-facts.ts';

const peoplePerTurn = 200;

/** Answers how many turns were taken. One that fails lets the others go first; nothing of its turn was written. */
export async function carryOutRejudgings(at: Context): Promise<number> {
  const known = new Map<string, Known>();
  for (let turns = 0; ; turns += 1) {
    const taken: { row: RejudgingRow | null } = { row: null };
    try {
      await inTransaction(at.tx, async (tx) => {
        taken.row = await takeRejudging({ tx });
        if (taken.row) await takeTurn({ ...at, tx }, taken.row, known);
      });
    } catch (error) {
      if (taken.row) await touchRejudging(at, taken.row.rejudging_id, at.clock.now());
      throw error;
    }
    if (!taken.row) return turns;
  }
}

type Known = {
  readonly run: RunRow;
  readonly comparison: Comparison;
  /** Of which anything differs; every entry under them matters. */
  readonly names: ReadonlySet<string>;
  /** By sector, way and facts; grows with what was registered since. */
  readonly weighed: Map<string, WeighedFacts>;
};

async function takeTurn(at: Context, row: RejudgingRow, known: Map<string, Known>): Promise<void> {
  const about = known.get(row.rejudging_id) ?? (await prepare(at, row));
  known.set(row.rejudging_id, about);
  const { year, sector } = about.run;
  const people = await selectNextPeople(at, { year, sector, afterPerson: row.after_person, people: peoplePerTurn });
  // From here on nobody registers for them or takes back: another decision, carried out at the same time, waits and then sees this one.
  await lockYear(at, people, year);
  const touched = (await selectEntriesOf(at, year, people)).flatMap((entry) => weighedAs(about, entry));
  const by = { kind: 'system', name: `重新认定 ${row.decision_number}，批准：${row.decided_by_name ?? ''}` } as const;
  const done = await writeChanges({ ...at, actor: by }, row, about.comparison.reform, touched);
  await advanceRejudging(at, row.rejudging_id, {
    ...done,
    after_person: people.at(-1) ?? row.after_person,
    now: at.clock.now(),
    finished: people.length < peoplePerTurn,
  });
}

async function prepare(at: Context, row: RejudgingRow): Promise<Known> {
  const run = await selectRun(at, row.run_id);
  if (!run) throw new Error(`no run ${row.run_id}`);
  const read = filingFromJson(run.kind, run.body);
  if (!read.ok) throw new Error(`the body of ${run.run_id} does not read`);
  const comparison = comparisonOf(read.filing, await rulesInForce(at), run.year);
  const weighed = differing(await weighEvery(comparison, await selectFacts(at, run)));
  return { run, comparison, names: new Set(weighed.map(nameOf)), weighed: new Map(weighed.map((one) => [keyOf(one), one])) };
}

function keyOf({ sector, way, facts }: FactsRow): string {
  return `${sector} ${way} ${facts}`;
}

type TouchedRow = EntryRow & Pick<WeighedFacts, 'limit_key' | 'after' | 'cap_after'>;

/** Empty for what the decision does not touch. */
function weighedAs({ comparison, names, weighed }: Known, entry: EntryRow): TouchedRow[] {
  if (!names.has(nameOf(entry))) return [];
  const { sector, way, facts } = entry;
  const found = weighed.get(keyOf(entry)) ?? weighFacts(comparison, { sector, way, facts });
  weighed.set(keyOf(entry), found);
  const { limit_key, after, cap_after, refused } = found;
  return refused ? [] : [{ ...entry, limit_key, cap_after, after: entry.beside ? 0 : after }];
}

async function writeChanges(at: Context, row: RejudgingRow, reform: FiledRules, touched: readonly TouchedRow[]) {
  const done = { given_entries: 0, given_hours: 0, taken_entries: 0, taken_hours: 0 };
  const fresh: NewEntry[] = [];
  for (const group of groupsOf(touched)) {
    const changes = judgedAgain(group, capOf(group));
    for (const entry of group) {
      const change = changes.get(entry.entry_id) ?? 0;
      if (change > 0) {
        fresh.push(entryOf(row, reform, entry, { centihours: change, kind: 'given' }));
        done.given_entries += 1;
        done.given_hours += change;
      } else if (change < 0 && row.take_away) {
        const left = entry.registered + change;
        const reason = `${row.decision_number}：${row.reason}`;
        await reverse(at, { personId: entry.person_id, entryId: entry.entry_id, reason, approver: row.decided_by_name ?? '' });
        if (left > 0) fresh.push(entryOf(row, reform, entry, { centihours: left, kind: 'corrected' }));
        done.taken_entries += 1;
        done.taken_hours -= change;
      }
    }
  }
  if (fresh.length > 0) await append(at, fresh);
  return done;
}

/** Entries of one person under one limit, in the order of the days; where it began within the year, what has none is apart. */
function groupsOf(touched: readonly TouchedRow[]): TouchedRow[][] {
  const groups = new Map<string, TouchedRow[]>();
  for (const one of touched) {
    const name = `${one.person_id} ${one.limit_key} ${one.cap_after === null} ${one.by_exam}`;
    groups.set(name, [...(groups.get(name) ?? []), one]);
  }
  return [...groups.values()];
}

/** Editions of one rule with different limits: the widest holds, as the weighing has it. */
function capOf(group: readonly TouchedRow[]): number | null {
  const caps = group.flatMap(({ cap_after }) => (cap_after === null ? [] : [cap_after]));
  return caps.length === 0 ? null : Math.max(...caps);
}

type Part = { readonly centihours: number; readonly kind: 'given' | 'corrected' };

function entryOf(row: RejudgingRow, reform: FiledRules, entry: TouchedRow, { centihours, kind }: Part): NewEntry {
  const facts: Record<string, unknown> = JSON.parse(entry.facts);
  const { documents, readings } = reform;
  const result = assessRecognition({ way: entry.way, sector: entry.sector, facts, documents, readings });
  if (!result.ok) throw new Error(`facts of ${entry.entry_id} were weighed and cannot be assessed`);
  const { assessment } = result;
  const basis = `${entry.rule_document}${entry.rule_article}`;
  const had = `原登记 ${formatHours(entry.registered)} 学时（${basis}），按 ${row.decision_number} 重新认定：${row.reason}`;
  const line = kind === 'given' ? `补登差额 ${formatHours(centihours)} 学时。` : `原登记冲销，改为 ${formatHours(centihours)} 学时。`;
  return {
    personId: entry.person_id,
    // What is left of a difference is a difference still: counted as an entry, its facts would give their hours twice.
    source: kind === 'given' || entry.beside ? 'supplement' : 'rejudging',
    // The middle part tells to which entry it belongs.
    sourceKey: `${row.rejudging_id}#${entry.root_id}#${entry.entry_id}`,
    year: row.year,
    subject: entry.subject as Subject,
    centihours,
    byExam: entry.by_exam,
    way: entry.way,
    rule: assessment.rule,
    facts,
    // What a reviewer had lowered goes with the whole entry, not with the difference beside it.
    lowered: kind === 'corrected' && !entry.beside ? entry.lowered : 0,
    explanation: [...assessment.explanation, had, line],
    title: entry.title,
    organiser: entry.organiser,
    heldFrom: entry.held_from,
    heldTo: entry.held_to,
    evidence: entry.evidence,
    recognisedBy: row.org_id,
  };
}
