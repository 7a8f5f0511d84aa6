// Finding people: one card for other modules, lists within an official's jurisdiction, the full number only for a stated purpose (第二、十五条).
import { checkIdNumber, type IdKind, maskIdNumber, maskPhone, normaliseName, type PersonCard as PersonCardView } from '@xueshi/contract';
import { authorize, reachOf, type Target } from '#accounts/rights';
import { readOrgId } from '#orgs';
import { type Context, type Day, invalidInput, keyring, newUuid, notFound, Problem } from '#platform';
import {
  type CardRow,
  insertReveal,
  searchCards,
  selectCards,
  selectEmployedAmong,
  selectPersonIdByKey,
  selectPersonIdsByKeys,
} from './people-store.ts';

export type PersonCard = {
  readonly personId: number;
  readonly name: string;
  /** Masked. */
  readonly idNumber: string;
  /** Masked. */
  readonly phone: string | null;
  readonly gender: 'male' | 'female';
  readonly ethnicity: string | null;
  readonly birthDay: Day;
  readonly employerId: number | null;
  readonly employerName: string | null;
  readonly division: string | null;
  readonly divisionName: string | null;
  readonly sector: string;
  readonly sectorName: string;
  readonly series: string | null;
  readonly seriesName: string | null;
  readonly title: string | null;
  readonly titleSince: Day | null;
};

/** What the permissions table needs to know of a person. */
export function targetOf(card: PersonCard): Required<Omit<Target, 'orgId'>> {
  return { personId: card.personId, division: card.division, sector: card.sector, employerId: card.employerId };
}

/** Throws `not-found` for a number that belongs to nobody. Asks for no permission: that is the caller's verb's business. */
export async function findPerson(at: Pick<Context, 'tx'>, personId: number): Promise<PersonCard> {
  const card = (await findPeople(at, [personId])).get(personId);
  if (!card) throw notFound('此人');
  return card;
}

/** Cards by person id; those who are nobody are missing. */
export async function findPeople(at: Pick<Context, 'tx'>, personIds: readonly number[]): Promise<Map<number, PersonCard>> {
  const rows = await selectCards(at, personIds);
  return new Map(rows.map((row) => [row.person_id, cardOf(row)]));
}

/** The card of somebody in the actor's jurisdiction. */
export async function getPerson(at: Context, input: { personId: string }): Promise<PersonCardView> {
  const personId = readPersonId(input.personId);
  if (personId === null) throw notFound('此人');
  const card = await findPerson(at, personId);
  authorize(at.actor, 'people.read', targetOf(card));
  return personCardView(card);
}

export type PeopleAsked = {
  q?: string | undefined;
  employerId?: string | undefined;
  division?: string | undefined;
  sector?: string | undefined;
  cursor?: string | undefined;
  limit: number;
};

/** People in the actor's jurisdiction, by name. */
export async function listPeople(at: Context, asked: PeopleAsked): Promise<{ items: PersonCardView[]; nextCursor: string | null }> {
  refuseIdentityInUrl(asked.q);
  const employerId = asked.employerId === undefined ? undefined : (readOrgId(asked.employerId) ?? 0);
  const found = await searchCards(at, {
    within: reachOf(at.actor, 'people.read'),
    q: asked.q === undefined ? undefined : normaliseName(asked.q),
    employerId,
    division: asked.division,
    sector: asked.sector,
    after: asked.cursor === undefined ? undefined : readCursor(asked.cursor),
    limit: asked.limit + 1,
  });
  const items = found.slice(0, asked.limit);
  const last = items.at(-1);
  const nextCursor = found.length > asked.limit && last ? Buffer.from(`${last.person_id}:${last.name}`).toString('base64url') : null;
  return { items: items.map((row) => personCardView(cardOf(row))), nextCursor };
}

/** By the whole number only. Somebody outside the jurisdiction is not found, as is a number that nobody has. */
export async function searchPeople(at: Context, input: { idNumber: string }): Promise<{ items: PersonCardView[] }> {
  const check = checkIdNumber(input.idNumber, at.clock.today());
  if (!check.ok) throw invalidInput([{ path: 'idNumber', message: check.message }]);
  const personId = await findPersonIdByNumber(at, check.idNumber);
  if (personId === null) return { items: [] };
  const rows = await searchCards(at, {
    within: reachOf(at.actor, 'people.read').map((reach) => ({ ...reach, personId })),
    limit: 1,
  });
  return { items: rows.map((row) => personCardView(cardOf(row))) };
}

/** For imports and registration: who has this (already checked) number. */
export function findPersonIdByNumber(at: Pick<Context, 'tx'>, idNumber: string, kind: IdKind = 'resident'): Promise<number | null> {
  return selectPersonIdByKey(at, idKey(kind, idNumber));
}

