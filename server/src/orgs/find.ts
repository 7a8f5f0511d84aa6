// Finding organisations: one by its number, many for pickers (第五、十条).
import type { OrgItem } from '@xueshi/contract';
import { type Context, notFound } from '#platform';
import { type Org, orgItem } from './org.ts';
import { type OrgFilter, selectOrg, selectOrgIdByUscc, selectOrgs } from './store.ts';

/** Throws `not-found` for a number that belongs to no organisation. */
export async function findOrg(at: Pick<Context, 'tx'>, orgId: number): Promise<Org> {
  const org = await selectOrg(at, orgId);
  if (!org) throw notFound('该单位');
  return org;
}

/** By its (already checked) 统一社会信用代码; null when nobody has registered it. */
export function findOrgIdByUscc(at: Pick<Context, 'tx'>, uscc: string): Promise<number | null> {
  return selectOrgIdByUscc(at, uscc);
}

type Asked = Pick<OrgFilter, 'kind' | 'division' | 'sector' | 'q'> & { cursor?: string | undefined; limit: number };

/** Organisations that exist today, by name. */
export async function listOrgs(at: Pick<Context, 'tx' | 'clock'>, asked: Asked): Promise<{ items: OrgItem[]; nextCursor: string | null }> {
  const { cursor, limit, q, ...rest } = asked;
  const filter = { ...rest, q: q?.trim(), on: at.clock.today(), limit: limit + 1, ...(cursor ? { after: readCursor(cursor) } : {}) };
  const found = await selectOrgs(at, filter);
  const items = found.slice(0, limit);
  const last = items.at(-1);
  return { items: items.map(orgItem), nextCursor: found.length > limit && last ? writeCursor(last) : null };
}

function writeCursor(last: Org): string {
  return Buffer.from(`${last.orgId}:${last.name}`).toString('base64url');
}

/** A cursor that somebody invented starts at the beginning: no harm, no error page. */
function readCursor(cursor: string): OrgFilter['after'] {
  const [, orgId, name] = /^(\d{1,10}):([^\0]+)$/.exec(Buffer.from(cursor, 'base64url').toString('utf8')) ?? [];
  return orgId !== undefined && name !== undefined ? { name, orgId: Number(orgId) } : undefined;
}
