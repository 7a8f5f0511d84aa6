// SQL about what else there is: the same person's other claims, days, entries; the same file anywhere; what counts once.
import type { ClaimState, ClaimWay } from '@xueshi/contract';
import { sql } from 'kysely';
import type { Facts, OtherDay, OwnDay } from '#claims/rules';
import type { Context, Day } from '#platform';
import type { Key } from './store.ts';

type At = Pick<Context, 'tx'>;

export type OtherClaimRow = {
  readonly claimId: string;
  readonly state: ClaimState;
  readonly way: ClaimWay;
  readonly title: string;
  readonly reference: string;
  readonly facts: Facts;
  readonly heldFrom: Day | null;
  readonly heldTo: Day | null;
};

const mostOthers = 500;

/** This person's other claims that were handed in and not taken back. */
export async function selectOtherClaims(at: At, key: Key): Promise<OtherClaimRow[]> {
  const found = await sql<OtherClaimRow>`
    select claim_id as "claimId", state, way, title, reference, facts, held_from as "heldFrom", held_to as "heldTo" from claim
    where person_id = ${key.personId} and claim_id <> ${key.claimId} and state not in ('draft', 'withdrawn')
    order by submitted_at desc limit ${mostOthers}`.execute(at.tx);
  return found.rows;
}

/** Other claims of the person that wait for a decision. */
export async function selectWaiting(at: At, key: Key): Promise<string[]> {
  const found = await sql<{ claimId: string }>`
    select claim_id as "claimId" from claim
    where person_id = ${key.personId} and claim_id <> ${key.claimId} and state in ('submitted', 'appealed') order by claim_id`.execute(
    at.tx,
  );
  return found.rows.map((row) => row.claimId);
}

export type EntryRow = {
  readonly entryId: string;
  /** Of what it corrects or stands beside, where a year was judged again: the activity is the same. */
  readonly source: string;
  readonly sourceKey: string;
  /** The rule of 8-10 that its facts name; null where it has none. */
  readonly rule: string | null;
  readonly way: string;
  readonly title: string;
  readonly year: number;
  readonly heldFrom: Day;
  readonly heldTo: Day;
  readonly centihours: number;
  readonly ruleDocument: string;
  readonly ruleArticle: string;
};

/** Entries of the register that stand: no reversal took them back. */
export async function selectEntries(at: At, personId: number): Promise<EntryRow[]> {
  const found = await sql<EntryRow>`
    select e.entry_id as "entryId", o.source, o.source_key as "sourceKey", e.way, e.title, e.year, e.held_from as "heldFrom",
      e.held_to as "heldTo", e.centihours, e.rule_document as "ruleDocument", e.rule_article as "ruleArticle",
      case when e.way = '8-10' then e.facts::json ->> 'rule' end as rule
    from entry_line e join entry_line o on o.person_id = e.person_id and o.entry_id = e.root_id
    where e.person_id = ${personId} and e.reversal_id is null
    order by e.held_from, e.entry_id`.execute(at.tx);
  return found.rows;
}

export type OwnEntry = {
  readonly entryId: string;
  readonly year: number;
  readonly centihours: number;
  readonly reversed: boolean;
  /** A difference that a later decision on the year registered beside it. */
  readonly beside: boolean;
};

