// 注册与找回：验证手机、核对证件、单位待确认、重复拒绝、凭登记手机找回；验证码猜不出来（第十条）。
import { idCheckDigit } from '@xueshi/contract';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findPersonIdByNumber, registerPeople, resolveActor, sessionRoutes } from '#accounts';
import { waitingOf } from '#membership';
import { createOrgs } from '#orgs';
import { installGateway } from '#outbox';
import { type Context, keyring } from '#platform';
import { contextFor, type TestDatabase, testDatabase } from '#testing';
import { checkCode, forgetCodes } from './code.ts';
import { recoverAccount, sendRecoveryCode } from './recover.ts';
import { type Registration, registerPerson, sendRegistrationCode } from './register.ts';

let database: TestDatabase;
let minute = 0;
/** Every call a minute later than the one before, from an address of its own: nobody waits for another's limit. */
const at = (address?: string): Context => {
  minute += 2;
  const now = new Date(Date.parse('2026-06-15T08:00:00+08:00') + minute * 60_000);
  return contextFor(database.db, { now, address: address ?? `10.0.${minute >> 8}.${minute & 255}` });
};
const refusal = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error) => `${error.init?.status} ${error.init?.type}`,
  );
const numberOf = (order: number) => {
  const head = `33030219900101${String(order).padStart(3, '0')}`;
  return head + idCheckDigit(head);
};
const password = '江心屿的塔影 2026';

beforeAll(async () => {
  database = await testDatabase();
  installGateway({ kind: 'page' });
  const unit = {
    orgId: 5001,
    kind: 'employer' as const,
    name: '瓯江医院',
    uscc: null,
    division: '330302',
    sector: 'health',
    parentId: null,
  };
  await createOrgs(at(), [unit]);
});
afterAll(async () => {
  installGateway(null);
  await database.drop();
});

/** Through the door that everybody takes. */
function enter(login: string, secret: string, context = at()): Promise<unknown> {
  const route = sessionRoutes.find(({ endpoint }) => endpoint.id === 'signIn');
  if (!route) throw new Error('no way to sign in');
  return route.verb(context, { login, password: secret } as never);
}

/** The latest code, as the phone's owner reads it. */
async function codeInOutbox(): Promise<string> {
  const found = await sql<{ text_sealed: Buffer }>`
    select text_sealed from outbox_message order by created_at desc, message_id desc limit 1`.execute(database.owner);
  const [row] = found.rows;
  return /\d{6}/.exec(row ? keyring().open(row.text_sealed) : '')?.[0] ?? '';
}

async function formOf(order: number, more: Partial<Registration> = {}): Promise<Registration> {
  const phone = `139${String(10_000_000 + order)}`;
  const { codeId } = await sendRegistrationCode(at(), { phone });
  return {
    codeId,
    code: await codeInOutbox(),
    phone,
    name: '章安澜',
    idKind: 'resident',
    idNumber: numberOf(order),
    password,
    series: 'health',
    title: '主治医师',
    titleSince: '2022-05-01',
    membership: { orgId: '5001', kind: 'main', from: '2026-06-01' },
    consent: '2026-11',
    ...more,
  };
}

