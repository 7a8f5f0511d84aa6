// 人员：登记、遮盖、密存、查找与管辖（第二、十、十五条，口径 9、42、44）。
import { idCheckDigit } from '@xueshi/contract';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { getPerson, listPeople, searchPeople } from '#accounts/people';
import { createOrgs, delegateReview } from '#orgs';
import type { Actor } from '#platform';
import { contextFor, type TestDatabase, testDatabase } from '#testing';
import { openSession } from './actor.ts';
import { holdFactor } from './factor.testing.ts';
import {
  createAccount,
  createAdmin,
  demoAccountsPresent,
  findPerson,
  findPersonIdByNumber,
  type NewPerson,
  recordEmployments,
  registerPeople,
  resolveActor,
  revealIdNumber,
  targetOf,
} from './index.ts';

const numberOf = (division: string, order: number) => {
  const head = `${division}19850615${String(order).padStart(3, '0')}`;
  return head + idCheckDigit(head);
};
const person = (personId: number, name: string, more: Partial<NewPerson> = {}): NewPerson => ({
  personId,
  name,
  idNumber: numberOf('330302', personId % 1000),
  phone: `1380000${String(personId).padStart(4, '0')}`,
  ethnicity: '汉族',
  series: 'health',
  title: '主治医师',
  titleSince: '2020-01-01',
  division: null,
  ...more,
});
const official = (role: string, orgId: number, division: string | null, sector: string | null, personId: number | null = null): Actor => ({
  kind: 'account',
  accountId: '0199b5a0-0000-7000-8000-000000000001',
  personId,
  name: '工作人员',
  sessionId: 's',
  grants: [{ role, orgId, division, sector }],
});
const health = official('sector', 201, null, 'health');
const lucheng = official('district', 101, '330302', null);
const ruian = official('district', 106, '330381', null);
const cityBureau = official('city', 1, null, 'general');
const auditor = official('auditor', 1, null, 'general');
const hospital = official('employer', 5001, '330302', 'health');
const administrator = official('admin', 1, null, 'general');

let city: TestDatabase;
const at = (actor?: Actor) => contextFor(city.db, actor ? { actor } : {});

beforeAll(async () => {
  city = await testDatabase();
  const unit = { kind: 'employer' as const, uscc: null, parentId: null };
  await createOrgs(at(), [
    { ...unit, orgId: 5001, name: '瓯江医院', division: '330302', sector: 'health' },
    { ...unit, orgId: 5002, name: '飞云江学校', division: '330381', sector: 'education' },
  ]);
  await registerPeople(at(), [
    person(2001, '林𬱖'),
    person(2002, '买买提•吐尔逊'),
    person(2003, '陈㛃', { series: 'school_teaching', title: '一级教师' }),
    person(2004, '周待业', { series: 'accounting', division: '330302' }),
    person(2005, '吴新人', { series: null, title: null, titleSince: null }),
    person(2006, '叶䶮', { idNumber: numberOf('330381', 6) }),
  ]);
  const main = { to: null, main: true };
  await recordEmployments(
    at(),
    [
      { personId: 2001, orgId: 5001, from: '2015-07-01', ...main },
      { personId: 2002, orgId: 5001, from: '2018-03-01', ...main },
      { personId: 2002, orgId: 5002, from: '2012-09-01', to: '2018-02-28', main: true },
      { personId: 2003, orgId: 5002, from: '2010-09-01', ...main },
      { personId: 2006, orgId: 5002, from: '2019-09-01', ...main },
    ],
    'test',
  );
});
afterAll(() => city.drop());