/** What this claim's decision registered and what became of it, reversed or not. */
export async function selectOwnEntries(at: At, key: Key): Promise<OwnEntry[]> {
  const found = await sql<OwnEntry>`
    select e.entry_id as "entryId", e.year, e.centihours, e.reversal_id is not null as reversed, e.source = 'supplement' as beside
    from entry_line e join entry_line o on o.person_id = e.person_id and o.entry_id = e.root_id
    where e.person_id = ${key.personId} and o.source = 'claim' and o.source_key like ${`${key.claimId}#%`}
    order by e.year, e.recorded_at, e.reversal_id is null, e.entry_id`.execute(at.tx);
  return found.rows;
}

/** Claims those once-keys belong to, other than this one. */
export async function selectHolders(
  at: At,
  key: Key,
  onceKeys: readonly string[],
): Promise<{ claimId: string; title: string; state: ClaimState }[]> {
  if (onceKeys.length === 0) return [];
  const found = await sql<{ claimId: string; title: string; state: ClaimState }>`
    select distinct c.claim_id as "claimId", c.title, c.state
    from claim_once o join claim c on c.person_id = o.person_id and c.claim_id = o.claim_id
    where o.person_id = ${key.personId} and o.once_key = any(${onceKeys}) and o.claim_id <> ${key.claimId}`.execute(at.tx);
  return found.rows;
}

/** Takes the keys for this claim. False when another claim holds one; a claim that is being submitted meanwhile is waited for. */
export async function takeOnceKeys(at: At, key: Key, onceKeys: readonly string[]): Promise<boolean> {
  await sql`delete from claim_once where person_id = ${key.personId} and claim_id = ${key.claimId}`.execute(at.tx);
  const sorted = [...new Set(onceKeys)].sort();
  const taken = await sql`
    insert into claim_once (person_id, once_key, claim_id)
    select ${key.personId}::bigint, k, ${key.claimId}::uuid from unnest(${sorted}::text[]) k order by k
    on conflict (person_id, once_key) do nothing returning 1`.execute(at.tx);
  return taken.rows.length === sorted.length;
}

export async function releaseOnceKeys(at: At, key: Key): Promise<void> {
  await sql`delete from claim_once where person_id = ${key.personId} and claim_id = ${key.claimId}`.execute(at.tx);
}

/** Writes the days a claim asks for; none for ways that do not count days. */
export async function replaceDays(at: At, key: Key, days: readonly OwnDay[]): Promise<void> {
  await sql`delete from claim_day where person_id = ${key.personId} and claim_id = ${key.claimId}`.execute(at.tx);
  if (days.length === 0) return;
  await sql`
    insert into claim_day (person_id, on_day, claim_id, centihours, full_day)
    select ${key.personId}::bigint, d.on_day, ${key.claimId}::uuid, d.centihours, d.full_day
    from unnest(${days.map((day) => day.on)}::date[], ${days.map((day) => day.centihours)}::integer[],
      ${days.map((day) => day.fullDay)}::integer[]) d(on_day, centihours, full_day)
    order by d.on_day`.execute(at.tx);
}

export async function recogniseDays(at: At, key: Key, days: readonly { on: Day; centihours: number }[]): Promise<void> {
  if (days.length === 0) return;
  await sql`
    update claim_day c set recognised = d.centihours
    from unnest(${days.map((day) => day.on)}::date[], ${days.map((day) => day.centihours)}::integer[]) d(on_day, centihours)
    where c.person_id = ${key.personId} and c.claim_id = ${key.claimId} and c.on_day = d.on_day`.execute(at.tx);
}

/** What this person's other claims hold of these days: recognised, or asked for by one that is still open. */
export async function selectOtherDays(at: At, key: Key, days: readonly Day[]): Promise<(OtherDay & { claimId: string })[]> {
  if (days.length === 0) return [];
  const found = await sql<OtherDay & { claimId: string }>`
    select d.claim_id as "claimId", d.on_day as on, c.title, coalesce(d.recognised, 0) as recognised,
      case when c.state in ('submitted', 'returned', 'appealed') then greatest(d.centihours - coalesce(d.recognised, 0), 0) else 0 end as open,
      d.full_day as "fullDay"
    from claim_day d join claim c on c.person_id = d.person_id and c.claim_id = d.claim_id
    where d.person_id = ${key.personId} and d.claim_id <> ${key.claimId} and d.on_day = any(${days}::date[])
      and c.state not in ('draft', 'withdrawn')
    order by d.on_day, d.claim_id`.execute(at.tx);
  return found.rows;
}

export type SameFileRow = { readonly sha256: string; readonly personId: number; readonly claimId: string; readonly title: string };

/** Other claims, anybody's, that were handed in with one of these files. */
export async function selectSameFiles(at: At, key: Key, hashes: readonly string[]): Promise<SameFileRow[]> {
  if (hashes.length === 0) return [];
  const found = await sql<SameFileRow>`
    select encode(e.sha256, 'hex') as sha256, e.person_id as "personId", e.claim_id as "claimId", c.title
    from claim_evidence e join claim c on c.person_id = e.person_id and c.claim_id = e.claim_id
    where e.sha256 in (select decode(h, 'hex') from unnest(${hashes}::text[]) h) and c.state not in ('draft', 'withdrawn')
      and not (e.person_id = ${key.personId} and e.claim_id = ${key.claimId})
    limit 200`.execute(at.tx);
  return found.rows;
}

export type Employment = { readonly orgId: number; readonly division: string | null };

/** The employment on a day (reading 43): the main one, else any. */
export async function selectEmploymentOn(at: At, personId: number, on: Day): Promise<Employment | null> {
  const found = await sql<Employment>`
    select s.org_id as "orgId", o.division from employment_span s join org_public o on o.org_id = s.org_id
    where s.person_id = ${personId} and s.from_day <= ${on} and (s.to_day is null or s.to_day >= ${on})
    order by s.main desc, s.from_day desc limit 1`.execute(at.tx);
  return found.rows[0] ?? null;
}