describe('个人注册', () => {
  test('成功后即已登录；任职待单位确认；同意告知的版本留下记录；证件号码和手机号都可以登录', async () => {
    const form = await formOf(1);
    const context = at();
    const outcome = await registerPerson(context, form);
    expect(outcome).toMatchObject({
      signedIn: true,
      name: '章安澜',
      person: { idNumber: expect.stringContaining('********'), phone: '139****0001' },
    });
    const actor = await resolveActor(database.db, { token: outcome.token, bearer: null }, context.clock.now());
    const personId = actor.kind === 'account' ? actor.personId : null;
    expect(personId).toBe(await findPersonIdByNumber(at(), form.idNumber));
    expect(await waitingOf(at(), personId ?? 0)).toMatchObject({ awaiting: '瓯江医院' });
    const consents = await sql`select notice from consent_given where person_id = ${personId}`.execute(database.owner);
    expect(consents.rows).toEqual([{ notice: '2026-11' }]);
    for (const login of [form.phone, form.idNumber, form.idNumber.toLowerCase()]) {
      expect(await refusal(enter(login, password))).toBe('done');
      expect(await refusal(enter(login, 'wrong'))).toBe('401 wrong-login');
    }
  });

  test('用手机号、证件号码、账号名轮着猜密码，算在一个账户头上', async () => {
    const form = await formOf(50);
    await registerPerson(at(), form);
    const now = at().clock.now();
    const guess = (login: string) => refusal(enter(login, 'wrong', contextFor(database.db, { now, address: '10.6.6.6' })));
    const answers = [];
    for (const login of [form.phone, form.idNumber, form.phone, form.idNumber, form.phone, form.idNumber]) answers.push(await guess(login));
    expect(answers).toEqual(Array.from({ length: 6 }, () => '401 wrong-login'));
    expect([await guess(form.phone), await guess(form.idNumber)]).toEqual(['429 too-many-attempts', '429 too-many-attempts']);
  });

  test('重复的证件号码：告知找回的办法，什么也没有新建', async () => {
    const form = await formOf(2, { idNumber: numberOf(1) });
    const before = await counts();
    expect(await refusal(registerPerson(at(), form))).toBe('409 already-registered');
    expect(await counts()).toEqual(before);
  });

  test('同一手机号不能开两个账户；失败后没有留下半个人', async () => {
    const form = await formOf(3);
    await registerPerson(at(), form);
    const again = await formOf(4);
    const phone = form.phone;
    const { codeId } = await sendRegistrationCode(at(), { phone });
    const before = await counts();
    expect(await refusal(registerPerson(at(), { ...again, phone, codeId, code: await codeInOutbox() }))).toBe('409 phone-taken');
    expect(await counts()).toEqual(before);
  });

  test('两个请求同时用一个验证码：只成一个', async () => {
    const form = await formOf(5);
    const answers = await Promise.all([refusal(registerPerson(at(), form)), refusal(registerPerson(at(), form))]);
    expect(answers.filter((one) => one === 'done')).toHaveLength(1);
  });

  test.each([
    ['证件号码校验位不对', { idNumber: '330302199001010019' }, 'idNumber'],
    ['没有出生日期的证件未填出生日期', { idKind: 'passport', idNumber: 'E12345678' }, 'birthDay'],
    ['港澳通行证写错', { idKind: 'hk_macao_permit', idNumber: 'X12345678' }, 'idNumber'],
    ['姓名里有数字', { name: '章3' }, 'name'],
    ['没有这个职称系列', { series: 'wizardry' }, 'series'],
    ['将来的职称日期', { titleSince: '2027-01-01' }, 'titleSince'],
  ] as const)('%s：指出是哪一项，验证码不因此作废', async (_, wrong, path) => {
    const form = await formOf(6 + path.length + wrong.toString().length);
    const error = await registerPerson(at(), { ...form, ...wrong } as Registration).catch((thrown) => thrown);
    expect(error.init.errors.map((one: { path: string }) => one.path)).toContain(path);
    const { tries } =
      (await sql<{ tries: number }>`select tries from phone_code where code_id = ${form.codeId}`.execute(database.owner)).rows[0] ?? {};
    expect(tries).toBe(0);
    await sql`delete from phone_code`.execute(database.owner);
  });

  test('弱密码、手机号当密码：不受理', async () => {
    const form = await formOf(60);
    for (const weak of ['12345678', form.phone])
      expect(await refusal(registerPerson(at(), { ...form, password: weak }))).toBe('422 weak-password');
  });

  test('外国人永久居留身份证、护照、台湾通行证都能注册', async () => {
    const head = '91104419850615001';
    const documents = [
      { idKind: 'foreign_permit', idNumber: head + idCheckDigit(head) },
      { idKind: 'passport', idNumber: 'E12345678', birthDay: '1985-06-15', gender: 'male' },
      { idKind: 'taiwan_permit', idNumber: '12345678', birthDay: '1985-06-15', gender: 'female' },
    ] as const;
    for (const [i, document] of documents.entries()) {
      expect(await refusal(registerPerson(at(), await formOf(70 + i, { ...document, name: 'Anna Lindqvist' })))).toBe('done');
    }
  });
});

