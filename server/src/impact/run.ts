// One weighing: asked for, carried out in the background, looked at (第六、八、十七条). Nothing of the register is changed by it.
import type { ImpactRun } from '@xueshi/contract';
import { filingFromJson, sectorOfFiling, toHours, yearOfInterest } from '@xueshi/policy';
import { accountOf, may } from '#accounts';
import { type Context, inTransaction, isUuid, newUuid, notFound, Problem } from '#platform';
import { openDraft, refuseUnsoundDraft, rulesInForce } from '#rulebooks';
import { comparisonOf, thresholdsOf } from './reform.ts';
import {
  type Counted,
  countPeople,
  countWithoutFacts,
  deleteOldRuns,
  finishRun,
  holdRun,
  insertLines,
  insertRun,
  type RunRow,
  type Summary,
  selectEffect,
  selectFacts,
  selectOpen,
  selectRun,
  selectRuns,
  selectSectors,
  takeRun,
  touchRun,
} from './store.ts';
import { differing, type WeighedFacts, weighEvery } from './weigh-facts.ts';

const runsShown = 20;
const staleMs = 60_000;
const keptMs = 90 * 86_400_000;
/** Computing is the larger half; writing the lines is one statement. */
const computedPercent = 60;

export async function startImpact(at: Context, asked: { draftId: string; year?: number | undefined }): Promise<ImpactRun> {
  const draft = await openDraft(at, asked.draftId);
  if (draft.state === 'abandoned') {
    throw new Problem({ type: 'draft-closed', status: 409, title: '草案已经撤回', detail: '已撤回的草案不再预估。' });
  }
  // What is in force was sound when it was filed; beside itself it would clash.
  if (draft.state !== 'filed') await refuseUnsoundDraft(at, draft);
  const read = filingFromJson(draft.kind, draft.body);
  if (!read.ok) throw new Error('a sound draft reads');
  const { filing } = read;
  const account = accountOf(at);
  const now = at.clock.now();
  const runId = newUuid(now.getTime());
  // A notice is about its own year, whatever was asked.
  const year = filing.kind === 'notice' ? filing.body.year : (asked.year ?? yearOfInterest(filing, at.clock.today()));
  // Asked again before it is done, it is the same: each goes through the whole register.
  const open = await selectOpen(at, { draftId: draft.draft_id, revision: draft.revision, year });
  if (open) return viewOf(open, draft);
  await insertRun(at, {
    run_id: runId,
    draft_id: draft.draft_id,
    revision: draft.revision,
    kind: draft.kind,
    year,
    from_day: filing.body.from,
    body: draft.body,
    sector: sectorOfFiling(filing),
    account_id: account.accountId,
    actor_name: account.name,
    started_at: now,
  });
  return viewOf(await openRun(at, runId), draft);
}

export async function listImpactRuns(at: Context, asked: { draftId: string }): Promise<{ items: ImpactRun[] }> {
  const draft = await openDraft(at, asked.draftId);
  const runs = await selectRuns(at, draft.draft_id, runsShown);
  return { items: runs.filter((one) => mayRead(at, one)).map((one) => viewOf(one, draft)) };
}

export async function getImpactRun(at: Context, asked: { runId: string }): Promise<ImpactRun> {
  const run = await openRun(at, asked.runId);
  return viewOf(run, await openDraft(at, run.draft_id));
}

/** To whoever may see the draft and everybody whom it was weighed for – the draft's sector may have changed since; to others it does not exist. */
export async function openRun(at: Context, runId: string): Promise<RunRow> {
  const run = isUuid(runId) ? await selectRun(at, runId) : null;
  if (!run || !mayRead(at, run)) throw notFound('这次预估');
  await openDraft(at, run.draft_id);
  return run;
}

function mayRead(at: Context, run: RunRow): boolean {
  return may(at.actor, 'rulebook.draft', { sector: run.sector });
}