describe('登记', () => {
  it('行业按职称系列而不是单位：学校里的校医归卫生健康；没有系列归市局', async () => {
    expect(await findPerson(at(), 2006)).toMatchObject({ sector: 'health', employerName: '飞云江学校', division: '330381' });
    expect(await findPerson(at(), 2005)).toMatchObject({ sector: 'general', series: null, employerId: null, division: null });
  });

  it('没有单位的人由其县（市、区）代管', async () => {
    expect(await findPerson(at(), 2004)).toMatchObject({ employerId: null, division: '330302', divisionName: '鹿城区' });
    expect((await listPeople(at(lucheng), { q: '周待业', limit: 10 })).items).toHaveLength(1);
  });

  it('间隔点归一，生僻字不变，生日与性别取自号码', async () => {
    expect(await findPerson(at(), 2002)).toMatchObject({ name: '买买提·吐尔逊', birthDay: '1985-06-15', gender: 'female' });
    expect((await findPerson(at(), 2001)).name).toBe('林𬱖');
  });

  it('号码与手机密存：表中没有原文，也没有可以猜的摘要', async () => {
    const { rows } = await sql<{ text: string }>`
      select string_agg(p::text, ' ') || (select string_agg(k::text, ' ') from person_key k) as text from person p`.execute(city.owner);
    const number = numberOf('330302', 1);
    for (const secret of [number, '13800002001', Buffer.from(number).toString('hex')]) expect(rows[0]?.text).not.toContain(secret);
    const sealed = await sql<{ a: Buffer; b: Buffer }>`
      select (select id_sealed from person where person_id = 2001) as a, (select id_sealed from person where person_id = 2002) as b`.execute(
      city.owner,
    );
    expect(sealed.rows[0]?.a.equals(sealed.rows[0].b)).toBe(false);
  });

  it('同一号码只有一个人：再登记不添人，也不改人', async () => {
    expect(await registerPeople(at(), [person(2999, '冒名者', { idNumber: numberOf('330302', 1) })])).toEqual([]);
    expect(await findPersonIdByNumber(at(), numberOf('330302', 1))).toBe(2001);
    await expect(findPerson(at(), 2999)).rejects.toMatchObject({ init: { status: 404 } });
  });

  it.each([
    ['校验位不对', { idNumber: '330302198506150011' }, 'idNumber'],
    ['生日在将来', { idNumber: ((head) => head + idCheckDigit(head))('33030220270101001') }, 'idNumber'],
    ['姓名是标记', { name: '<img src=x onerror=alert(1)>' }, 'name'],
    ['姓名是 SQL', { name: "'; drop table person; --" }, 'name'],
    ['姓名为空', { name: ' 　' }, 'name'],
    ['手机少一位', { phone: '1380000200' }, 'phone'],
  ])('%s：指出哪一行哪一项，整批不收', async (_, wrong, field) => {
    const batch = [
      person(2101, '王好人', { idNumber: numberOf('330302', 901) }),
      person(2102, '李有误', { idNumber: numberOf('330302', 902), ...wrong }),
    ];
    await expect(registerPeople(at(), batch)).rejects.toMatchObject({
      init: { type: 'invalid-input', errors: [{ path: `[1].${field}` }] },
    });
    expect(await findPersonIdByNumber(at(), numberOf('330302', 901))).toBeNull();
  });

  it('任职有起止，不覆盖：同一段再记一次不重复，同时只有一个主要单位', async () => {
    expect(await recordEmployments(at(), [{ personId: 2001, orgId: 5001, from: '2015-07-01', to: null, main: true }], 'test')).toBe(0);
    await expect(
      recordEmployments(at(), [{ personId: 2001, orgId: 5002, from: '2026-01-01', to: null, main: true }], 'test'),
    ).rejects.toThrow(/employment_main/);
    await expect(sql`delete from employment`.execute(city.db)).rejects.toThrow(/permission denied/);
    await expect(sql`update person set id_sealed = id_sealed`.execute(city.db)).rejects.toThrow(/permission denied/);
  });
});