describe('验证码', () => {
  test('猜一万次也没有用：五次以后，连对的也不行', async () => {
    const form = await formOf(80);
    const now = at().clock.now();
    const guess = (code: string) =>
      checkCode(contextFor(database.db, { now }), { codeId: form.codeId, code, purpose: 'register', phone: form.phone });
    const wrong = form.code === '000000' ? '000001' : '000000';
    const answers = new Map<string, number>();
    for (let round = 0; round < 200; round += 1) {
      const batch = await Promise.all(Array.from({ length: 50 }, () => refusal(guess(wrong))));
      for (const one of batch) answers.set(one, (answers.get(one) ?? 0) + 1);
    }
    expect([...answers]).toEqual([
      ['422 wrong-code', 5],
      ['422 code-expired', 9995],
    ]);
    expect(await refusal(guess(form.code))).toBe('422 code-expired');
  });

  test('只对发送的手机、这件事、五分钟内有效；用过作废；别人的编号没有用', async () => {
    const form = await formOf(81);
    const check = (more: object, context = at()) =>
      refusal(checkCode(context, { codeId: form.codeId, code: form.code, purpose: 'register', phone: form.phone, ...more }));
    const now = contextFor(database.db, { now: at().clock.now() });
    expect(await check({ phone: '13900000000' }, now)).toBe('422 wrong-code');
    expect(await check({ purpose: 'recover' }, now)).toBe('422 code-expired');
    expect(await check({ codeId: 'nonsense' }, now)).toBe('422 code-expired');
    expect(await check({}, now)).toBe('done');
    minute += 6;
    expect(await check({})).toBe('422 code-expired');
  });

  test('一分钟内不重发；一小时至多五条；同一地址换号码也有限', async () => {
    const phone = '13700000001';
    const start = at().clock.now().getTime();
    const later = (seconds: number, address = '10.8.8.8') => contextFor(database.db, { now: new Date(start + seconds * 1000), address });
    expect(await refusal(sendRegistrationCode(later(0), { phone }))).toBe('done');
    expect(await refusal(sendRegistrationCode(later(30), { phone }))).toBe('429 too-many-codes');
    for (const minutes of [2, 4, 6, 8]) expect(await refusal(sendRegistrationCode(later(minutes * 60), { phone }))).toBe('done');
    expect(await refusal(sendRegistrationCode(later(600), { phone }))).toBe('429 too-many-codes');
    const together = await Promise.all([1, 2, 3].map(() => refusal(sendRegistrationCode(later(5000), { phone }))));
    expect(together.filter((one) => one === 'done')).toHaveLength(1);
    const many = [];
    for (let i = 0; i < 70; i += 1)
      many.push(await refusal(sendRegistrationCode(later(20_000, '10.7.7.7'), { phone: `1360000${1000 + i}` })));
    expect(many.filter((one) => one === 'done')).toHaveLength(60);
    minute += 400;
  });

  test('表里看不到验证码、手机号；一天后清除', async () => {
    await formOf(90);
    const all = JSON.stringify((await sql`select * from phone_code`.execute(database.owner)).rows);
    expect(all).not.toContain('13910000090');
    expect(all).not.toContain(await codeInOutbox());
    minute += 60 * 25;
    await forgetCodes(at());
    expect((await sql`select 1 from phone_code`.execute(database.owner)).rows).toEqual([]);
  });
});

describe('找回账户', () => {
  const recover = async (phone: string, idNumber: string, next: string) => {
    const sent = await sendRecoveryCode(at(), { idKind: 'resident', idNumber, phone });
    return recoverAccount(at(), { codeId: sent.codeId, code: await codeInOutbox(), password: next, consent: '2026-11' });
  };

  test('证件号码与登记的手机号相符：设置新密码，各处登录随即失效', async () => {
    const form = await formOf(100);
    const outcome = await registerPerson(at(), form);
    expect(await recover(form.phone, form.idNumber, '换一个新密码 88')).toMatchObject({ name: '章安澜' });
    const actor = await resolveActor(database.db, { token: outcome.token, bearer: null }, at().clock.now());
    expect(actor.kind).toBe('anonymous');
  });

  test('手机号不相符、没有这个人：答复一样，但没有发送，什么码都不对', async () => {
    const sentBefore = (await counts()).messages;
    const answers = [
      await sendRecoveryCode(at(), { idKind: 'resident', idNumber: numberOf(100), phone: '13512345678' }),
      await sendRecoveryCode(at(), { idKind: 'resident', idNumber: numberOf(999), phone: '13512345678' }),
    ];
    for (const answer of answers) {
      expect(Object.keys(answer)).toEqual(['codeId', 'expiresAt', 'resendAfterS']);
      const tried = recoverAccount(at(), { codeId: answer.codeId, code: '123456', password: '换一个新密码 88', consent: '2026-11' });
      expect(await refusal(tried)).toBe('422 wrong-code');
    }
    expect((await counts()).messages).toBe(sentBefore);
  });

  test('单位录入过、还没有账户的人：凭登记的手机号启用，原有档案都在', async () => {
    const [personId] = await registerPeople(at(), [
      {
        name: '余海',
        idNumber: numberOf(200),
        phone: '13311112222',
        ethnicity: null,
        series: null,
        title: null,
        titleSince: null,
        division: null,
      },
    ]);
    expect(await refusal(registerPerson(at(), await formOf(201, { idNumber: numberOf(200) })))).toBe('409 already-registered');
    expect(await recover('13311112222', numberOf(200), '第一次设置密码 66')).toMatchObject({ name: '余海' });
    expect(await enter(numberOf(200), '第一次设置密码 66')).toMatchObject({
      person: { personId: String(personId) },
    });
    expect(await waitingOf(at(), personId ?? 0)).toBeNull();
  });
});

async function counts(): Promise<{ people: number; accounts: number; memberships: number; messages: number }> {
  const found = await sql<{ people: number; accounts: number; memberships: number; messages: number }>`
    select (select count(*)::int from person) as people, (select count(*)::int from account) as accounts,
      (select count(*)::int from membership) as memberships, (select count(*)::int from outbox_message) as messages`.execute(
    database.owner,
  );
  const [row] = found.rows;
  if (!row) throw new Error('counting answered nothing');
  return row;
}
