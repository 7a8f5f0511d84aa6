// The draft: begun, saved by itself, thrown away; and the person's own list (第十一条). What was typed is never lost.
import type { ClaimLine, ClaimState, ClaimView, ClaimWay } from '@xueshi/contract';
import { type FiledRules, toHours } from '@xueshi/policy';
import { findPerson } from '#accounts';
import { decide, judge, stateLabels, wayOf } from '#claims/rules';
import { looseFile } from '#files';
import { type Context, joinId, newUuid, Problem, timeText } from '#platform';
import { rulesInForce } from '#rulebooks';
import { byOf, lifeOf, openClaim, openOwnClaim, ownPersonId, stepOf } from './open.ts';
import { countByState, selectOwnClaims } from './queue-store.ts';
import { type ClaimRow, countDrafts, type DraftText, deleteDraft, insertClaim, updateDraft } from './store.ts';
import { draftOf, nextOf, viewOf } from './view.ts';

const mostDrafts = 30;

export async function createClaim(at: Context, draft: DraftText): Promise<ClaimView> {
  const personId = ownPersonId(at);
  if ((await countDrafts(at, personId)) >= mostDrafts) {
    throw new Problem({
      type: 'too-many-drafts',
      status: 409,
      title: '草稿太多',
      detail: `您已有 ${mostDrafts} 份没有提交的草稿，请先提交或删除一些。`,
    });
  }
  const now = at.clock.now();
  const claimId = newUuid(now.getTime());
  await insertClaim(at, { ...draft, personId, claimId, now });
  return viewOf(at, await openOwnClaim(at, joinId(personId, claimId)));
}

export async function getClaim(at: Context, input: { claimId: string }): Promise<ClaimView> {
  return viewOf(at, await openClaim(at, input.claimId));
}

/** Saves if `revision` is the stored one. Two pages at once: 409 with both versions. The same content again: answered as before. */
export async function saveClaimDraft(at: Context, input: DraftText & { claimId: string; revision: number }): Promise<ClaimView> {
  const opened = await openOwnClaim(at, input.claimId, 'claim');
  const { row } = opened;
  const { way, title, organiser, reference, note, facts } = input;
  const yours = { way, title, organiser, reference, note, facts };
  stepOf(decide(lifeOf(opened), { kind: 'edit', revision: row.revision }, byOf(opened)));
  if (same(yours, draftOf(row))) return viewOf(at, opened);
  if (input.revision !== row.revision) throw draftConflict(yours, row);
  await updateDraft(at, row, { ...yours, now: at.clock.now() });
  return viewOf(at, await openOwnClaim(at, input.claimId));
}

/** Key order does not matter: the database keeps its own. */
function same(one: unknown, two: unknown): boolean {
  return sorted(one) === sorted(two);
}

function sorted(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}

function draftConflict(yours: DraftText, row: ClaimRow): Problem {
  return new Problem({
    type: 'draft-conflict',
    status: 409,
    title: '这份草稿在另一个页面也改动过',
    detail: '两个版本都保留着：请比较后选择保留哪一个，或者合并后再保存。',
    extras: { yours, theirs: { ...draftOf(row), revision: row.revision, savedAt: timeText(row.savedAt) } },
  });
}

export async function discardClaim(at: Context, input: { claimId: string }): Promise<void> {
  const opened = await openOwnClaim(at, input.claimId, 'claim');
  stepOf(decide(lifeOf(opened), { kind: 'discard' }, byOf(opened)));
  for (const fileId of await deleteDraft(at, opened.row)) await looseFile(at, opened.row.personId, fileId);
}

export type MyClaimsAsked = { state?: ClaimState[] | undefined; year?: number | undefined; cursor?: string | undefined; limit: number };

export async function listMyClaims(at: Context, asked: MyClaimsAsked) {
  const personId = ownPersonId(at);
  const found = await selectOwnClaims(at, personId, { ...asked, limit: asked.limit + 1 });
  const { sector } = await findPerson(at, personId);
  const rules = await rulesInForce(at);
  const items = found.rows.slice(0, asked.limit).map((row) => lineOf(at, row, { sector, rules }));
  const nextCursor = found.rows.length > asked.limit ? found.cursorOf(found.rows[asked.limit - 1]) : null;
  return { items, nextCursor, counts: await countByState(at, personId) };
}

type Judging = { readonly sector: string; readonly rules: FiledRules };

function lineOf(at: Context, row: ClaimRow, judging: Judging): ClaimLine {
  const today = at.clock.today();
  const draft = ['draft', 'returned', 'withdrawn'].includes(row.state);
  const live = draft ? judge({ way: row.way, facts: row.facts, today, ...judging }) : null;
  const centihours = live ? (live.assessment?.centihours ?? null) : row.centihours;
  const running = row.state === 'submitted' || row.state === 'appealed';
  const appeal = row.appealedAt === null && (row.state === 'refused' || row.lowered);
  const until = appeal && row.appealUntil !== null && row.appealUntil >= today ? row.appealUntil : null;
  return {
    claimId: joinId(row.personId, row.claimId),
    state: row.state,
    stateLabel: stateLabels[row.state],
    way: row.way,
    wayTitle: wayTitle(row.way),
    title: row.title,
    organiser: row.organiser,
    heldFrom: live ? live.heldFrom : row.heldFrom,
    heldTo: live ? live.heldTo : row.heldTo,
    hours: centihours === null ? null : toHours(centihours),
    recognisedHours: row.recognised === null ? null : toHours(row.recognised),
    savedAt: timeText(row.savedAt),
    submittedAt: row.submittedAt && timeText(row.submittedAt),
    dueOn: running ? row.dueOn : null,
    overdue: running && row.dueOn !== null && row.dueOn < today,
    next: nextOf(row.state, { name: null, due: running ? row.dueOn : null, until }),
  };
}

export function wayTitle(way: ClaimWay): string {
  return wayOf(way).title;
}
