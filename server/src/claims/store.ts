// SQL of claims, their steps and evidence. What belongs to what is decided elsewhere.
import type { ClaimState, ClaimWay } from '@xueshi/contract';
import type { Assessment } from '@xueshi/policy';
import { type RawBuilder, sql } from 'kysely';
import type { ByYear, Facts, StepKind } from '#claims/rules';
import type { Context, Day } from '#platform';

type At = Pick<Context, 'tx'>;

export type DraftText = {
  readonly way: ClaimWay;
  readonly title: string;
  readonly organiser: string;
  readonly reference: string;
  readonly note: string;
  readonly facts: Facts;
};

export type ClaimRow = DraftText & {
  readonly personId: number;
  readonly claimId: string;
  readonly state: ClaimState;
  readonly revision: number;
  readonly savedAt: Date;
  readonly sector: string | null;
  readonly division: string | null;
  readonly employerId: number | null;
  readonly submittedAt: Date | null;
  readonly dueOn: Day | null;
  readonly heldFrom: Day | null;
  readonly heldTo: Day | null;
  readonly subject: string | null;
  readonly centihours: number | null;
  readonly byYear: ByYear | null;
  readonly ceiling: number | null;
  readonly assessment: Assessment | null;
  readonly flags: readonly string[];
  readonly complete: boolean;
  readonly decidedAt: Date | null;
  readonly decidedBy: string | null;
  readonly decidedOrg: number | null;
  readonly recognised: number | null;
  readonly recognisedByYear: ByYear | null;
  readonly lowered: boolean;
  readonly decisionText: string | null;
  readonly matching: string | null;
  readonly appealUntil: Day | null;
  readonly appealedAt: Date | null;
};

export const claimColumns = sql`
  c.person_id as "personId", c.claim_id as "claimId", c.state, c.revision, c.way, c.title, c.organiser, c.reference, c.note, c.facts,
  c.saved_at as "savedAt", c.sector, c.division, c.employer_id as "employerId", c.submitted_at as "submittedAt", c.due_on as "dueOn",
  c.held_from as "heldFrom", c.held_to as "heldTo", c.subject, c.centihours, c.by_year as "byYear", c.ceiling, c.assessment, c.flags,
  c.complete, c.decided_at as "decidedAt", c.decided_by as "decidedBy", c.decided_org as "decidedOrg", c.recognised,
  c.recognised_by_year as "recognisedByYear", c.lowered, c.decision_text as "decisionText", c.matching, c.appeal_until as "appealUntil",
  c.appealed_at as "appealedAt"`;

export async function insertClaim(at: At, claim: DraftText & { personId: number; claimId: string; now: Date }): Promise<void> {
  await sql`
    insert into claim (person_id, claim_id, state, revision, way, title, organiser, reference, note, facts, created_at, saved_at)
    values (${claim.personId}, ${claim.claimId}, 'draft', 0, ${claim.way}, ${claim.title}, ${claim.organiser}, ${claim.reference},
      ${claim.note}, ${json(claim.facts)}, ${claim.now}, ${claim.now})`.execute(at.tx);
}

export async function selectClaim(at: At, personId: number, claimId: string): Promise<ClaimRow | null> {
  const found = await sql<ClaimRow>`
    select ${claimColumns} from claim c where c.person_id = ${personId} and c.claim_id = ${claimId}`.execute(at.tx);
  return found.rows[0] ?? null;
}

/**
 * Holds all claims of a person until the transaction ends: of two reviewers at once the second reads what the first decided, and two
 * claims that share a day are weighed one after the other.
 */
export async function lockPerson(at: At, personId: number): Promise<void> {
  await sql`select 1 from claim where person_id = ${personId} order by claim_id for update`.execute(at.tx);
}

/** One claim, held until the transaction ends. */
export async function lockClaim(at: At, personId: number, claimId: string): Promise<ClaimRow | null> {
  const found = await sql<ClaimRow>`
    select ${claimColumns} from claim c where c.person_id = ${personId} and c.claim_id = ${claimId} for update`.execute(at.tx);
  return found.rows[0] ?? null;
}

