// 任职申请：提出、确认、退回、改正、撤回；单位五个工作日不答复由县（市、区）代为审核；任职按日期记录（第十条，口径 9、42–44、48）。

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { employmentsOf } from '#accounts';
import { joinId } from '#platform';
import { confirmMembership, confirmMemberships, listMemberships, returnMembership } from './answer.ts';
import { askMyMembership, askMyMembershipAgain, listMyMemberships, withdrawMyMembership } from './ask.ts';
import { getResponsibility, leaveMyUnit, listEmployments, recordLeave } from './employments.ts';
import { refuseWaiting, waitingOf } from './index.ts';
import {
  binhai,
  binhaiOffice,
  cityBureau,
  employed,
  lucheng,
  luchengBureau,
  official,
  oujiang,
  oujiangOffice,
  own,
  registered,
  ruianBureau,
  ruianUnit,
  type SmallCity,
  smallCity,
} from './units.testing.ts';

// A Monday; the unit's five working days end on the Monday after.
const monday = '2026-06-15T10:00:00+08:00';
const lastDay = '2026-06-22T17:00:00+08:00';
const overdue = '2026-06-23T09:00:00+08:00';
let city: SmallCity;
const refusal = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error) => `${error.init?.status} ${error.init?.type}`,
  );

beforeAll(async () => {
  city = await smallCity();
});
afterAll(() => city.drop());

describe('注册后等待确认', () => {
  test('提出后在等单位；确认后任职自起始日记入，不再等待', async () => {
    const { personId, membershipId } = await registered(city, '林一', { orgId: oujiang, now: monday });
    expect(await waitingOf(city.as(own(personId)), personId)).toEqual({
      sinceDay: '2026-06-15',
      dueOn: '2026-06-22',
      awaiting: '瓯江医院',
    });
    expect(await refusal(refuseWaiting(city.as(own(personId)), personId, '提交申请'))).toBe('409 membership-waiting');
    const view = await confirmMembership(city.as(oujiangOffice, monday), { membershipId: joinId(personId, membershipId) });
    expect(view).toMatchObject({ state: 'confirmed', awaiting: null, from: '2026-06-01' });
    expect(view.steps.map(({ kind, by }) => [kind, by])).toEqual([
      ['ask', '林一'],
      ['confirm', '瓯江医院 employer经办人'],
    ]);
    expect(await waitingOf(city.as(own(personId)), personId)).toBeNull();
    expect(await refusal(refuseWaiting(city.as(own(personId)), personId, '提交申请'))).toBe('done');
    expect(await employmentsOf(city.as(own(personId)), personId)).toMatchObject([
      { org_id: oujiang, from_day: '2026-06-01', to_day: null, main: true },
    ]);
  });

  test('退回写明理由，本人改正后重新提交，期限重新计算；撤回后仍在等待，可以再提', async () => {
    const { personId, membershipId } = await registered(city, '林二', { orgId: oujiang, now: monday });
    const id = joinId(personId, membershipId);
    const returned = await returnMembership(city.as(oujiangOffice, monday), { membershipId: id, reason: '不是本院职工，请核对单位' });
    expect(returned).toMatchObject({ state: 'returned', awaiting: '本人改正' });
    const again = await askMyMembershipAgain(city.as(own(personId), overdue), {
      membershipId: id,
      orgId: String(binhai),
      kind: 'main',
      from: '2026-06-02',
    });
    expect(again).toMatchObject({ state: 'asked', awaiting: '滨海医院', askedOn: '2026-06-23', dueOn: '2026-06-30' });
    expect(await refusal(confirmMembership(city.as(oujiangOffice, overdue), { membershipId: id }))).toBe('403 out-of-jurisdiction');
    const withdrawn = await withdrawMyMembership(city.as(own(personId), overdue), { membershipId: id });
    expect(withdrawn.steps.map(({ kind }) => kind)).toEqual(['ask', 'return', 'ask-again', 'withdraw']);
    expect(await refusal(confirmMembership(city.as(binhaiOffice, overdue), { membershipId: id }))).toBe('409 membership-closed');
    expect((await listMyMemberships(city.as(own(personId)))).waiting).toBe(true);
    const fresh = await askMyMembership(city.as(own(personId), overdue), { orgId: String(binhai), kind: 'main', from: '2026-06-02' });
    expect(fresh).toMatchObject({ registered: true, state: 'asked' });
  });

  test('单位期限内只由单位答复；逾期后由当地人社局确认，别的区县不行', async () => {
    const { personId, membershipId } = await registered(city, '林三', { orgId: oujiang, now: monday });
    const id = { membershipId: joinId(personId, membershipId) };
    expect(await refusal(confirmMembership(city.as(luchengBureau, lastDay), id))).toBe('409 membership-not-due');
    expect(await refusal(confirmMembership(city.as(ruianBureau, overdue), id))).toBe('403 out-of-jurisdiction');
    expect(await refusal(confirmMembership(city.as(luchengBureau, overdue), id))).toBe('done');
  });

  test('没有单位的由所在县（市、区）直接审核，不产生任职', async () => {
    const { personId, membershipId } = await registered(city, '林四', { orgId: null, division: lucheng, now: monday });
    const waiting = await waitingOf(city.as(own(personId)), personId);
    expect(waiting).toMatchObject({ dueOn: null, awaiting: '鹿城区人力社保局' });
    await confirmMembership(city.as(luchengBureau, monday), { membershipId: joinId(personId, membershipId) });
    expect(await employmentsOf(city.as(own(personId)), personId)).toEqual([]);
    expect(await waitingOf(city.as(own(personId)), personId)).toBeNull();
  });
});

