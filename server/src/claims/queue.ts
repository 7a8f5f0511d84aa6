// The reviewer's queue: what waits, what is late; and recognising at once what is complete (第十一条, reading 48).
import type { ReviewLine } from '@xueshi/contract';
import { toHours } from '@xueshi/policy';
import { reachOf } from '#accounts';
import { type Matching, stateLabels } from '#claims/rules';
import { readOrgId } from '#orgs';
import { type Context, joinId, Problem, timeText } from '#platform';
import { wayTitle } from './draft.ts';
import { accountOf, readClaimId } from './open.ts';
import { countQueue, countWays, type QueueFilter, type QueueRow, selectNeighbours, selectQueue, type Within } from './queue-store.ts';
import { recognise } from './review.ts';
import { inSavepoint } from './store.ts';

type Asked = Omit<QueueFilter, 'employerId'> & { employer?: string | undefined };

export async function listReviewClaims(at: Context, asked: Asked & { cursor?: string | undefined; limit: number }) {
  const within = withinOf(at);
  const filter = filterOf(asked);
  const { rows, nextCursor } = await selectQueue(at, within, filter, { cursor: asked.cursor, limit: asked.limit });
  const ways = await countWays(at, within, filter);
  const matching = ways.filter(({ way }) => !filter.way || filter.way.includes(way)).reduce((sum, { count }) => sum + count, 0);
  return {
    items: rows.map((row) => lineOf(at, row)),
    nextCursor,
    counts: { ...(await countQueue(at, within)), matching },
    ways: ways.map(({ way, count }) => ({ way, wayTitle: wayTitle(way), count })),
  };
}

export async function getReviewNeighbours(at: Context, asked: Asked & { claimId: string }) {
  const { previous, next } = await selectNeighbours(at, withinOf(at), filterOf(asked), readClaimId(asked.claimId));
  return {
    previous: previous && joinId(previous.personId, previous.claimId),
    next: next && joinId(next.personId, next.claimId),
  };
}

function withinOf(at: Context): Within {
  return { review: reachOf(at.actor, 'claim.review'), appeal: reachOf(at.actor, 'claim.appeal-review'), today: at.clock.today() };
}

function filterOf({ state, way, overdue, flagged, complete, employer, q, sort }: Asked): QueueFilter {
  const employerId = employer === undefined ? undefined : (readOrgId(employer) ?? 0);
  return { state, way, overdue, flagged, complete, employerId, q: q === '' ? undefined : q, sort };
}

function lineOf(at: Context, row: QueueRow): ReviewLine {
  const running = row.state === 'submitted' || row.state === 'appealed';
  const hours = (centihours: number | null) => (centihours === null ? null : toHours(centihours));
  return {
    claimId: joinId(row.personId, row.claimId),
    revision: row.revision,
    state: row.state,
    stateLabel: stateLabels[row.state],
    person: row.personName,
    employer: row.employerName,
    way: row.way,
    wayTitle: wayTitle(row.way),
    title: row.title,
    organiser: row.organiser,
    heldFrom: row.heldFrom,
    heldTo: row.heldTo,
    hours: hours(row.centihours),
    ceilingHours: hours(row.ceiling),
    recognisedHours: hours(row.recognised),
    evidence: row.evidenceCount,
    flags: row.flags as ReviewLine['flags'],
    complete: row.complete,
    own: accountOf(at).personId === row.personId,
    submittedAt: row.submittedAt && timeText(row.submittedAt),
    dueOn: running ? row.dueOn : null,
    overdue: running && row.dueOn !== null && row.dueOn < at.clock.today(),
  };
}

export type BatchInput = {
  mode: 'all' | 'each';
  matching: Matching;
  items: { claimId: string; revision: number }[];
};

type Result = {
  claimId: string;
  outcome: 'recognised' | 'already' | 'refused';
  hours: number | null;
  problem: { type: string; title: string; detail: string } | null;
};

/** `all`: everything or nothing. `each`: what can be recognised is; the rest says why not. Results stand in the order asked. */
export async function recogniseClaims(at: Context, input: BatchInput): Promise<{ recognised: number; results: Result[] }> {
  const results = new Map<string, Result>();
  // Two batches with the same people in another order would wait for each other.
  const items = [...input.items].sort((a, b) => personOf(a.claimId) - personOf(b.claimId));
  for (const item of items) results.set(item.claimId, await one(at, item, input.matching));
  const list = input.items.flatMap((item) => results.get(item.claimId) ?? []);
  const refused = list.filter((result) => result.outcome === 'refused');
  if (input.mode === 'all' && refused.length > 0) {
    const detail = `${list.length} 份中有 ${refused.length} 份不能批量认定，本次全部没有办理。请去掉这些申请后再试，或逐份审核。`;
    throw new Problem({ type: 'batch-refused', status: 422, title: '没有办理任何一份', detail, extras: { results: list } });
  }
  return { recognised: list.filter((result) => result.outcome === 'recognised').length, results: list };
}

/** One item in a savepoint of its own: its failure leaves the others alone. */
async function one(at: Context, item: { claimId: string; revision: number }, matching: Matching): Promise<Result> {
  try {
    const done = await inSavepoint(at, () => recognise(at, { ...item, matching, reasons: [], text: '' }, { batch: true }));
    return { claimId: item.claimId, outcome: done.outcome, hours: toHours(done.centihours), problem: null };
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    const { type, title, detail = '' } = error.init;
    return { claimId: item.claimId, outcome: 'refused', hours: null, problem: { type, title, detail } };
  }
}

function personOf(claimId: string): number {
  try {
    return readClaimId(claimId).personId;
  } catch {
    return 0;
  }
}
