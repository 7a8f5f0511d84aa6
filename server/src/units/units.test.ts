// 单位登记与管理人：申请、退回、改正、通过；首任管理人、移交、最后一人离任即暂停；更名、合并、撤销，人员随日期转移（第五、十、十五条）。

import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { idCheckDigit, usccCheckCharacter } from '@xueshi/contract';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createOwnAccount, custodiansOf, employmentsOf, recordEmployments, registerPeople } from '#accounts';
import { installFiles, samplePdf } from '#files';
import { askMembership, waitingOf } from '#membership';
import { createOrgs, listOrgs } from '#orgs';
import type { Actor } from '#platform';
import { contextFor, type TestDatabase, testDatabase } from '#testing';
import { applyForUnit, applyForUnitAgain, listMyUnitApplications, uploadLicence, withdrawUnitApplication } from './apply.ts';
import { dissolveUnit, mergeUnit, renameUnit } from './change.ts';
import { endCustodian, nameCustodian } from './custodians.ts';
import { approveUnit, getUnitLicence, listUnitApplications, returnUnit } from './review.ts';
import { getUnit } from './unit-view.ts';

const lucheng = '330302';
let city: TestDatabase;
let order = 100;

beforeAll(async () => {
  city = await testDatabase();
  await installFiles(await mkdtemp(join(tmpdir(), 'units-')));
});
afterAll(() => city.drop());

const system: Actor = { kind: 'system', name: '测试' };
const as = (actor: Actor, now?: string) => contextFor(city.db, { actor, ...(now ? { now } : {}) });
const official = (role: string, orgId: number, division: string | null, sector: string | null = null): Actor => ({
  kind: 'account',
  accountId: '0199b5a0-0000-7000-8000-0000000000bb',
  personId: null,
  name: `${role}经办人`,
  sessionId: 's',
  grants: [{ role, orgId, division, sector }],
});
const bureau = official('district', 101, lucheng);
const ruianBureau = official('district', 106, '330381');
const refusal = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error) => `${error.init?.status} ${error.init?.type}`,
  );

type Citizen = { personId: number; actor: Actor };

async function citizen(name: string): Promise<Citizen> {
  order += 1;
  const head = `33030219850616${order}`;
  const personId = 5000 + order;
  const person = { personId, name, idNumber: head + idCheckDigit(head), phone: null, ethnicity: null };
  await registerPeople(as(system), [{ ...person, series: null, title: null, titleSince: null, division: lucheng }]);
  const { accountId } = await createOwnAccount(as(system), { personId, password: '江心屿的塔影 2026' });
  return { personId, actor: { kind: 'account', accountId, personId, name, sessionId: 's', grants: [] } };
}

function codeOf(number: number): string {
  const seventeen = `91330302MA${String(number).padStart(7, '0')}`;
  return seventeen + usccCheckCharacter(seventeen);
}

async function asked(who: Citizen, number: number, part: Record<string, string> = {}) {
  const { licenceId } = await uploadLicence(as(who.actor), { name: '营业执照.pdf', body: await samplePdf(['营业执照']) });
  const unit = { kind: 'employer' as const, name: `塘河第${number}公司`, uscc: codeOf(number), division: lucheng, sector: 'general' };
  return { ...unit, licenceId, ...part };
}

/** A unit that has been approved, with its first custodian acting for it. */
async function approved(name: string, number: number) {
  const who = await citizen(name);
  const { applicationId } = await applyForUnit(as(who.actor), await asked(who, number));
  const { orgId } = await approveUnit(as(bureau), { applicationId });
  const grants = [{ role: 'employer', orgId: Number(orgId), division: lucheng, sector: 'general' }];
  return { ...who, orgId: String(orgId), office: { ...who.actor, grants } as Actor };
}

