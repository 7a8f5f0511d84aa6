// 资料更正与换手机号：本人提出、他人核对、原内容按日期留存；手机号遗失由人社局核实更换，单位不能代办，号码是否登记不透露（第十条）。

import { idCheckDigit } from '@xueshi/contract';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  changesOfPerson,
  createOwnAccount,
  findPerson,
  hasPhone,
  recordEmployments,
  registerPeople,
  seriesOn,
  sessionRoutes,
} from '#accounts';
import { createOrgs } from '#orgs';
import { installGateway } from '#outbox';
import { type Actor, keyring } from '#platform';
import { contextFor, type TestDatabase, testDatabase } from '#testing';
import { approveCorrection, listCorrections, refuseCorrection } from './answer.ts';
import { askCorrection, listMyCorrections, withdrawCorrection } from './ask.ts';
import { askForRecovery, changeMyPhone, sendPhoneCode } from './phone.ts';

const unit = 5001;
const password = '江心屿的塔影 2026';
let city: TestDatabase;
let minute = 0;
let order = 100;
const as = (actor: Actor) => {
  minute += 1.05;
  const now = new Date(Date.parse('2026-06-15T08:00:00+08:00') + minute * 60_000);
  return contextFor(city.db, { actor, now, address: `10.0.0.${Math.floor(minute) % 250}` });
};
const anybody: Actor = { kind: 'anonymous' };
const official = (role: string, orgId: number, division: string | null, personId: number | null = null): Actor => ({
  kind: 'account',
  accountId: '0199b5a0-0000-7000-8000-0000000000bb',
  personId,
  name: `${role}经办人`,
  sessionId: 's',
  grants: [{ role, orgId, division, sector: null }],
});
const office = official('employer', unit, '330302');
const bureau = official('district', 101, '330302');
const refusal = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error) => `${error.init?.status} ${error.init?.type}`,
  );

beforeAll(async () => {
  city = await testDatabase();
  installGateway({ kind: 'page' });
  const base = { kind: 'employer' as const, name: '瓯江医院', uscc: null, division: '330302', sector: 'health', parentId: null };
  await createOrgs(as(anybody), [{ ...base, orgId: unit }]);
});
afterAll(async () => {
  installGateway(null);
  await city.drop();
});

type Citizen = { personId: number; idNumber: string; phone: string; actor: Actor; name: string };

async function citizen(name: string): Promise<Citizen> {
  order += 1;
  const head = `33030219850617${order}`;
  const [personId, idNumber, phone] = [7000 + order, head + idCheckDigit(head), `139000008${order}`.slice(0, 11)];
  const known = { series: 'health', title: '主治医师', titleSince: '2020-01-01', division: '330302' };
  await registerPeople(as({ kind: 'system', name: '测试' }), [{ personId, name, idNumber, phone, ethnicity: null, ...known }]);
  await recordEmployments(as(anybody), [{ personId, orgId: unit, from: '2022-01-01', to: null, main: true }], 'test');
  const { accountId } = await createOwnAccount(as({ kind: 'system', name: '测试' }), { personId, password });
  return { personId, idNumber, phone, name, actor: { kind: 'account', accountId, personId, name, sessionId: 's', grants: [] } };
}

async function lastMessage(): Promise<string> {
  const found = await sql<{ text_sealed: Buffer }>`
    select text_sealed from outbox_message order by created_at desc, message_id desc limit 1`.execute(city.owner);
  return found.rows[0] ? keyring().open(found.rows[0].text_sealed) : '';
}

async function proven(phone: string): Promise<{ codeId: string; code: string; phone: string }> {
  const { codeId } = await sendPhoneCode(as(anybody), { phone });
  return { codeId, code: /\d{6}/.exec(await lastMessage())?.[0] ?? '', phone };
}

