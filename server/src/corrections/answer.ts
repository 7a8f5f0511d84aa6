// The unit's and the bureau's side: looking at what is asked, letting it take effect, refusing with a reason (第十条).
import type { CorrectionItem, CorrectionView } from '@xueshi/contract';
import {
  accountOf,
  accountOfPerson,
  authorize,
  bindPhone,
  correctPerson,
  findPeople,
  findPerson,
  may,
  personCardView,
  reachOf,
  replacePhone,
} from '#accounts';
import { type Context, keyring, notFound, splitId } from '#platform';
import { refuseClosed } from './ask.ts';
import { tellOldPhone } from './phone.ts';
import { type CorrectionRow, decideCorrection, selectCorrection, selectQueue } from './store.ts';
import { seriesNames, viewOf } from './view.ts';

type Asked = { cursor?: string | undefined; limit: number };

export async function listCorrections(at: Context, asked: Asked): Promise<{ items: CorrectionItem[]; nextCursor: string | null }> {
  const [, askedOn, correctionId] = /^(\d{4}-\d{2}-\d{2})\.([0-9a-f-]{36})$/.exec(asked.cursor ?? '') ?? [];
  const after = askedOn && correctionId ? { askedOn, correctionId } : undefined;
  const rows = await selectQueue(at, { within: reachOf(at.actor, 'membership.review'), after, limit: asked.limit + 1 });
  const page = rows.slice(0, asked.limit);
  const cards = await findPeople(
    at,
    page.map((row) => row.person_id),
  );
  const series = await seriesNames(at);
  const items = page.flatMap((row) => {
    const card = cards.get(row.person_id);
    return card ? [{ ...viewOf(row, card, series), person: personCardView(card) }] : [];
  });
  const last = page.at(-1);
  return { items, nextCursor: rows.length > asked.limit && last ? `${last.asked_on}.${last.correction_id}` : null };
}

export async function approveCorrection(at: Context, input: { correctionId: string }): Promise<CorrectionView> {
  const row = await openToAnswer(at, input.correctionId);
  const before = await findPerson(at, row.person_id);
  if (row.phone_sealed !== null) await giveNewPhone(at, row, keyring().open(row.phone_sealed));
  else await correctPerson(at, { personId: row.person_id, changes: row.changes, from: row.from_day, reason: row.reason });
  const decided = { state: 'approved' as const, decided_at: at.clock.now(), decided_by: accountOf(at).name, answer: null };
  await decideCorrection(at, row, decided);
  return viewOf({ ...row, ...decided }, before, await seriesNames(at));
}

export async function refuseCorrection(at: Context, input: { correctionId: string; reason: string }): Promise<CorrectionView> {
  const row = await openToAnswer(at, input.correctionId);
  const decided = { state: 'refused' as const, decided_at: at.clock.now(), decided_by: accountOf(at).name, answer: input.reason };
  await decideCorrection(at, row, decided);
  return viewOf({ ...row, ...decided }, await findPerson(at, row.person_id), await seriesNames(at));
}

async function giveNewPhone(at: Context, row: CorrectionRow, phone: string): Promise<void> {
  const { person_id: personId } = row;
  await tellOldPhone(at, personId, '您的账户手机号已由人力社保局核实后更换。如非本人申请，请立即联系当地人力社保局。');
  await replacePhone(at, { personId, phone, reason: `找回账户：${row.reason}` });
  const accountId = await accountOfPerson(at, personId);
  if (accountId !== null) await bindPhone(at, accountId, phone);
}

/** A recovery is the bureau's: who holds a unit's role could otherwise put a phone of one's own into a colleague's record. */
async function openToAnswer(at: Context, correctionId: string): Promise<CorrectionRow> {
  const key = splitId(correctionId);
  const row = key ? await selectCorrection(at, key.personId, key.uuid) : null;
  if (!row) throw notFound('这份申请');
  const card = await findPerson(at, row.person_id);
  const target = { personId: row.person_id, division: card.division };
  const whole = { ...target, employerId: card.employerId };
  if (row.origin === 'recovery' && !may(at.actor, 'membership.review', target)) throw notFound('这份申请');
  authorize(at.actor, 'membership.review', whole);
  refuseClosed(row);
  return row;
}
