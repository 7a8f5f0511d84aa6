// SQL of lists: the person's own claims, the reviewer's queue within a jurisdiction, the neighbours of one claim in it.
import type { ClaimState, ClaimWay } from '@xueshi/contract';
import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Reach } from '#accounts';
import type { Context, Day } from '#platform';
import { type ClaimRow, claimColumns, type Key } from './store.ts';

type At = Pick<Context, 'tx'>;
type Condition = RawBuilder<SqlBool>;

export type OwnFilter = {
  readonly state?: readonly ClaimState[] | undefined;
  readonly year?: number | undefined;
  readonly cursor?: string | undefined;
  readonly limit: number;
};

export async function selectOwnClaims(at: At, personId: number, filter: OwnFilter) {
  const after = readCursor(filter.cursor);
  const conditions: Condition[] = [
    sql`c.person_id = ${personId}`,
    ...(filter.state ? [sql<SqlBool>`c.state = any(${filter.state})`] : []),
    ...(filter.year ? [sql<SqlBool>`c.held_from <= ${`${filter.year}-12-31`} and c.held_to >= ${`${filter.year}-01-01`}`] : []),
    ...(after ? [sql<SqlBool>`(c.saved_at, c.claim_id) < (${after[0]}::timestamptz, ${after[1]}::uuid)`] : []),
  ];
  const found = await sql<ClaimRow & { savedText: string }>`
    select ${claimColumns}, c.saved_at::text as "savedText" from claim c where ${all(conditions)}
    order by c.saved_at desc, c.claim_id desc limit ${filter.limit}`.execute(at.tx);
  const cursorOf = (row: (ClaimRow & { savedText: string }) | undefined) => (row ? writeCursor([row.savedText, row.claimId]) : null);
  return { rows: found.rows, cursorOf };
}

export async function countByState(at: At, personId: number): Promise<Record<string, number>> {
  const found = await sql<{ state: string; count: number }>`
    select state, count(*) as count from claim where person_id = ${personId} group by state`.execute(at.tx);
  return Object.fromEntries(found.rows.map((row) => [row.state, row.count]));
}

export type QueueState = 'submitted' | 'appealed' | 'returned' | 'decided';
export type QueueSort = 'due' | 'newest' | 'oldest' | 'hours';

export type QueueFilter = {
  readonly state: QueueState;
  readonly way?: readonly ClaimWay[] | undefined;
  readonly overdue?: boolean | undefined;
  readonly flagged?: boolean | undefined;
  readonly complete?: boolean | undefined;
  readonly employerId?: number | undefined;
  readonly q?: string | undefined;
  readonly sort: QueueSort;
};

/** Whose claims: limits of the actor's jurisdiction, for review and for 复核. */
export type Within = { readonly review: readonly Reach[]; readonly appeal: readonly Reach[]; readonly today: Day };

export type QueueRow = ClaimRow & {
  readonly personName: string;
  readonly employerName: string | null;
  readonly evidenceCount: number;
  readonly sortKey: string;
};

const decided = ['refused', 'recognised', 'appeal_granted', 'appeal_dismissed'];

// One text per order that sorts as the column does, so that a cursor is one comparison. The claim's id breaks ties.
const sortKeys: Readonly<Record<QueueSort, RawBuilder<string>>> = {
  due: sql`coalesce(c.due_on::text, '9999-12-31') || to_char(c.submitted_at at time zone 'UTC', 'YYYYMMDDHH24MISSUS')`,
  oldest: sql`to_char(c.submitted_at at time zone 'UTC', 'YYYYMMDDHH24MISSUS')`,
  newest: sql`to_char(c.submitted_at at time zone 'UTC', 'YYYYMMDDHH24MISSUS')`,
  hours: sql`lpad(coalesce(c.centihours, 0)::text, 9, '0')`,
};
const downwards: ReadonlySet<QueueSort> = new Set(['newest', 'hours']);

const from = sql`
  from claim c join person_card p on p.person_id = c.person_id left join org_public e on e.org_id = c.employer_id`;
const columns = sql`${claimColumns}, p.name as "personName", e.name as "employerName",
  (select count(*) from claim_evidence v where v.person_id = c.person_id and v.claim_id = c.claim_id) as "evidenceCount"`;

export async function selectQueue(
  at: At,
  within: Within,
  filter: QueueFilter,
  page: { cursor: string | undefined; limit: number },
): Promise<{ rows: QueueRow[]; nextCursor: string | null }> {
  const key = sortKeys[filter.sort];
  const after = readCursor(page.cursor);
  const conditions = [...conditionsOf(within, filter), ...(after ? [beyond(filter.sort, after, true)] : [])];
  const found = await sql<QueueRow>`
    select ${columns}, ${key} as "sortKey" ${from} where ${all(conditions)}
    order by ${ordered(filter.sort, true)} limit ${page.limit + 1}`.execute(at.tx);
  const rows = found.rows.slice(0, page.limit);
  const last = rows.at(-1);
  return { rows, nextCursor: found.rows.length > page.limit && last ? writeCursor([last.sortKey, last.claimId]) : null };
}

/** The claims before and after this one in the same list, whether or not it still belongs to it. */
export async function selectNeighbours(
  at: At,
  within: Within,
  filter: QueueFilter,
  key: Key,
): Promise<{ previous: Key | null; next: Key | null }> {
  const found = await sql<{ sortKey: string }>`
    select ${sortKeys[filter.sort]} as "sortKey" from claim c where c.person_id = ${key.personId} and c.claim_id = ${key.claimId}`.execute(
    at.tx,
  );
  const place = found.rows[0];
  if (!place) return { previous: null, next: null };
  const one = async (onwards: boolean): Promise<Key | null> => {
    const conditions = [...conditionsOf(within, filter), beyond(filter.sort, [place.sortKey, key.claimId], onwards)];
    const rows = await sql<Key>`
      select c.person_id as "personId", c.claim_id as "claimId" ${from} where ${all(conditions)}
      order by ${ordered(filter.sort, onwards)} limit 1`.execute(at.tx);
    return rows.rows[0] ?? null;
  };
  return { previous: await one(false), next: await one(true) };
}

