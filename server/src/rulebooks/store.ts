// All SQL of filings and their drafts.
import type { FiledKind } from '@xueshi/policy';
import { type Expression, type SqlBool, sql } from 'kysely';
import type { Reach } from '#accounts';
import type { Context, Day, TimePlace } from '#platform';

type At = Pick<Context, 'tx'>;
export type Body = Readonly<Record<string, unknown>>;
export type DraftState = 'draft' | 'submitted' | 'returned' | 'filed' | 'abandoned';
export type StepKind = 'draft' | 'save' | 'submit' | 'return' | 'abandon' | 'file' | 'comment';

export type DraftRow = {
  draft_id: string;
  kind: FiledKind;
  org_id: number;
  org_name: string;
  sector: string | null;
  state: DraftState;
  revision: number;
  title: string;
  body: Body;
  saved_at: Date;
};
export type StepRow = { kind: StepKind; account_id: string | null; actor_name: string; path: string; text: string; at: Date };
export type FilingRow = {
  kind: FiledKind;
  filing_id: string;
  body: Body;
  filed_at: Date;
  last_day: Day | null;
  ending_reason: string | null;
  ended_at: Date | null;
};

/** Changes whenever something is put in force or ended. */
export async function selectVersion(at: At): Promise<string> {
  const found = await sql<{ version: string }>`select version from rules_version`.execute(at.tx);
  return found.rows[0]?.version ?? '';
}

/** In the order in which they were put in force. */
export async function selectFilings(at: At): Promise<FilingRow[]> {
  const found = await sql<FilingRow>`
    select f.kind, f.filing_id, f.body, f.filed_at, e.last_day, e.reason as ending_reason, e.at as ended_at
    from rule_filing f left join rule_ending e using (kind, filing_id) order by f.order_no`.execute(at.tx);
  return found.rows;
}

/** One at a time: two filings that are each sound could clash together. */
export async function lockFiling(at: At): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('rule_filing'))`.execute(at.tx);
}

type Filed = Pick<FilingRow, 'kind' | 'filing_id' | 'body' | 'filed_at'> & { draft_id: string; filed_by_name: string };

/** Under the lock: the next number is free. */
export async function insertFiling(at: At, row: Filed): Promise<void> {
  await sql`
    insert into rule_filing (kind, filing_id, draft_id, order_no, body, filed_at, filed_by_name)
    select ${row.kind}, ${row.filing_id}, ${row.draft_id}, coalesce(max(order_no), 0) + 1, ${JSON.stringify(row.body)}::jsonb,
      ${row.filed_at}, ${row.filed_by_name} from rule_filing order by 1`.execute(at.tx);
}

type Ending = { filing_id: string; last_day: Day; reason: string; at: Date; account_id: string | null; actor_name: string };

/** Documents alone are ended. False when it has been ended already. */
export async function insertEnding(at: At, row: Ending): Promise<boolean> {
  const added = await sql`
    insert into rule_ending (kind, filing_id, last_day, reason, at, account_id, actor_name)
    values ('document', ${row.filing_id}, ${row.last_day}, ${row.reason}, ${row.at}, ${row.account_id}, ${row.actor_name})
    on conflict do nothing returning 1`.execute(at.tx);
  return added.rows.length > 0;
}

const line = sql`d.draft_id, d.kind, d.org_id, coalesce(o.name, '') as org_name, d.sector, d.state, d.revision, d.title, d.saved_at`;
const drafts = sql`from rule_draft d left join org_public o on o.org_id = d.org_id`;

/** Locked until the transaction ends. */
export async function selectDraft(at: At, draftId: string): Promise<DraftRow | null> {
  const found = await sql<DraftRow>`select ${line}, d.body ${drafts} where d.draft_id = ${draftId} for update of d`.execute(at.tx);
  return found.rows[0] ?? null;
}

export type DraftLine = Omit<DraftRow, 'body'>;

/** Without their bodies, which are long. */
export async function selectDrafts(
  at: At,
  asked: { within: readonly Reach[]; after: TimePlace | undefined; limit: number },
): Promise<DraftLine[]> {
  const after = asked.after
    ? sql<SqlBool>`(d.saved_at, d.draft_id) < (${asked.after.at}::timestamptz, ${asked.after.id}::uuid)`
    : sql<SqlBool>`true`;
  const found = await sql<DraftLine>`
    select ${line} ${drafts} where ${withinAny(asked.within)} and ${after} order by d.saved_at desc, d.draft_id desc limit ${asked.limit}`.execute(
    at.tx,
  );
  return found.rows;
}

function withinAny(reaches: readonly Reach[]): Expression<SqlBool> {
  const conditions = reaches
    .filter((one) => one.division === null)
    .map(({ sector }) => (sector === null ? sql<SqlBool>`true` : sql<SqlBool>`d.sector = ${sector}`));
  return conditions.length === 0 ? sql<SqlBool>`false` : sql<SqlBool>`(${sql.join(conditions, sql` or `)})`;
}

export async function insertDraft(at: At, row: Omit<DraftRow, 'org_name'>): Promise<void> {
  await sql`
    insert into rule_draft (draft_id, kind, org_id, sector, state, revision, title, body, saved_at)
    values (${row.draft_id}, ${row.kind}, ${row.org_id}, ${row.sector}, ${row.state}, ${row.revision}, ${row.title},
      ${JSON.stringify(row.body)}::jsonb, ${row.saved_at})`.execute(at.tx);
}

export async function updateDraft(at: At, row: Omit<DraftRow, 'org_name' | 'org_id' | 'kind'>): Promise<void> {
  await sql`
    update rule_draft set state = ${row.state}, revision = ${row.revision}, title = ${row.title}, sector = ${row.sector},
      body = ${JSON.stringify(row.body)}::jsonb, saved_at = ${row.saved_at} where draft_id = ${row.draft_id}`.execute(at.tx);
}

export async function insertStep(at: At, draftId: string, step: StepRow & { body: Body | null }): Promise<void> {
  await sql`
    insert into rule_step (draft_id, step_no, at, kind, account_id, actor_name, path, text, body)
    select ${draftId}, coalesce(max(step_no), 0) + 1, ${step.at}, ${step.kind}, ${step.account_id}, ${step.actor_name}, ${step.path},
      ${step.text}, ${step.body && JSON.stringify(step.body)}::jsonb
    from rule_step where draft_id = ${draftId}`.execute(at.tx);
}

export async function selectSteps(at: At, draftId: string): Promise<StepRow[]> {
  const found = await sql<StepRow>`
    select kind, account_id, actor_name, path, text, at from rule_step where draft_id = ${draftId} order by step_no`.execute(at.tx);
  return found.rows;
}
