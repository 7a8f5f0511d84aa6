// Searching the audit: a bounded span of days, newest first, page by page.
import { type AuditLine, endpoints } from '@xueshi/contract';
import { authorize } from '#accounts';
import { type Context, type Day, invalidInput, Problem, timeText } from '#platform';
import { type LineRow, selectAccess, selectLines } from './store.ts';

const dayMs = 24 * 3600 * 1000;
const longestDays = 93;

type Asked = {
  from: Day;
  to: Day;
  actor?: string | undefined;
  accountId?: string | undefined;
  endpoint?: string | undefined;
  person?: string | undefined;
  outcome?: 'done' | 'refused' | undefined;
  cursor?: string | undefined;
  limit: number;
};

/** Throws `invalid-input` (422) for a span that is reversed or longer than three months. */
export async function searchAudit(at: Context, asked: Asked): Promise<{ items: AuditLine[]; nextCursor: string | null }> {
  authorize(at.actor, 'audit.read', {});
  const from = new Date(`${asked.from}T00:00:00+08:00`);
  const until = new Date(new Date(`${asked.to}T00:00:00+08:00`).getTime() + dayMs);
  const days = (until.getTime() - from.getTime()) / dayMs;
  if (days <= 0) throw invalidInput([{ path: 'to', message: '截止日期早于起始日期' }]);
  if (days > longestDays) throw invalidInput([{ path: 'from', message: '一次至多查三个月，请缩短时间范围' }]);
  const rows = await selectLines(at, {
    from,
    until,
    actor: asked.actor?.trim() || undefined,
    accountId: asked.accountId,
    endpoint: asked.endpoint,
    personId: asked.person,
    outcome: asked.outcome,
    after: readCursor(asked.cursor),
    limit: asked.limit + 1,
  });
  const shown = rows.slice(0, asked.limit);
  const last = shown.at(-1);
  const nextCursor = rows.length > asked.limit && last ? `${last.at.getTime()}.${last.audit_id}` : null;
  return { items: shown.map(lineOf), nextCursor };
}

type Access = Pick<AuditLine, 'auditId' | 'at' | 'actor' | 'org' | 'summary' | 'kind'>;

/** What others read or did about one's own record, and got an answer to (个人信息保护法第四十五条). One's own doings are not among them. */
export async function listMyAccessLog(
  at: Context,
  asked: { cursor?: string | undefined; limit: number },
): Promise<{ items: Access[]; nextCursor: string | null }> {
  const { actor } = at;
  if (actor.kind !== 'account' || actor.personId === null) {
    const detail = '这是工作账户，没有个人学时档案。';
    throw new Problem({ type: 'no-person', status: 404, title: '此账户没有个人学时档案', detail });
  }
  const rows = await selectAccess(at, {
    personId: String(actor.personId),
    accountId: actor.accountId,
    after: readCursor(asked.cursor),
    limit: asked.limit + 1,
  });
  const shown = rows.slice(0, asked.limit);
  const last = shown.at(-1);
  const nextCursor = rows.length > asked.limit && last ? `${last.at.getTime()}.${last.audit_id}` : null;
  const items = shown
    .map(lineOf)
    .map(({ auditId, at: time, actor: name, org, summary, kind }) => ({ auditId, at: time, actor: name, org, summary, kind }));
  return { items, nextCursor };
}

const known = new Map(endpoints.map((one) => [one.id, one]));

function lineOf(row: LineRow): AuditLine {
  const endpoint = known.get(row.endpoint);
  return {
    auditId: row.audit_id,
    at: timeText(row.at),
    actor: row.actor_name,
    accountId: row.account_id,
    org: row.org_name,
    endpoint: row.endpoint,
    // An endpoint of an earlier release may be gone; its name remains.
    summary: endpoint?.summary ?? row.endpoint,
    kind: endpoint?.method === 'GET' ? 'read' : 'write',
    target: row.target,
    status: row.status,
    problem: row.problem,
    address: row.address,
  };
}

function readCursor(cursor: string | undefined): { at: Date; auditId: string } | undefined {
  const [, ms, auditId] = /^(\d{13})\.([0-9a-f-]{36})$/.exec(cursor ?? '') ?? [];
  return ms && auditId ? { at: new Date(Number(ms)), auditId } : undefined;
}