describe('登记', () => {
  test('代码的校验位、未上传的证照、不存在的区划：逐项说明，什么都不留下', async () => {
    const who = await citizen('应一');
    const input = await asked(who, 1);
    const wrong = { ...input, uscc: `${input.uscc.slice(0, 17)}${input.uscc.endsWith('0') ? '1' : '0'}`, division: '999999' };
    await expect(applyForUnit(as(who.actor), wrong)).rejects.toMatchObject({
      init: { status: 422, errors: [{ path: 'uscc' }, { path: 'division' }] },
    });
    expect(await refusal(applyForUnit(as(who.actor), { ...input, licenceId: 'nothing' }))).toBe('404 upload-unknown');
    const other = await citizen('应二');
    expect(await refusal(applyForUnit(as(other.actor), input))).toBe('404 upload-unknown');
    expect((await listMyUnitApplications(as(who.actor))).items).toEqual([]);
    expect(await refusal(applyForUnit(as(bureau), input))).toBe('404 no-person');
  });

  test('退回写明理由，改正后通过：单位可以查到，申请人为首任管理人并记入任职', async () => {
    const who = await citizen('应三');
    const first = await applyForUnit(as(who.actor), await asked(who, 2));
    expect(await refusal(applyForUnit(as(who.actor), await asked(who, 2)))).toBe('409 unit-open');
    const id = { applicationId: first.applicationId };
    expect((await returnUnit(as(bureau), { ...id, reason: '证照名称与填写的不一致' })).awaiting).toBe('申请人改正');
    expect(await refusal(approveUnit(as(bureau), id))).toBe('409 unit-closed');
    await applyForUnitAgain(as(who.actor), { ...id, ...(await asked(who, 2, { name: '塘河第二公司' })) });
    const done = await approveUnit(as(bureau), id);
    expect(done).toMatchObject({ state: 'approved', awaiting: null, name: '塘河第二公司' });
    expect(done.steps.map(({ kind, by }) => [kind, by])).toEqual([
      ['ask', '应三'],
      ['return', 'district经办人'],
      ['ask-again', '应三'],
      ['approve', 'district经办人'],
    ]);
    const found = await listOrgs(as(bureau), { q: '塘河第二', limit: 5 });
    expect(found.items).toMatchObject([{ orgId: done.orgId, name: '塘河第二公司', division: { name: '鹿城区' } }]);
    expect(await custodiansOf(as(bureau), Number(done.orgId))).toMatchObject([{ name: '应三', person_id: who.personId }]);
    expect(await employmentsOf(as(bureau), who.personId)).toMatchObject([{ org_id: Number(done.orgId), main: true, to_day: null }]);
  });

  test('同一代码不会登记两次：两人同时申请，先通过的成立，后一份说明怎样加入', async () => {
    const [one, two] = [await citizen('应四'), await citizen('应五')];
    const first = await applyForUnit(as(one.actor), await asked(one, 3));
    const second = await applyForUnit(as(two.actor), await asked(two, 3));
    const approve = ({ applicationId }: { applicationId: string }) =>
      city.db.transaction().execute((tx) => approveUnit({ ...as(bureau), tx }, { applicationId }));
    const answers = await Promise.all([refusal(approve(first)), refusal(approve(second))]);
    expect(answers.sort()).toEqual(['409 unit-registered', 'done']);
    const third = await citizen('应六');
    expect(await refusal(applyForUnit(as(third.actor), await asked(third, 3)))).toBe('409 unit-registered');
  });

  test('别的区县不能审核，主管行业的可以；本人的不能自己审；旁人看不到证照', async () => {
    const who = await citizen('应七');
    const { applicationId } = await applyForUnit(as(who.actor), await asked(who, 4, { sector: 'health' }));
    expect(await refusal(approveUnit(as(ruianBureau), { applicationId }))).toBe('403 out-of-jurisdiction');
    expect((await listUnitApplications(as(ruianBureau), { limit: 20 })).items).toEqual([]);
    const self = { ...who.actor, grants: [{ role: 'district', orgId: 101, division: lucheng, sector: null }] } as Actor;
    expect(await refusal(approveUnit(as(self), { applicationId }))).toBe('403 own-case');
    const stranger = await citizen('应八');
    expect(await refusal(getUnitLicence(as(stranger.actor), { applicationId }))).toBe('404 not-found');
    expect((await getUnitLicence(as(who.actor), { applicationId })).type).toBe('application/pdf');
    const health = official('sector', 201, null, 'health');
    expect((await listUnitApplications(as(health), { limit: 20 })).items.map(({ name }) => name)).toEqual(['塘河第4公司']);
    expect((await approveUnit(as(health), { applicationId })).state).toBe('approved');
    expect(await refusal(withdrawUnitApplication(as(who.actor), { applicationId }))).toBe('409 unit-closed');
  });
});