describe('管辖范围内查人（每种角色看得到谁）', () => {
  const names = async (actor: Actor, more = {}) =>
    (await listPeople(at(actor), { limit: 50, ...more })).items.map((one) => one.name).sort();
  it.each([
    ['行业主管部门看全市本行业', health, ['买买提·吐尔逊', '叶䶮', '林𬱖']],
    ['鹿城看鹿城', lucheng, ['买买提·吐尔逊', '周待业', '林𬱖']],
    ['瑞安看瑞安', ruian, ['叶䶮', '陈㛃']],
    ['单位看本单位', hospital, ['买买提·吐尔逊', '林𬱖']],
    ['市局看全市', cityBureau, ['买买提·吐尔逊', '叶䶮', '吴新人', '周待业', '林𬱖', '陈㛃']],
    ['审计看全市', auditor, ['买买提·吐尔逊', '叶䶮', '吴新人', '周待业', '林𬱖', '陈㛃']],
    ['系统管理员一个也看不到', administrator, []],
    ['没有角色的个人一个也看不到', { ...health, grants: [], personId: 2001 } as Actor, []],
  ])('%s', async (_, actor, expected) => {
    expect(await names(actor)).toEqual([...expected].sort());
  });

  it('筛选不能越出管辖；姓名里的各种间隔点都能找到', async () => {
    expect(await names(lucheng, { division: '330381' })).toEqual([]);
    expect(await names(hospital, { employerId: '5002' })).toEqual([]);
    expect(await names(cityBureau, { q: '买买提•' })).toEqual(['买买提·吐尔逊']);
    expect(await names(cityBureau, { sector: 'education' })).toEqual(['陈㛃']);
    for (const q of ['%', '_', "' or 1=1 --", '\\', '<b>']) expect(await names(cityBureau, { q })).toEqual([]);
    expect(await names(cityBureau, { employerId: 'x; drop table person' })).toEqual([]);
  });

  it('逐页走完不重不漏', async () => {
    const walked: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await listPeople(at(cityBureau), { limit: 4, cursor });
      walked.push(...page.items.map((one) => one.personId));
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    expect(walked.sort()).toEqual(['2001', '2002', '2003', '2004', '2005', '2006']);
  });

  it('名单与卡片上的号码都已遮盖', async () => {
    const text = JSON.stringify(await listPeople(at(cityBureau), { limit: 50 }));
    expect(text).toContain('330302********');
    expect(text).not.toMatch(/\d{15}/);
    expect(text).not.toMatch(/1\d{10}/);
  });

  it('证件号码和手机号不能写进网址', async () => {
    for (const q of [numberOf('330302', 1), '13800002001', '３３０３０２１９８５０６', '330302 19850615 001X']) {
      await expect(listPeople(at(cityBureau), { q, limit: 10 })).rejects.toMatchObject({ init: { type: 'identity-in-url', status: 422 } });
    }
  });

  it('按完整号码查找：管辖之外与查无此人一样', async () => {
    const search = async (actor: Actor, idNumber: string) => (await searchPeople(at(actor), { idNumber })).items.map((one) => one.name);
    expect(await search(health, numberOf('330302', 1))).toEqual(['林𬱖']);
    expect(await search(ruian, numberOf('330302', 1))).toEqual([]);
    expect(await search(ruian, numberOf('330302', 999))).toEqual([]);
    expect(await search(hospital, numberOf('330381', 6))).toEqual([]);
    await expect(searchPeople(at(health), { idNumber: '330302' })).rejects.toMatchObject({ init: { errors: [{ path: 'idNumber' }] } });
  });

  it('卡片：别的县（市、区）403，没有的人 404，乱写的编号 404', async () => {
    expect((await getPerson(at(lucheng), { personId: '2001' })).name).toBe('林𬱖');
    await expect(getPerson(at(ruian), { personId: '2001' })).rejects.toMatchObject({ init: { status: 403, type: 'out-of-jurisdiction' } });
    for (const personId of ['999', '-1', '2001.0', '9007199254740993', "2001' or '1'='1"]) {
      await expect(getPerson(at(cityBureau), { personId })).rejects.toMatchObject({ init: { status: 404 } });
    }
  });

  it('权限所需的四项都在卡片里', async () => {
    expect(targetOf(await findPerson(at(), 2001))).toEqual({ personId: 2001, division: '330302', sector: 'health', employerId: 5001 });
  });
});

