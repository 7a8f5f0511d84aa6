// 指定专人: a unit's custodians name another, hand over, leave; the bureau does it where nobody is left (第十五条).
import type { UnitView } from '@xueshi/contract';
import { accountOfPerson, authorize, custodiansOf, employmentsOf, findPerson, readPersonId, removeCustodian, takeCustody } from '#accounts';
import { passWhenSuspended } from '#membership';
import type { findOrg } from '#orgs';
import { type Context, notFound, Problem } from '#platform';
import { mayManage, openUnit, targetOf, unitView } from './unit-view.ts';

type Org = Awaited<ReturnType<typeof findOrg>>;

export async function nameCustodian(at: Context, input: { orgId: string; personId: string; reason: string }): Promise<UnitView> {
  const org = await openManaged(at, input.orgId);
  await name(at, org, input.personId, input.reason);
  return unitView(at, org);
}

type Ending = { orgId: string; accountId: string; reason: string; successorId: string | null };

/** The successor is named first: a refusal there leaves everything as it is. */
export async function endCustodian(at: Context, input: Ending): Promise<UnitView> {
  const org = await openManaged(at, input.orgId);
  const leaving = (await custodiansOf(at, org.orgId)).find((one) => one.account_id === input.accountId);
  if (!leaving) {
    const detail = '可能已经离任。请刷新后查看。';
    throw new Problem({ type: 'not-custodian', status: 409, title: '此人不是这个单位的管理人', detail });
  }
  if (input.successorId !== null) await name(at, org, input.successorId, `接任${leaving.name}：${input.reason}`);
  await removeCustodian(at, { orgId: org.orgId, accountId: leaving.account_id, name: leaving.name, reason: input.reason });
  await passWhenSuspended(at, org.orgId);
  return unitView(at, org);
}

async function openManaged(at: Context, orgId: string): Promise<Org> {
  const org = await openUnit(at, orgId);
  if (!mayManage(at, org)) authorize(at.actor, 'unit.review', targetOf(org));
  return org;
}

/** Somebody who works there and has an account: a stranger cannot be put in charge of a unit, nor a unit in charge of a stranger. */
async function name(at: Context, org: Org, personIdText: string, reason: string): Promise<void> {
  const personId = readPersonId(personIdText);
  if (personId === null) throw notFound('此人');
  const spans = await employmentsOf(at, personId);
  if (!spans.some((one) => one.org_id === org.orgId && one.to_day === null)) {
    const detail = '管理人须是本单位在职人员。请先由其申请加入本单位并确认，再指定。';
    throw new Problem({ type: 'not-employed', status: 409, title: '此人不在这个单位任职', detail });
  }
  const accountId = await accountOfPerson(at, personId);
  if (accountId === null) {
    const detail = '此人还没有登录账户。请其用“找回账户”，凭证件号码和登记的手机号设置密码后再指定。';
    throw new Problem({ type: 'no-account', status: 409, title: '此人还没有账户', detail });
  }
  if ((await custodiansOf(at, org.orgId)).some((one) => one.account_id === accountId)) {
    throw new Problem({ type: 'custodian-there', status: 409, title: '此人已经是管理人', detail: '不需要再次指定。' });
  }
  const card = await findPerson(at, personId);
  await takeCustody(at, { orgId: org.orgId, accountId, name: card.name, role: org.kind === 'provider' ? 'provider' : 'employer', reason });
}