/** Many (already checked) documents at once: person ids in the places of the documents, null where nobody has the number. */
export async function findPersonIdsByDocuments(
  at: Pick<Context, 'tx'>,
  documents: readonly { kind: IdKind; idNumber: string }[],
): Promise<(number | null)[]> {
  const keys = documents.map(({ kind, idNumber }) => idKey(kind, idNumber));
  const known = new Map((await selectPersonIdsByKeys(at, keys)).map((row) => [row.key, row.person_id]));
  return keys.map((key) => known.get(key.toString('hex')) ?? null);
}

/** Of these people, who works at the organisation now. */
export async function employedAmong(at: Pick<Context, 'tx'>, orgId: number, personIds: readonly number[]): Promise<Set<number>> {
  return new Set(await selectEmployedAmong(at, orgId, personIds));
}

/** Whether this (already read) number is the phone on the person's record. */
export async function hasPhone(at: Pick<Context, 'tx'>, personId: number, phone: string): Promise<boolean> {
  const row = (await selectCards(at, [personId]))[0];
  return row?.phone_sealed != null && keyring().open(row.phone_sealed) === phone;
}

/** The phone on the record, for a message to its holder alone; null where there is none. */
export async function phoneOf(at: Pick<Context, 'tx'>, personId: number): Promise<string | null> {
  const row = (await selectCards(at, [personId]))[0];
  return row?.phone_sealed == null ? null : keyring().open(row.phone_sealed);
}

/** The full number. Every call leaves a row with who and why; the caller has asked for permission. */
export async function revealIdNumber(at: Context, personId: number, purpose: string): Promise<string> {
  const row = (await selectCards(at, [personId]))[0];
  if (!row) throw notFound('此人');
  const account = at.actor.kind === 'account' ? at.actor : null;
  const now = at.clock.now();
  await insertReveal(at, {
    person_id: personId,
    reveal_id: newUuid(now.getTime()),
    at: now,
    account_id: account?.accountId ?? null,
    actor_name: account?.name ?? (at.actor.kind === 'system' ? at.actor.name : '未登录'),
    purpose,
  });
  return keyring().open(row.id_sealed);
}

/** The kind belongs to the key: a passport and a permit may carry the same characters. */
export function idKey(kind: string, number: string): Buffer {
  return keyring().keyedHash(`${kind}:${number}`);
}

function cardOf(row: CardRow): PersonCard {
  return {
    personId: row.person_id,
    name: row.name,
    idNumber: maskIdNumber(keyring().open(row.id_sealed)),
    phone: row.phone_sealed === null ? null : maskPhone(keyring().open(row.phone_sealed)),
    gender: row.gender,
    ethnicity: row.ethnicity,
    birthDay: row.birth_day,
    employerId: row.employer_id,
    employerName: row.employer_name,
    division: row.division,
    divisionName: row.division_name,
    sector: row.sector,
    sectorName: row.sector_name,
    series: row.series,
    seriesName: row.series_name,
    title: row.title,
    titleSince: row.title_since,
  };
}

/** Addresses are kept by browsers, proxies and logs: a number that identifies a person has no place there. */
function refuseIdentityInUrl(q: string | undefined): void {
  if (q === undefined || !/\d{11}/.test(q.normalize('NFKC').replace(/[\s-]/g, ''))) return;
  throw new Problem({
    type: 'identity-in-url',
    status: 422,
    title: '请不要把证件号码或手机号写进网址',
    detail: '按证件号码查找请使用“按证件号码查找”，号码不会留在网址里。',
  });
}

function readCursor(cursor: string): { name: string; personId: number } | undefined {
  const [, personId, name] = /^(\d{1,16}):([^\0]+)$/.exec(Buffer.from(cursor, 'base64url').toString('utf8')) ?? [];
  return personId !== undefined && name !== undefined ? { name, personId: Number(personId) } : undefined;
}

export function personCardView(card: PersonCard): PersonCardView {
  return {
    personId: String(card.personId),
    name: card.name,
    idNumber: card.idNumber,
    phone: card.phone,
    gender: card.gender,
    ethnicity: card.ethnicity,
    birthDay: card.birthDay,
    employer: card.employerId === null ? null : { orgId: String(card.employerId), name: card.employerName ?? '' },
    division: card.division === null ? null : { code: card.division, name: card.divisionName ?? card.division },
    sector: { code: card.sector, name: card.sectorName },
    series: card.series === null ? null : { code: card.series, name: card.seriesName ?? card.series },
    title: card.title,
    titleSince: card.titleSince,
  };
}

/** A person's number as the API writes it; null when the text is none. */
export function readPersonId(text: string): number | null {
  return /^[1-9]\d{0,15}$/.test(text) && Number.isSafeInteger(Number(text)) ? Number(text) : null;
}