describe('谁可以答复', () => {
  test('别的单位不能确认，不能确认本人的，别人的申请对个人不存在', async () => {
    const { personId, membershipId } = await registered(city, '林五', { orgId: oujiang, now: monday });
    const id = { membershipId: joinId(personId, membershipId) };
    expect(await refusal(confirmMembership(city.as(binhaiOffice, monday), id))).toBe('403 out-of-jurisdiction');
    const self = official('employer', oujiang, lucheng, personId);
    expect(await refusal(confirmMembership(city.as(self, monday), id))).toBe('403 own-case');
    expect(await refusal(withdrawMyMembership(city.as(own(personId + 5000), monday), id))).toBe('404 not-found');
    expect(await refusal(confirmMembership(city.as(own(personId), monday), id))).toBe('404 not-found');
  });

  test('单位不能确认没有提出过申请的人', async () => {
    const stranger = await employed(city, '林六', binhai);
    const invented = joinId(stranger, '0199b5a0-0000-7000-8000-00000000ffff');
    expect(await refusal(confirmMembership(city.as(oujiangOffice, monday), { membershipId: invented }))).toBe('404 not-found');
  });

  test('两人同时确认：只成一次，另一人得知已经办结', async () => {
    const { personId, membershipId } = await registered(city, '林七', { orgId: oujiang, now: monday });
    const id = { membershipId: joinId(personId, membershipId) };
    const confirm = () => city.db.transaction().execute((tx) => confirmMembership({ ...city.as(oujiangOffice, monday), tx }, id));
    const answers = await Promise.all([refusal(confirm()), refusal(confirm())]);
    expect(answers.sort()).toEqual(['409 membership-closed', 'done']);
    expect(await employmentsOf(city.as(own(personId)), personId)).toHaveLength(1);
  });

  test('待办只列自己管辖的，轮到自己的另列；一并确认，每件各有结果', async () => {
    const first = await registered(city, '林八', { orgId: ruianUnit, now: monday });
    const second = await registered(city, '林九', { orgId: ruianUnit, now: overdue });
    const list = (actor: Parameters<typeof city.as>[0], mine?: 'true') =>
      listMemberships(city.as(actor, overdue), { limit: 10, ...(mine ? { mine } : {}) });
    const mine = await list(ruianBureau, 'true');
    expect(mine.items.map(({ person, overdue: late, mayAnswer }) => [person.name, late, mayAnswer])).toEqual([['林八', true, true]]);
    expect((await list(ruianBureau)).items.map(({ person }) => person.name)).toEqual(['林八', '林九']);
    expect(mine.items[0]?.person.idNumber).toMatch(/\*{4}/);
    expect((await list(official('employer', 5999, lucheng))).items).toEqual([]);
    expect((await list(cityBureau)).count).toBeGreaterThanOrEqual(2);
    const ids = [first, second].map((one) => joinId(one.personId, one.membershipId));
    const done = await confirmMemberships(city.as(ruianBureau, overdue), { membershipIds: [...ids, 'nonsense'] });
    expect(done.confirmed).toEqual([ids[0]]);
    expect(done.refused.map(({ membershipId, title }) => [membershipId, title])).toEqual(
      expect.arrayContaining([
        [ids[1], '单位的答复期限还没有过'],
        ['nonsense', expect.any(String)],
      ]),
    );
  });

  test('翻页不重不漏', async () => {
    for (const name of ['甲', '乙', '丙']) await registered(city, name, { orgId: ruianUnit, now: '2026-07-01T09:00:00+08:00' });
    const seen: string[] = [];
    for (let cursor: string | undefined, pages = 0; pages < 20; pages += 1) {
      const page = await listMemberships(city.as(cityBureau, overdue), { limit: 2, ...(cursor ? { cursor } : {}) });
      seen.push(...page.items.map(({ membershipId }) => membershipId));
      if (page.nextCursor === null) break;
      cursor = page.nextCursor;
    }
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.length).toBe((await listMemberships(city.as(cityBureau), { limit: 100 })).count);
  });
});