export async function countDrafts(at: At, personId: number): Promise<number> {
  const found = await sql<{ count: number }>`
    select count(*) as count from claim where person_id = ${personId} and state = 'draft'`.execute(at.tx);
  return found.rows[0]?.count ?? 0;
}

export async function updateDraft(at: At, key: Key, draft: DraftText & { now: Date }): Promise<void> {
  await sql`
    update claim set way = ${draft.way}, title = ${draft.title}, organiser = ${draft.organiser}, reference = ${draft.reference},
      note = ${draft.note}, facts = ${json(draft.facts)}, saved_at = ${draft.now}, revision = revision + 1
    where person_id = ${key.personId} and claim_id = ${key.claimId}`.execute(at.tx);
}

export async function deleteDraft(at: At, key: Key): Promise<string[]> {
  const gone = await sql<{ evidenceId: string }>`
    delete from claim_evidence where person_id = ${key.personId} and claim_id = ${key.claimId}
    returning evidence_id as "evidenceId"`.execute(at.tx);
  await sql`delete from claim where person_id = ${key.personId} and claim_id = ${key.claimId} and state = 'draft'`.execute(at.tx);
  return gone.rows.map((row) => row.evidenceId);
}

export type Key = { readonly personId: number; readonly claimId: string };

const writable = {
  state: 'state',
  sector: 'sector',
  division: 'division',
  employerId: 'employer_id',
  submittedAt: 'submitted_at',
  dueOn: 'due_on',
  heldFrom: 'held_from',
  heldTo: 'held_to',
  subject: 'subject',
  centihours: 'centihours',
  byYear: 'by_year',
  ceiling: 'ceiling',
  assessment: 'assessment',
  flags: 'flags',
  complete: 'complete',
  decidedAt: 'decided_at',
  decidedBy: 'decided_by',
  decidedOrg: 'decided_org',
  recognised: 'recognised',
  recognisedByYear: 'recognised_by_year',
  lowered: 'lowered',
  decisionText: 'decision_text',
  matching: 'matching',
  appealUntil: 'appeal_until',
  appealedAt: 'appealed_at',
  savedAt: 'saved_at',
} as const;
type Writable = keyof typeof writable;
const jsonColumns: ReadonlySet<string> = new Set(['byYear', 'assessment', 'recognisedByYear']);

/** Writes what a step changed. The revision grows, unless only `flags`, `complete` and `ceiling` are brought up to date. */
export async function updateClaim(at: At, key: Key, change: Partial<Pick<ClaimRow, Writable>>, options = { step: true }): Promise<void> {
  const sets: RawBuilder<unknown>[] = Object.entries(change).map(([name, value]) => {
    const column = sql.ref(writable[name as Writable]);
    return jsonColumns.has(name) ? sql`${column} = ${json(value)}` : sql`${column} = ${value}`;
  });
  if (options.step) sets.push(sql`revision = revision + 1`);
  await sql`update claim set ${sql.join(sets)} where person_id = ${key.personId} and claim_id = ${key.claimId}`.execute(at.tx);
}

export type StepRow = {
  readonly stepNo: number;
  readonly at: Date;
  readonly kind: StepKind;
  readonly fromState: ClaimState;
  readonly toState: ClaimState;
  readonly accountId: string | null;
  readonly actorName: string;
  readonly orgId: number | null;
  readonly orgName: string | null;
  readonly reasons: readonly string[];
  readonly text: string;
  readonly centihours: number | null;
  readonly details: Readonly<Record<string, unknown>>;
};

export async function insertStep(at: At, key: Key, step: Omit<StepRow, 'stepNo' | 'orgName'>): Promise<void> {
  await sql`
    insert into claim_step (person_id, claim_id, step_no, at, kind, from_state, to_state, account_id, actor_name, org_id, reasons, text,
      centihours, details)
    select ${key.personId}::bigint, ${key.claimId}::uuid, coalesce(max(step_no), 0) + 1, ${step.at}, ${step.kind}, ${step.fromState},
      ${step.toState}, ${step.accountId}::uuid, ${step.actorName}, ${step.orgId}::integer, ${step.reasons}::text[], ${step.text},
      ${step.centihours}::integer, ${json(step.details)}
    from claim_step where person_id = ${key.personId} and claim_id = ${key.claimId}`.execute(at.tx);
}

