// A filing in the making: begun, saved, commented on (第六、八、十七条). Readings are the city's alone.
import type { RuleDraftLine, RuleDraftView } from '@xueshi/contract';
import type { FiledKind } from '@xueshi/policy';
import { authorize, reachOf } from '#accounts';
import { type Context, joinPlace, newUuid, splitPlace } from '#platform';
import { editable, lineOf, move, note, open, openAt, refuseClosed, type Seen, viewOf } from './open.ts';
import { type Body, type DraftRow, insertDraft, selectDrafts } from './store.ts';

export async function listRuleDrafts(
  at: Context,
  asked: { cursor?: string | undefined; limit: number },
): Promise<{ items: RuleDraftLine[]; nextCursor: string | null }> {
  const after = splitPlace(asked.cursor);
  const rows = await selectDrafts(at, { within: reachOf(at.actor, 'rulebook.draft'), after, limit: asked.limit + 1 });
  const page = rows.slice(0, asked.limit);
  const last = page.at(-1);
  const more = rows.length > asked.limit && last;
  return { items: page.map(lineOf), nextCursor: more ? joinPlace({ at: last.saved_at, id: last.draft_id }) : null };
}

export async function createRuleDraft(at: Context, { kind, body }: { kind: FiledKind; body: Body }): Promise<RuleDraftView> {
  const sector = sectorOf(kind, body);
  authorize(at.actor, 'rulebook.draft', { sector });
  const row: DraftRow = {
    draft_id: newUuid(),
    kind,
    org_id: actingOrg(at, sector),
    org_name: '',
    sector,
    state: 'draft',
    revision: 0,
    title: titleOf(kind, body),
    body,
    saved_at: at.clock.now(),
  };
  await insertDraft(at, row);
  await note(at, row, { kind: 'draft' });
  return viewOf(at, row.draft_id);
}

export async function getRuleDraft(at: Context, asked: { draftId: string }): Promise<RuleDraftView> {
  return viewOf(at, asked.draftId);
}

export async function saveRuleDraft(at: Context, input: Seen & { body: Body }): Promise<RuleDraftView> {
  const row = await openAt(at, input, editable);
  const sector = sectorOf(row.kind, input.body);
  authorize(at.actor, 'rulebook.draft', { sector });
  await move(at, { ...row, sector, title: titleOf(row.kind, input.body), body: input.body }, row.state, 'save', '');
  return viewOf(at, input.draftId);
}

/** Leaves the revision as it is: a remark disturbs nobody's typing. */
export async function commentRuleDraft(at: Context, input: { draftId: string; path: string; text: string }): Promise<RuleDraftView> {
  const row = await open(at, input.draftId);
  refuseClosed(row, new Set(['draft', 'returned', 'submitted']));
  await note(at, row, { kind: 'comment', path: input.path, text: input.text });
  return viewOf(at, input.draftId);
}

/** Whom it concerns; null – everybody – reaches the city bureau alone. */
function sectorOf(kind: FiledKind, body: Body): string | null {
  const sector = kind === 'reading' ? null : body['sector'];
  return typeof sector === 'string' && sector !== '' && sector.length <= 40 ? sector : null;
}

function titleOf(kind: FiledKind, body: Body): string {
  const title = body['title'];
  if (typeof title !== 'string' || title.trim() === '') return '（未命名）';
  return kind === 'reading' ? `口径 ${String(body['id'])} · ${title.slice(0, 180)}` : title.slice(0, 200);
}

function actingOrg(at: Context, sector: string | null): number {
  if (at.actor.kind !== 'account') throw new Error('drafts are made by accounts');
  const grant = at.actor.grants.find(
    (one) => (one.role === 'sector' && one.sector === sector && one.division === null) || one.role === 'city',
  );
  if (!grant) throw new Error('nobody drafts without a grant');
  return grant.orgId;
}
