// An approved decision carried out: what is missing is registered beside the entry, what is too much is taken back and registered anew –
// the last only where the decision says so (第八、九、十四条, reading 51). Some hundred people a transaction; a process that dies goes on where it was.
import { assessRecognition, type FiledRules, filingFromJson, formatHours } from '@xueshi/policy';
import { append, type NewEntry, reverse, type Subject } from '#ledger';
import { type Context, inTransaction } from '#platform';
import { rulesInForce } from '#rulebooks';
import { judgedAgain } from './again.ts';
import { comparisonOf } from './reform.ts';
import { advanceRejudging, type RejudgingRow, selectTouched, type TouchedRow, takeRejudging } from './rejudging-store.ts';
import { type RunRow, selectFacts, selectRun } from './store.ts';
import { differing, type WeighedFacts, weighFacts } from './weigh-facts.ts';

const peoplePerTurn = 200;

/** Answers how many turns were taken. */
export async function carryOutRejudgings(at: Context): Promise<number> {
  const known = new Map<string, Known>();
  for (let turns = 0; ; turns += 1) {
    if (!(await inTransaction(at.tx, (tx) => takeTurn({ ...at, tx }, known)))) return turns;
  }
}

type Known = { readonly run: RunRow; readonly reform: FiledRules; readonly weighed: readonly WeighedFacts[] };

/** False when nothing is left to do. */
async function takeTurn(at: Context, known: Map<string, Known>): Promise<boolean> {
  const row = await takeRejudging(at);
  if (!row) return false;
  const { run, reform, weighed } = known.get(row.rejudging_id) ?? (await prepare(at, row));
  known.set(row.rejudging_id, { run, reform, weighed });
  const touched = await selectTouched(at, { ...run, weighed, afterPerson: row.after_person, people: peoplePerTurn });
  const by = { kind: 'system', name: `重新认定 ${row.decision_number}，批准：${row.decided_by_name ?? ''}` } as const;
  const done = await writeChanges({ ...at, actor: by }, row, reform, touched);
  const people = new Set(touched.map((one) => one.person_id));
  await advanceRejudging(at, row.rejudging_id, {
    ...done,
    after_person: touched.at(-1)?.person_id ?? row.after_person,
    now: at.clock.now(),
    finished: people.size < peoplePerTurn,
  });
  return true;
}

async function prepare(at: Context, row: RejudgingRow): Promise<Known> {
  const run = await selectRun(at, row.run_id);
  if (!run) throw new Error(`no run ${row.run_id}`);
  const read = filingFromJson(run.kind, run.body);
  if (!read.ok) throw new Error(`the body of ${run.run_id} does not read`);
  const comparison = comparisonOf(read.filing, await rulesInForce(at), run.year);
  const weighed = differing((await selectFacts(at, run)).map((facts) => weighFacts(comparison, facts)));
  return { run, reform: comparison.reform, weighed };
}

async function writeChanges(at: Context, row: RejudgingRow, reform: FiledRules, touched: readonly TouchedRow[]) {
  const done = { given_entries: 0, given_hours: 0, taken_entries: 0, taken_hours: 0 };
  const fresh: NewEntry[] = [];
  for (const group of groupsOf(touched)) {
    const [first] = group;
    if (!first) continue;
    const changes = judgedAgain(group, first.cap_after);
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

/** Entries of one person under one limit, in the order of the days. */
function groupsOf(touched: readonly TouchedRow[]): TouchedRow[][] {
  const groups = new Map<string, TouchedRow[]>();
  for (const one of touched) {
    const name = `${one.person_id} ${one.limit_key} ${one.by_exam}`;
    groups.set(name, [...(groups.get(name) ?? []), one]);
  }
  return [...groups.values()];
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
    source: kind === 'given' ? 'supplement' : 'rejudging',
    sourceKey: `${row.rejudging_id}#${entry.entry_id}`,
    year: row.year,
    subject: entry.subject as Subject,
    centihours,
    byExam: entry.by_exam,
    way: entry.way,
    rule: assessment.rule,
    facts,
    // What a reviewer had lowered goes with the whole entry, not with the difference beside it.
    lowered: kind === 'corrected' ? entry.lowered : 0,
    explanation: [...assessment.explanation, had, line],
    title: entry.title,
    organiser: entry.organiser,
    heldFrom: entry.held_from,
    heldTo: entry.held_to,
    evidence: entry.evidence,
    recognisedBy: row.org_id,
  };
}
