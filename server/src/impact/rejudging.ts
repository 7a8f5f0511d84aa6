// A year judged again: proposed on a finished weighing, decided by another person, told to whom it concerns (第六、八、十四条).
import type { listMyVerdictChanges as changesEndpoint, Rejudging } from '@xueshi/contract';
import type { ReplySentOf } from '@xueshi/contract/kit';
import { toHours } from '@xueshi/policy';
import { accountOf } from '#accounts';
import { type Context, isUuid, joinPlace, newUuid, notFound, Problem, splitPlace } from '#platform';
import { openDraft } from '#rulebooks';
import {
  decideRejudging,
  insertRejudging,
  type RejudgingRow,
  type RejudgingState,
  selectRejudging,
  selectRejudgings,
  selectVerdictChanges,
} from './rejudging-store.ts';
import { isCurrent, openRun } from './run.ts';

const stateNames: Readonly<Record<RejudgingState, string>> = {
  proposed: '等待批准',
  declined: '不予批准',
  approved: '已批准，正在执行',
  done: '已执行',
};

type Proposal = { runId: string; decisionNumber: string; reason: string; takeAway: boolean };

export async function proposeRejudging(at: Context, input: Proposal): Promise<Rejudging> {
  const run = await openRun(at, input.runId);
  const draft = await openDraft(at, run.draft_id);
  if (run.state !== 'done' || !isCurrent(run, draft) || draft.state !== 'filed') {
    throw unfit('须以已备案的规则、对现在内容的、已完成的预估为准。请在该规则的页面上重新预估后再提出。');
  }
  if (run.kind !== 'document' && run.kind !== 'reading') {
    throw unfit('通知和行业口径不改变每一条的学时：年度结论按它们随时重新判断，不必逐条重新认定。');
  }
  const account = accountOf(at);
  const now = at.clock.now();
  const row = {
    rejudging_id: newUuid(now.getTime()),
    run_id: run.run_id,
    decision_number: input.decisionNumber,
    reason: input.reason,
    take_away: input.takeAway,
    org_id: actingOrg(at),
    proposed_by: account.accountId,
    proposed_by_name: account.name,
    proposed_at: now,
  };
  if (!(await insertRejudging(at, row))) {
    const detail = '这次预估已有一个等待批准、正在执行或已执行的重新认定，请到“重新认定”中查看。';
    throw new Problem({ type: 'rejudging-exists', status: 409, title: '已经提出过', detail });
  }
  return viewOf(at, await open(at, row.rejudging_id));
}

export async function listRejudgings(
  at: Context,
  asked: { cursor?: string | undefined; limit: number },
): Promise<{ items: Rejudging[]; nextCursor: string | null }> {
  const rows = await selectRejudgings(at, { after: splitPlace(asked.cursor), limit: asked.limit + 1 });
  const page = rows.slice(0, asked.limit);
  const last = page.at(-1);
  const more = rows.length > asked.limit && last;
  return {
    items: page.map((row) => viewOf(at, row)),
    nextCursor: more ? joinPlace({ at: last.proposed_at, id: last.rejudging_id }) : null,
  };
}

export async function approveRejudging(at: Context, input: { rejudgingId: string; text: string }): Promise<Rejudging> {
  return decide(at, input, 'approved');
}

export async function declineRejudging(at: Context, input: { rejudgingId: string; text: string }): Promise<Rejudging> {
  return decide(at, input, 'declined');
}

async function decide(at: Context, input: { rejudgingId: string; text: string }, state: 'approved' | 'declined'): Promise<Rejudging> {
  const row = await open(at, input.rejudgingId);
  const account = accountOf(at);
  if (row.state !== 'proposed') {
    const detail = `已由${row.decided_by_name ?? ''}办理，现在是“${stateNames[row.state]}”。`;
    throw new Problem({ type: 'rejudging-decided', status: 409, title: '已经办理过', detail });
  }
  if (row.proposed_by === account.accountId) {
    const detail = '提出重新认定的人不能批准或不予批准，请由市人社局另一位经办人办理。';
    throw new Problem({ type: 'own-case', status: 403, title: '须由另一人批准', detail });
  }
  await decideRejudging(at, row.rejudging_id, { state, by: account.name, at: at.clock.now(), text: input.text });
  return viewOf(at, await open(at, row.rejudging_id));
}

type Changes = ReplySentOf<typeof changesEndpoint>;

export async function listMyVerdictChanges(at: Context): Promise<Changes> {
  const personId = at.actor.kind === 'account' ? at.actor.personId : null;
  const rows = personId === null ? [] : await selectVerdictChanges(at, personId);
  return {
    items: rows.map((row) => ({
      year: row.year,
      title: row.title,
      number: row.number,
      from: row.from_day,
      filedAt: row.filed_at.toISOString(),
      metBefore: row.met,
      metAfter: row.met_after,
    })),
  };
}

async function open(at: Context, rejudgingId: string): Promise<RejudgingRow> {
  const row = isUuid(rejudgingId) ? await selectRejudging(at, rejudgingId) : null;
  if (!row) throw notFound('这次重新认定');
  return row;
}

function unfit(detail: string): Problem {
  return new Problem({ type: 'rejudging-unfit', status: 422, title: '不能据此重新认定', detail });
}

function actingOrg(at: Context): number {
  const grant = at.actor.kind === 'account' ? at.actor.grants.find((one) => one.role === 'city') : undefined;
  if (!grant) throw new Error('a year is judged again by the city bureau');
  return grant.orgId;
}

function viewOf(at: Context, row: RejudgingRow): Rejudging {
  return {
    rejudgingId: row.rejudging_id,
    runId: row.run_id,
    draftId: row.draft_id,
    title: row.title,
    year: row.year,
    state: row.state,
    stateName: stateNames[row.state],
    decisionNumber: row.decision_number,
    reason: row.reason,
    takeAway: row.take_away,
    proposedBy: row.proposed_by_name,
    proposedAt: row.proposed_at.toISOString(),
    decidedBy: row.decided_by_name,
    decidedAt: row.decided_at?.toISOString() ?? null,
    decidedText: row.decided_text ?? '',
    mayDecide: row.state === 'proposed' && row.proposed_by !== accountOf(at).accountId,
    given: { entries: row.given_entries, hours: toHours(row.given_hours) },
    taken: { entries: row.taken_entries, hours: toHours(row.taken_hours) },
    finishedAt: row.finished_at?.toISOString() ?? null,
  };
}