describe('管理人', () => {
  test('指定第二人须是本单位在职、有账户的人；移交之后，前任当即不再管理', async () => {
    const unit = await approved('陶一', 10);
    const next = await citizen('陶二');
    const input = { orgId: unit.orgId, personId: String(next.personId), reason: '分管人事' };
    expect(await refusal(nameCustodian(as(unit.office), input))).toBe('409 not-employed');
    const span = { personId: next.personId, orgId: Number(unit.orgId), from: '2026-01-01', to: null, main: true };
    await recordEmployments(as(system), [span], 'test');
    expect((await nameCustodian(as(unit.office), input)).custodians.map(({ name }) => name).sort()).toEqual(['陶一', '陶二']);
    expect(await refusal(nameCustodian(as(unit.office), input))).toBe('409 custodian-there');
    const accountId = (unit.actor as { accountId: string }).accountId;
    const after = await endCustodian(as(unit.office), { orgId: unit.orgId, accountId, reason: '调离人事岗位', successorId: null });
    expect(after).toMatchObject({ suspended: false, custodians: [{ name: '陶二' }] });
    expect(after.changes.map(({ text }) => text)).toEqual(
      expect.arrayContaining(['陶一不再担任管理人', '陶二被指定为管理人', '陶一被指定为管理人']),
    );
    expect(await refusal(endCustodian(as(bureau), { orgId: unit.orgId, accountId, reason: '再来一次', successorId: null }))).toBe(
      '409 not-custodian',
    );
  });

  test('最后一名管理人离任，单位暂停：等待中的任职申请立即转人社局，人社局可以另行指定', async () => {
    const unit = await approved('陶三', 11);
    const newcomer = await citizen('陶四');
    const ask = { orgId: Number(unit.orgId), division: null, kind: 'main' as const, from: '2026-06-01', registered: true };
    await askMembership(as(newcomer.actor), { personId: newcomer.personId, ...ask });
    expect((await waitingOf(as(bureau), newcomer.personId))?.dueOn).toBe('2026-06-22');
    const accountId = (unit.actor as { accountId: string }).accountId;
    const left = await endCustodian(as(unit.office), { orgId: unit.orgId, accountId, reason: '离职', successorId: null });
    expect(left).toMatchObject({ suspended: true, custodians: [] });
    expect(await waitingOf(as(bureau), newcomer.personId)).toMatchObject({ dueOn: null, awaiting: '鹿城区人力社保局' });
    const again = await nameCustodian(as(bureau), { orgId: unit.orgId, personId: String(unit.personId), reason: '恢复管理' });
    expect(again).toMatchObject({ suspended: false, custodians: [{ name: '陶三' }] });
  });

  test('别的单位、别的区县看不到也动不了', async () => {
    const unit = await approved('陶五', 12);
    const other = await approved('陶六', 13);
    expect(await refusal(getUnit(as(other.office), { orgId: unit.orgId }))).toBe('403 forbidden');
    expect(await refusal(getUnit(as(ruianBureau), { orgId: unit.orgId }))).toBe('403 out-of-jurisdiction');
    const input = { orgId: unit.orgId, personId: String(other.personId), reason: '试试' };
    expect(await refusal(nameCustodian(as(other.office), input))).toBe('403 forbidden');
    expect(await refusal(getUnit(as(bureau), { orgId: '101' }))).toBe('404 not-found');
  });
});