export async function selectSteps(at: At, key: Key): Promise<StepRow[]> {
  const found = await sql<StepRow>`
    select s.step_no as "stepNo", s.at, s.kind, s.from_state as "fromState", s.to_state as "toState", s.account_id as "accountId",
      s.actor_name as "actorName", s.org_id as "orgId", o.name as "orgName", s.reasons, s.text, s.centihours, s.details
    from claim_step s left join org_public o on o.org_id = s.org_id
    where s.person_id = ${key.personId} and s.claim_id = ${key.claimId} order by s.step_no`.execute(at.tx);
  return found.rows;
}

export type EvidenceRow = { readonly evidenceId: string; readonly claimId: string; readonly need: string | null; readonly sha256: string };

/** Puts a file under an item of the claim's list. False when it already belongs to another claim. */
export async function upsertEvidence(at: At, key: Key, row: Omit<EvidenceRow, 'claimId'> & { now: Date }): Promise<boolean> {
  const done = await sql`
    insert into claim_evidence as e (person_id, evidence_id, claim_id, need, sha256, attached_at)
    values (${key.personId}, ${row.evidenceId}, ${key.claimId}, ${row.need}, decode(${row.sha256}, 'hex'), ${row.now})
    on conflict (person_id, evidence_id) do update set need = excluded.need where e.claim_id = excluded.claim_id
    returning 1`.execute(at.tx);
  return done.rows.length > 0;
}

export async function deleteEvidence(at: At, key: Key, evidenceId: string): Promise<boolean> {
  const gone = await sql`
    delete from claim_evidence where person_id = ${key.personId} and claim_id = ${key.claimId} and evidence_id = ${evidenceId}
    returning 1`.execute(at.tx);
  return gone.rows.length > 0;
}

export async function selectEvidence(at: At, key: Key): Promise<EvidenceRow[]> {
  const found = await sql<EvidenceRow>`
    select evidence_id as "evidenceId", claim_id as "claimId", need, encode(sha256, 'hex') as sha256 from claim_evidence
    where person_id = ${key.personId} and claim_id = ${key.claimId} order by attached_at, evidence_id`.execute(at.tx);
  return found.rows;
}

export async function insertLatePermission(
  at: At,
  row: { personId: number; permissionId: string; year: number; until: Day; reason: string; now: Date; accountId: string; orgId: number },
): Promise<void> {
  await sql`
    insert into late_permission (person_id, permission_id, year, until_day, reason, granted_at, granted_by, granted_org)
    values (${row.personId}, ${row.permissionId}, ${row.year}, ${row.until}, ${row.reason}, ${row.now}, ${row.accountId}, ${row.orgId})`.execute(
    at.tx,
  );
}

/** Years for which this person may register late on `today`. */
export async function selectLateYears(at: At, personId: number, today: Day): Promise<number[]> {
  const found = await sql<{ year: number }>`
    select distinct year from late_permission where person_id = ${personId} and until_day >= ${today}`.execute(at.tx);
  return found.rows.map((row) => row.year);
}

/** Work whose failure is undone by itself, within the transaction. */
export async function inSavepoint<T>(at: At, work: () => Promise<T>): Promise<T> {
  await sql`savepoint one_of_many`.execute(at.tx);
  try {
    const done = await work();
    await sql`release savepoint one_of_many`.execute(at.tx);
    return done;
  } catch (error) {
    await sql`rollback to savepoint one_of_many`.execute(at.tx);
    throw error;
  }
}

function json(value: unknown): RawBuilder<unknown> {
  return value === null ? sql`null::jsonb` : sql`${JSON.stringify(value)}::jsonb`;
}