describe('任职按日期记录', () => {
  test('调入新单位：确认后，原主要单位在前一天结束；那一天归谁，始终答得出', async () => {
    const personId = await employed(city, '周一', oujiang);
    const asked = await askMyMembership(city.as(own(personId)), { orgId: String(ruianUnit), kind: 'main', from: '2026-06-10' });
    expect(asked.registered).toBe(false);
    expect(await waitingOf(city.as(own(personId)), personId)).toBeNull();
    await confirmMembership(city.as(official('employer', ruianUnit, '330381')), { membershipId: asked.membershipId });
    const { items } = await listEmployments(city.as(cityBureau), { personId: String(personId) });
    expect(items.map(({ org, from, to }) => [org.name, from, to])).toEqual([
      ['瑞安人民医院', '2026-06-10', null],
      ['瓯江医院', '2022-01-01', '2026-06-09'],
    ]);
    const on = (day: string) => getResponsibility(city.as(cityBureau), { personId: String(personId), on: day });
    expect(await on('2026-06-09')).toMatchObject({ division: { name: '鹿城区' }, employments: [{ org: { name: '瓯江医院' } }] });
    expect(await on('2026-06-10')).toMatchObject({ division: { name: '瑞安市' }, authority: { name: '温州市卫生健康委员会' } });
    expect(await refusal(listEmployments(city.as(luchengBureau), { personId: String(personId) }))).toBe('403 out-of-jurisdiction');
  });

  test('重叠的任职不受理，说明与哪一段重叠；第二单位可以并存', async () => {
    const personId = await employed(city, '周二', oujiang);
    const ask = (orgId: number, kind: 'main' | 'second', from: string) =>
      askMyMembership(city.as(own(personId)), { orgId: String(orgId), kind, from });
    expect(await refusal(ask(binhai, 'main', '2021-12-31'))).toBe('409 membership-overlap');
    expect(await refusal(ask(oujiang, 'second', '2026-01-01'))).toBe('409 membership-overlap');
    const second = await ask(binhai, 'second', '2026-01-01');
    expect(await refusal(ask(binhai, 'second', '2026-01-01'))).toBe('409 membership-open');
    await confirmMembership(city.as(binhaiOffice), { membershipId: second.membershipId });
    expect((await employmentsOf(city.as(own(personId)), personId)).map(({ org_id, main }) => [org_id, main])).toEqual([
      [binhai, false],
      [oujiang, true],
    ]);
  });

  test('离开：本人或单位登记，日期不早于入职、不晚于今天；别的单位不能登记', async () => {
    const personId = await employed(city, '周三', oujiang);
    const input = { personId: String(personId), orgId: String(oujiang), lastDay: '2026-05-31', reason: '合同到期' };
    expect(await refusal(recordLeave(city.as(binhaiOffice), input))).toBe('403 out-of-jurisdiction');
    expect(await refusal(recordLeave(city.as(oujiangOffice), { ...input, lastDay: '2021-01-01' }))).toBe('422 invalid-input');
    expect(await refusal(leaveMyUnit(city.as(own(personId)), { orgId: String(oujiang), lastDay: '2026-06-16' }))).toBe('422 invalid-input');
    expect(await recordLeave(city.as(oujiangOffice), input)).toMatchObject({ from: '2022-01-01', to: '2026-05-31' });
    expect(await refusal(leaveMyUnit(city.as(own(personId)), { orgId: String(oujiang), lastDay: '2026-06-01' }))).toBe('409 not-employed');
    const answer = await getResponsibility(city.as(cityBureau), { personId: String(personId) });
    expect(answer).toMatchObject({ employments: [], division: { name: '鹿城区' } });
    expect(answer.explanation[0]).toContain('口径9');
  });

  test('选错的单位、缺的区划、将来的日期：说明哪里要改', async () => {
    const personId = await employed(city, '周四', oujiang);
    const ask = (input: { orgId: string | null; division?: string; kind: 'main' | 'second'; from: string }) =>
      refusal(askMyMembership(city.as(own(personId)), input));
    expect(await ask({ orgId: '101', kind: 'second', from: '2026-01-01' })).toBe('422 invalid-input');
    expect(await ask({ orgId: '424242', kind: 'second', from: '2026-01-01' })).toBe('404 not-found');
    expect(await ask({ orgId: 'x', kind: 'second', from: '2026-01-01' })).toBe('404 not-found');
    expect(await ask({ orgId: null, kind: 'main', from: '2026-01-01' })).toBe('422 invalid-input');
    expect(await ask({ orgId: null, kind: 'second', division: lucheng, from: '2026-01-01' })).toBe('422 invalid-input');
    expect(await ask({ orgId: String(binhai), kind: 'second', from: '2026-06-16' })).toBe('422 invalid-input');
  });
});