describe('变更', () => {
  test('更名留下旧名；合并：在职人员自该日转入，第二任职不重复，等待的申请转去，旧单位不能再申请', async () => {
    const into = await approved('程一', 20);
    const from = await approved('程二', 21);
    const renamed = await renameUnit(as(bureau), { orgId: from.orgId, name: '塘河老厂', reason: '工商变更登记' });
    expect(renamed).toMatchObject({ name: '塘河老厂', changes: expect.arrayContaining([expect.objectContaining({ kind: 'rename' })]) });
    const both = await citizen('程三');
    const spans = [
      { personId: both.personId, orgId: Number(from.orgId), from: '2024-01-01', to: null, main: true },
      { personId: both.personId, orgId: Number(into.orgId), from: '2025-01-01', to: null, main: false },
    ];
    await recordEmployments(as(system), spans, 'test');
    const newcomer = await citizen('程四');
    const ask = { orgId: Number(from.orgId), division: null, kind: 'main' as const, from: '2026-06-01', registered: true };
    await askMembership(as(newcomer.actor), { personId: newcomer.personId, ...ask });
    const merge = { orgId: from.orgId, intoOrgId: into.orgId, reason: '温编办〔2026〕1号' };
    expect(await refusal(mergeUnit(as(bureau), { ...merge, on: '2026-06-15' }))).toBe('422 invalid-input');
    expect(await refusal(mergeUnit(as(bureau), { ...merge, intoOrgId: from.orgId, on: '2026-06-16' }))).toBe('422 invalid-input');
    const merged = await mergeUnit(as(bureau), { ...merge, on: '2026-06-16' });
    expect(merged).toMatchObject({ to: '2026-06-15', people: 0, custodians: [] });
    expect(await employmentsOf(as(bureau), both.personId)).toMatchObject([
      { org_id: Number(into.orgId), from_day: '2026-06-16', to_day: null, main: true },
      { org_id: Number(into.orgId), from_day: '2025-01-01', to_day: '2026-06-15', main: false },
      { org_id: Number(from.orgId), from_day: '2024-01-01', to_day: '2026-06-15', main: true },
    ]);
    expect((await waitingOf(as(bureau), newcomer.personId))?.awaiting).toBe('塘河第20公司');
    const late = askMembership(as(newcomer.actor, '2026-06-20T09:00:00+08:00'), { personId: newcomer.personId, ...ask });
    expect(await refusal(late)).toBe('422 invalid-input');
    expect(await refusal(renameUnit(as(bureau), { orgId: from.orgId, name: '又一个', reason: '试' }))).toBe('409 unit-ended');
  });

  test('撤销：任职到该日为止，人归县（市、区）代管，任职经历都在', async () => {
    const unit = await approved('程五', 22);
    const done = await dissolveUnit(as(bureau), { orgId: unit.orgId, lastDay: '2026-06-15', reason: '注销' });
    expect(done).toMatchObject({ to: '2026-06-15', people: 0, custodians: [] });
    expect(await employmentsOf(as(bureau), unit.personId)).toMatchObject([{ to_day: '2026-06-15' }]);
    expect(await refusal(dissolveUnit(as(bureau), { orgId: unit.orgId, lastDay: '2026-06-15', reason: '再次' }))).toBe('409 unit-ended');
    const one = { orgId: 7777, kind: 'employer' as const, name: '瑞安厂', uscc: null, division: '330381', sector: null, parentId: null };
    await createOrgs(as(system), [one]);
    expect(await refusal(dissolveUnit(as(bureau), { orgId: '7777', lastDay: '2026-06-15', reason: '越界' }))).toBe(
      '403 out-of-jurisdiction',
    );
  });
});