describe('资料更正', () => {
  test('提出、单位核对后生效；原来的内容按日期留存，那一天的系列仍答得出', async () => {
    const who = await citizen('方一');
    const asked = await askCorrection(as(who.actor), { series: 'accounting', title: '会计师', from: '2026-03-01', reason: '转评' });
    expect(asked.changes.map(({ label, before, after }) => [label, before, after])).toEqual([
      ['职称系列', '卫生技术人员', '会计人员'],
      ['职称', '主治医师', '会计师'],
    ]);
    expect(await refusal(askCorrection(as(who.actor), { name: '方壹', from: '2026-03-01', reason: '改名' }))).toBe('409 correction-open');
    expect((await listCorrections(as(office), { limit: 10 })).items.map(({ person }) => person.name)).toContain('方一');
    await approveCorrection(as(office), { correctionId: asked.correctionId });
    expect(await findPerson(as(anybody), who.personId)).toMatchObject({ series: 'accounting', title: '会计师', sector: 'general' });
    expect(await seriesOn(as(anybody), who.personId, '2026-02-28')).toBe('health');
    expect(await seriesOn(as(anybody), who.personId, '2026-03-01')).toBe('accounting');
    expect((await changesOfPerson(as(anybody), who.personId)).map(({ field, before, by_name }) => [field, before, by_name])).toEqual(
      expect.arrayContaining([
        ['series', 'health', 'employer经办人'],
        ['title', '主治医师', 'employer经办人'],
      ]),
    );
    expect(await refusal(approveCorrection(as(office), { correctionId: asked.correctionId }))).toBe('409 correction-closed');
  });

  test('不予更正写明理由；撤回；相同的内容、错的系列说明怎样改', async () => {
    const who = await citizen('方二');
    const ask = (part: object) => askCorrection(as(who.actor), { from: '2026-03-01', reason: '更正', ...part });
    expect(await refusal(ask({ title: '主治医师' }))).toBe('422 invalid-input');
    expect(await refusal(ask({ series: 'nothing', name: '1' }))).toBe('422 invalid-input');
    expect(await refusal(ask({ title: '副主任医师', from: '2027-01-01' }))).toBe('422 invalid-input');
    const first = await ask({ title: '副主任医师' });
    await refuseCorrection(as(bureau), { correctionId: first.correctionId, reason: '请附证书后再提' });
    const second = await ask({ title: '' });
    expect(second.changes).toMatchObject([{ field: 'title', after: null }]);
    await withdrawCorrection(as(who.actor), { correctionId: second.correctionId });
    const { items } = await listMyCorrections(as(who.actor));
    expect(items.map(({ state, answer }) => [state, answer]).sort()).toEqual([
      ['refused', '请附证书后再提'],
      ['withdrawn', null],
    ]);
    expect((await findPerson(as(anybody), who.personId)).title).toBe('主治医师');
  });

  test('不能核对本人的、别的单位的、别的区县的', async () => {
    const who = await citizen('方三');
    const { correctionId } = await askCorrection(as(who.actor), { title: '护士', from: '2026-03-01', reason: '更正' });
    expect(await refusal(approveCorrection(as(official('employer', unit, '330302', who.personId)), { correctionId }))).toBe('403 own-case');
    expect(await refusal(approveCorrection(as(official('employer', 9999, '330302')), { correctionId }))).toBe('403 out-of-jurisdiction');
    expect(await refusal(approveCorrection(as(official('district', 106, '330381')), { correctionId }))).toBe('403 out-of-jurisdiction');
    expect((await listCorrections(as(official('district', 106, '330381')), { limit: 10 })).items).toEqual([]);
    const stranger = await citizen('方四');
    expect(await refusal(withdrawCorrection(as(stranger.actor), { correctionId }))).toBe('404 not-found');
  });
});

describe('手机号', () => {
  test('本人更换：密码加新号码的验证码；旧号码得到通知；新号码可以登录', async () => {
    const who = await citizen('方五');
    const given = await proven('13800000055');
    expect(await refusal(changeMyPhone(as(who.actor), { ...given, password: '不对的密码' }))).toBe('422 wrong-password');
    expect(await refusal(changeMyPhone(as(who.actor), { ...given, code: '000000', password }))).toBe('422 wrong-code');
    expect(await changeMyPhone(as(who.actor), { ...given, password })).toEqual({ phone: expect.stringContaining('****') });
    expect(await lastMessage()).toContain('刚刚已更换');
    expect(await hasPhone(as(anybody), who.personId, '13800000055')).toBe(true);
    const signIn = sessionRoutes.find(({ endpoint }) => endpoint.id === 'signIn');
    await signIn?.verb(as(anybody), { login: '13800000055', password } as never);
    expect(await refusal(changeMyPhone(as(who.actor), { ...given, password }))).toBe('422 code-expired');
  });

  test('手机遗失：人社局核实后更换，单位看不到也办不了；没有登记的号码，答复相同', async () => {
    const who = await citizen('方六');
    const ask = async (part: object) => {
      const given = await proven('13800000066');
      const asked = { ...given, idKind: 'resident' as const, idNumber: who.idNumber, name: who.name, reason: '号码停用', ...part };
      return askForRecovery(as(anybody), asked);
    };
    const nobody = await ask({ name: '别的名字' });
    expect((await listCorrections(as(bureau), { limit: 50 })).items.filter(({ origin }) => origin === 'recovery')).toEqual([]);
    expect(await ask({})).toEqual(nobody);
    expect(await lastMessage()).toContain('有人申请更换');
    const [request] = (await listCorrections(as(bureau), { limit: 50 })).items.filter(({ origin }) => origin === 'recovery');
    const correctionId = request?.correctionId ?? '';
    expect(request?.changes).toMatchObject([{ field: 'phone', after: expect.stringContaining('****') }]);
    expect((await listCorrections(as(office), { limit: 50 })).items.filter(({ origin }) => origin === 'recovery')).toEqual([]);
    expect(await refusal(approveCorrection(as(office), { correctionId }))).toBe('404 not-found');
    expect((await listMyCorrections(as(who.actor))).items).toEqual([]);
    await approveCorrection(as(bureau), { correctionId });
    expect(await hasPhone(as(anybody), who.personId, '13800000066')).toBe(true);
    const [change] = await changesOfPerson(as(anybody), who.personId);
    expect(change).toMatchObject({ field: 'phone', before: null, after: null });
  });
});