/** Carries out what waits, one after the other. Answers how many were finished. */
export async function carryOutImpacts(at: Context): Promise<number> {
  for (let done = 0; ; done += 1) {
    const now = at.clock.now();
    const run = await takeRun(at, { now, stale: new Date(now.getTime() - staleMs) });
    if (!run) return done;
    try {
      await carryOut(at, run);
    } catch (error) {
      at.log.error({ err: error, runId: run.run_id }, 'impact failed');
      await finishRun(at, run.run_id, { summary: null, now: at.clock.now() });
    }
  }
}

export async function forgetImpacts(at: Context): Promise<number> {
  return inTransaction(at.tx, (tx) => deleteOldRuns({ tx }, new Date(at.clock.now().getTime() - keptMs)));
}

async function carryOut(at: Context, run: RunRow): Promise<void> {
  const read = filingFromJson(run.kind, run.body);
  if (!read.ok) throw new Error(`the body of ${run.run_id} does not read`);
  const rules = await rulesInForce(at);
  const comparison = comparisonOf(read.filing, rules, run.year);
  const sectors = await selectSectors(at);
  const today = at.clock.today();
  const asOf = run.from_day > today ? run.from_day : today;
  const { weighed, entries } = await weighAll(at, run, comparison);
  const refused = weighed.filter((one) => one.refused).reduce((sum, one) => sum + one.entries, 0);
  await inTransaction(at.tx, async (tx) => {
    const inside = { ...at, tx };
    // Whoever was slow may have been taken over: the first to come this far finishes it.
    if (!(await holdRun(inside, run.run_id))) return;
    await insertLines(inside, {
      runId: run.run_id,
      year: run.year,
      sector: run.sector,
      weighed: differing(weighed),
      before: thresholdsOf(comparison.baseline, run.year, sectors, asOf),
      after: thresholdsOf(comparison.reform, run.year, sectors, asOf),
    });
    const summary: Summary = {
      people: await countPeople(inside, run),
      entries,
      withoutFacts: await countWithoutFacts(inside, run),
      refused,
      ...(await selectEffect(inside, run.run_id)),
    };
    await finishRun(inside, run.run_id, { summary, now: at.clock.now() });
  });
}

/** Each kind of facts once; how far it has got is seen meanwhile. */
async function weighAll(
  at: Context,
  run: RunRow,
  comparison: ReturnType<typeof comparisonOf>,
): Promise<{ weighed: readonly (WeighedFacts & Counted)[]; entries: number }> {
  const rows = await selectFacts(at, run);
  const show = (percent: number) => touchRun(at, run.run_id, { percent, now: at.clock.now() });
  const weighed = await weighEvery(comparison, rows, (done) => show(Math.floor((done / rows.length) * computedPercent)));
  await show(computedPercent);
  return { weighed, entries: rows.reduce((sum, one) => sum + one.entries, 0) };
}

type Weighed = { readonly state: string; readonly revision: number };

/** Filing adds a number to what was weighed, and a revision: the weighing it was decided on is still of what is in force. */
export function isCurrent(run: RunRow, draft: Weighed): boolean {
  return run.revision === draft.revision || (draft.state === 'filed' && run.revision === draft.revision - 1);
}

function viewOf(run: RunRow, draft: Weighed): ImpactRun {
  return {
    runId: run.run_id,
    draftId: run.draft_id,
    revision: run.revision,
    current: isCurrent(run, draft),
    year: run.year,
    from: run.from_day,
    state: run.state,
    percent: run.percent,
    by: run.actor_name,
    startedAt: run.started_at.toISOString(),
    finishedAt: run.finished_at?.toISOString() ?? null,
    summary: run.summary && summaryView(run.summary),
  };
}

function summaryView({ gained, lost, ...counts }: Summary): NonNullable<ImpactRun['summary']> {
  return { ...counts, hoursGained: toHours(gained), hoursLost: toHours(lost) };
}
