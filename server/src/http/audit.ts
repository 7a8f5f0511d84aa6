// One row for every write and every privileged read: who, from where, what, to which record, with what result (第十五条的监督所依).

import { sql } from 'kysely';
import { type Context, newUuid, type Tx } from '#platform';

export type AuditFacts = {
  readonly action: string;
  readonly endpoint: string;
  readonly target: Readonly<Record<string, unknown>>;
  readonly status: number;
  readonly problem: string | null;
};

export async function recordAudit(tx: Tx, at: Omit<Context, 'tx'>, facts: AuditFacts): Promise<void> {
  const now = at.clock.now();
  const account = at.actor.kind === 'account' ? at.actor : null;
  const name = account?.name ?? (at.actor.kind === 'system' ? at.actor.name : '未登录');
  await sql`
    insert into audit_event (audit_id, at, account_id, actor_name, org_id, action, endpoint, target, status, problem, address, request_id)
    values (${newUuid(now.getTime())}, ${now}, ${account?.accountId ?? null}, ${name}, ${account?.grants[0]?.orgId ?? null}, ${facts.action},
      ${facts.endpoint}, ${JSON.stringify(facts.target)}::jsonb, ${facts.status}, ${facts.problem}, ${at.address}, ${at.requestId})`.execute(
    tx,
  );
}