export type QueueCounts = {
  submitted: number;
  appealed: number;
  returned: number;
  overdue: number;
  flagged: number;
  complete: number;
};

export async function countQueue(at: At, within: Within): Promise<QueueCounts> {
  const review = anyReach(within.review);
  const appeal = anyReach(within.appeal);
  const found = await sql<QueueCounts>`
    select count(*) filter (where c.state = 'submitted' and ${review}) as submitted,
      count(*) filter (where c.state = 'appealed' and ${appeal}) as appealed,
      count(*) filter (where c.state = 'returned' and ${review}) as returned,
      count(*) filter (where c.state = 'submitted' and c.due_on < ${within.today} and ${review}) as overdue,
      count(*) filter (where c.state = 'submitted' and cardinality(c.flags) > 0 and ${review}) as flagged,
      count(*) filter (where c.state = 'submitted' and c.complete and ${review}) as complete
    from claim c where c.state in ('submitted', 'appealed', 'returned') and (${review} or ${appeal})`.execute(at.tx);
  return found.rows[0] ?? { submitted: 0, appealed: 0, returned: 0, overdue: 0, flagged: 0, complete: 0 };
}

/** How many match the filter, by way; the way itself is left out of the filter, so that a person sees what else there is. */
export async function countWays(at: At, within: Within, filter: QueueFilter): Promise<{ way: ClaimWay; count: number }[]> {
  const conditions = conditionsOf(within, { ...filter, way: undefined });
  const found = await sql<{ way: ClaimWay; count: number }>`
    select c.way, count(*) as count ${from} where ${all(conditions)} group by c.way order by length(c.way), c.way`.execute(at.tx);
  return found.rows;
}

function conditionsOf(within: Within, filter: QueueFilter): Condition[] {
  const reach = filter.state === 'appealed' ? within.appeal : within.review;
  const states = filter.state === 'decided' ? decided : [filter.state];
  return [
    sql`c.state = any(${states})`,
    anyReach(reach),
    ...(filter.way ? [sql<SqlBool>`c.way = any(${filter.way})`] : []),
    ...(filter.overdue === undefined ? [] : [sql<SqlBool>`(c.due_on < ${within.today}) = ${filter.overdue}`]),
    ...(filter.flagged === undefined ? [] : [sql<SqlBool>`(cardinality(c.flags) > 0) = ${filter.flagged}`]),
    ...(filter.complete === undefined ? [] : [sql<SqlBool>`c.complete = ${filter.complete}`]),
    ...(filter.employerId === undefined ? [] : [sql<SqlBool>`c.employer_id = ${filter.employerId}`]),
    ...(filter.q ? [sql<SqlBool>`strpos(lower(concat_ws(E'\n', p.name, c.title, c.organiser)), lower(${filter.q})) > 0`] : []),
  ];
}

function anyReach(reaches: readonly Reach[]): Condition {
  if (reaches.length === 0) return sql`false`;
  return sql`(${sql.join(reaches.map(reachCondition), sql` or `)})`;
}

function reachCondition(reach: Reach): Condition {
  const limits: Condition[] = [
    ...(reach.personId === null ? [] : [sql<SqlBool>`c.person_id = ${reach.personId}`]),
    ...(reach.employerId === null ? [] : [sql<SqlBool>`c.employer_id = ${reach.employerId}`]),
    ...(reach.division === null ? [] : [sql<SqlBool>`c.division = ${reach.division}`]),
    ...(reach.sector === null ? [] : [sql<SqlBool>`c.sector = ${reach.sector}`]),
    ...(reach.orgId === null ? [] : [sql<SqlBool>`false`]),
  ];
  return limits.length === 0 ? sql`true` : all(limits);
}

function all(conditions: readonly Condition[]): Condition {
  return sql`(${sql.join(conditions, sql` and `)})`;
}

function ordered(sort: QueueSort, onwards: boolean): RawBuilder<unknown> {
  const down = downwards.has(sort) === onwards;
  return down ? sql`${sortKeys[sort]} desc, c.claim_id desc` : sql`${sortKeys[sort]}, c.claim_id`;
}

function beyond(sort: QueueSort, [key, claimId]: readonly [string, string], onwards: boolean): Condition {
  const down = downwards.has(sort) === onwards;
  return down
    ? sql`(${sortKeys[sort]}, c.claim_id) < (${key}, ${claimId}::uuid)`
    : sql`(${sortKeys[sort]}, c.claim_id) > (${key}, ${claimId}::uuid)`;
}

function writeCursor(place: readonly [string, string]): string {
  return Buffer.from(JSON.stringify(place)).toString('base64url');
}

/** A cursor that somebody invented starts at the beginning: no harm, no error page. */
function readCursor(cursor: string | undefined): readonly [string, string] | null {
  if (cursor === undefined) return null;
  const text = Buffer.from(cursor, 'base64url').toString('utf8');
  const [, key, claimId] = /^\["([0-9 :.+-]{1,60})","([0-9a-f-]{36})"\]$/.exec(text) ?? [];
  return key !== undefined && claimId !== undefined ? [key, claimId] : null;
}