describe('显示完整号码', () => {
  it('每一次都留下谁、为何；记录只能添', async () => {
    expect(await revealIdNumber(at(health), 2001, '制作情况表')).toBe(numberOf('330302', 1));
    const { rows } = await sql`select person_id, actor_name, purpose from identity_reveal`.execute(city.db);
    expect(rows).toEqual([{ person_id: 2001, actor_name: '工作人员', purpose: '制作情况表' }]);
    await expect(sql`delete from identity_reveal`.execute(city.db)).rejects.toThrow(/permission denied/);
    await expect(revealIdNumber(at(health), 1, 'x')).rejects.toMatchObject({ init: { status: 404 } });
  });
});

describe('账户与授权', () => {
  const account = { name: '瑞安经办', personId: null, password: 'x', demo: false, createdBy: 'test' };
  const grantsOn = async (accountId: string, now: string) => {
    const then = contextFor(city.db, { now });
    const { token } = await openSession(then, accountId, null);
    const actor = await resolveActor(city.db, { token, bearer: null }, then.clock.now());
    return actor.kind === 'account'
      ? actor.grants.map((one) => `${one.role}@${one.orgId} ${one.sector ?? '-'} ${one.division ?? '-'}`)
      : [];
  };

  it('口径 41：受托期间多出被委托行业在本行政区划内的审核权，期前期后没有', async () => {
    const grants = [{ role: 'district', orgId: 106, from: '2026-01-01', to: null }];
    const { accountId } = await createAccount(at(), { ...account, login: 'ruian', grants });
    await holdFactor(city, accountId);
    await delegateReview(at(), {
      fromOrg: 201,
      toOrg: 106,
      division: null,
      from: '2026-07-01',
      to: '2026-07-31',
      act: '温卫发〔2026〕9号',
      recordedBy: 'test',
    });
    expect(await grantsOn(accountId, '2026-06-30T23:00:00+08:00')).toEqual(['district@106 - 330381']);
    expect(await grantsOn(accountId, '2026-07-01T00:10:00+08:00')).toEqual(['district@106 - 330381', 'sector@106 health 330381']);
    expect(await grantsOn(accountId, '2026-07-31T23:50:00+08:00')).toHaveLength(2);
    expect(await grantsOn(accountId, '2026-08-01T00:00:00+08:00')).toEqual(['district@106 - 330381']);
  });

  it('审计、单位的账户不因委托而能审核', async () => {
    const grants = [{ role: 'auditor', orgId: 106, from: '2026-01-01', to: null }];
    const { accountId } = await createAccount(at(), { ...account, login: 'ruian-audit', grants });
    await holdFactor(city, accountId);
    expect(await grantsOn(accountId, '2026-07-10T09:00:00+08:00')).toEqual(['auditor@106 - 330381']);
  });

  it('账号名不分大小写，只能有一个', async () => {
    await createAccount(at(), { ...account, login: 'Once', grants: [] });
    await expect(createAccount(at(), { ...account, login: 'ONCE', grants: [] })).rejects.toMatchObject({
      init: { type: 'login-taken', status: 409 },
    });
  });

  it('系统管理员：没有给密码就随机造一个；太弱的不收', async () => {
    const made = await createAdmin(at(), { login: 'Root-1' });
    expect(made).toMatchObject({ login: 'root-1', password: expect.stringMatching(/^([a-z2-9]{5}-){3}[a-z2-9]{5}$/) });
    expect((await createAdmin(at(), { login: 'root-2' })).password).not.toBe(made.password);
    await expect(createAdmin(at(), { login: 'root-3', password: 'password1' })).rejects.toMatchObject({ init: { type: 'weak-password' } });
    await expect(createAdmin(at(), { login: 'a b', password: 'long enough words' })).rejects.toMatchObject({
      init: { type: 'invalid-input' },
    });
  });

  it('示范账户在不在，一问便知', async () => {
    expect(await demoAccountsPresent(at())).toBe(false);
    await createAccount(at(), { ...account, login: 'shown', grants: [], demo: true });
    expect(await demoAccountsPresent(at())).toBe(true);
  });
});
