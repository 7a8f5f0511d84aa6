// The filters of the audit in the address: days, a name, the outcome. Nothing that identifies the person concerned but their number here.
export type AuditSearch = { from?: string; to?: string; actor?: string; outcome?: 'done' | 'refused'; person?: string };

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const LONGEST = 50;

export function auditSearch(search: Readonly<Record<string, unknown>>): AuditSearch {
  const text = (key: string) => (typeof search[key] === 'string' ? String(search[key]).trim().slice(0, LONGEST) : '');
  const outcome = (['done', 'refused'] as const).find((one) => one === search.outcome);
  return {
    ...(DAY.test(text('from')) ? { from: text('from') } : {}),
    ...(DAY.test(text('to')) ? { to: text('to') } : {}),
    ...(text('actor') ? { actor: text('actor') } : {}),
    ...(outcome ? { outcome } : {}),
    ...(/^\d{1,16}$/.test(text('person')) ? { person: text('person') } : {}),
  };
}

const WEEK_MS = 7 * 24 * 3600 * 1000;

/** Without days in the address: the last week, today included. */
export function spanOf({ from, to }: AuditSearch, today: string): { from: string; to: string } {
  const weekAgo = new Date(Date.parse(`${today}T00:00:00Z`) - WEEK_MS).toISOString().slice(0, 10);
  return { from: from ?? weekAgo, to: to ?? today };
}
