// An organisation changes its name, goes into another, or ends; what was stays on record (第十、十五条).
import { addDays } from '@xueshi/policy';
import { type Context, type Day, invalidInput, newUuid, Problem } from '#platform';
import { findOrg } from './find.ts';
import type { Org } from './org.ts';
import { pinyinOf } from './pinyin.ts';
import { type ChangeRow, insertChange, lockOrgs, selectChanges, updateOrgEnd, updateOrgName } from './store.ts';

export type OrgChange = ChangeRow & { readonly into_name: string | null };

/** Newest first. */
export function changesOf(at: Pick<Context, 'tx'>, orgId: number): Promise<OrgChange[]> {
  return selectChanges(at, orgId);
}

/** From today. Throws `unit-ended` (409) and `invalid-input` when the name is the one it has. */
export async function renameOrg(at: Context, asked: { orgId: number; name: string; reason: string }): Promise<void> {
  const org = await lockLiving(at, asked.orgId);
  const name = asked.name.trim();
  if (name === org.name) throw invalidInput([{ path: 'name', message: '新名称与现名称相同' }]);
  await updateOrgName(at, org.orgId, name, pinyinOf(name));
  await write(at, org, { kind: 'rename', on: at.clock.today(), after: name, into: null, reason: asked.reason });
}

/** `on` is the first day without it; its people are the caller's to move. */
export async function endOrg(at: Context, asked: { orgId: number; on: Day; into: number | null; reason: string }): Promise<void> {
  if (asked.into === asked.orgId) throw invalidInput([{ path: 'intoOrgId', message: '不能并入自身' }]);
  const org = await lockLiving(at, asked.orgId);
  if (asked.into !== null) await refuseInto(at, org, asked.into);
  const lastDay = addDays(asked.on, -1);
  if (lastDay < org.from) throw invalidInput([{ path: 'on', message: `日期不能早于单位登记之日 ${org.from}` }]);
  if (lastDay > at.clock.today()) throw invalidInput([{ path: 'on', message: '日期不能晚于明天，请在当天办理' }]);
  await updateOrgEnd(at, org.orgId, lastDay);
  await write(at, org, {
    kind: asked.into === null ? 'dissolve' : 'merge',
    on: asked.on,
    after: null,
    into: asked.into,
    reason: asked.reason,
  });
}

async function refuseInto(at: Context, org: Org, into: number): Promise<void> {
  const other = await lockLiving(at, into);
  if (other.kind !== org.kind) throw invalidInput([{ path: 'intoOrgId', message: '用人单位只能并入用人单位，培训机构只能并入培训机构' }]);
}

async function lockLiving(at: Context, orgId: number): Promise<Org> {
  await lockOrgs(at, [orgId]);
  const org = await findOrg(at, orgId);
  if (org.kind !== 'employer' && org.kind !== 'provider') {
    throw invalidInput([{ path: 'orgId', message: '主管部门的变更由市人力社保局办理，不在此处' }]);
  }
  if (org.to === null) return org;
  const detail = `${org.name}已于 ${org.to} 终止，不能再变更。`;
  throw new Problem({ type: 'unit-ended', status: 409, title: '这个单位已经终止', detail });
}

type Written = { kind: ChangeRow['kind']; on: Day; after: string | null; into: number | null; reason: string };

async function write(at: Context, org: Org, { kind, on, after, into, reason }: Written): Promise<void> {
  const now = at.clock.now();
  await insertChange(at, {
    org_id: org.orgId,
    change_id: newUuid(now.getTime()),
    kind,
    on_day: on,
    name_before: org.name,
    name_after: after,
    into_org: into,
    reason,
    at: now,
    by_name: at.actor.kind === 'anonymous' ? '' : at.actor.name,
  });
}
