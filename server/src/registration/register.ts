// A person registers: the phone is proven, the record, the account and the request for a unit begin together, and the session opens (第十条).
import { checkIdDocument, type IdKind, isPersonName, normaliseName, readMobile } from '@xueshi/contract';
import { bindPhone, createOwnAccount, findPersonIdByNumber, openDoor, refuseWeak, registerPeople, type SignInOutcome } from '#accounts';
import { askMembership } from '#membership';
import { listSectors, readOrgId } from '#orgs';
import { type Context, type Day, type FieldError, inTransaction, invalidInput, newUuid, notFound, Problem, timeText } from '#platform';
import { type CodeSent, checkCode, sendCode, spendCode } from './code.ts';
import { insertConsent, selectConsents } from './store.ts';

export async function sendRegistrationCode(at: Context, input: { phone: string }): Promise<CodeSent> {
  const phone = readMobile(input.phone);
  if (phone === null) throw invalidInput([wrongPhone]);
  const text = (code: string) => `【学时登记】您的注册验证码是 ${code}，5 分钟内有效。请勿告诉他人。`;
  return sendCode(at, { purpose: 'register', phone, subjectId: null, send: true, text });
}

const wrongPhone: FieldError = { path: 'phone', message: '手机号应为 11 位大陆号码，请核对' };

export type Registration = {
  codeId: string;
  code: string;
  phone: string;
  name: string;
  idKind: IdKind;
  idNumber: string;
  birthDay?: Day | null | undefined;
  gender?: 'male' | 'female' | null | undefined;
  password: string;
  series: string | null;
  title: string | null;
  titleSince: Day | null;
  membership: { orgId: string | null; division?: string | null | undefined; kind: 'main' | 'second' | 'secondment'; from: Day };
  consent: string;
  device?: string | undefined;
};

/** Everything that can be wrong is said before the code is tried; then all of it is done, or nothing. */
export async function registerPerson(at: Context, input: Registration): Promise<SignInOutcome> {
  const phone = await checkedPhone(at, input);
  const code = await checkCode(at, { codeId: input.codeId, code: input.code, purpose: 'register', phone });
  const check = checkIdDocument(input.idKind, input.idNumber, at.clock.today());
  if (!check.ok) throw invalidInput([{ path: 'idNumber', message: check.message }]);
  // Said only to somebody who has proven a phone: numbers cannot be tried out one after another.
  if ((await findPersonIdByNumber(at, check.idNumber, input.idKind)) !== null) throw alreadyRegistered();
  return inTransaction(at.tx, async (tx) => {
    const inside = { ...at, tx };
    await spendCode(inside, code);
    const [personId] = await registerPeople(inside, [personOf(input, phone)]);
    // Another request with the same number was faster.
    if (personId === undefined) throw alreadyRegistered();
    const { accountId } = await createOwnAccount(inside, { personId, password: input.password });
    await bindPhone(inside, accountId, phone);
    await askForUnit(inside, personId, input);
    await giveConsent(inside, personId, input.consent);
    at.log.info({ accountId }, 'person registered');
    return openDoor(inside, accountId, input.device?.trim() || null);
  });
}

export async function giveConsent(at: Context, personId: number, notice: string): Promise<void> {
  const now = at.clock.now();
  await insertConsent(at, { person_id: personId, consent_id: newUuid(now.getTime()), notice, given_at: now, address: at.address });
}

/** Which notices the person agreed to, and when; newest first. */
export async function consentsOf(at: Pick<Context, 'tx'>, personId: number): Promise<{ notice: string; givenAt: string }[]> {
  return (await selectConsents(at, personId)).map(({ notice, given_at }) => ({ notice, givenAt: timeText(given_at) }));
}

async function checkedPhone(at: Context, input: Registration): Promise<string> {
  const today = at.clock.today();
  const phone = readMobile(input.phone);
  const check = checkIdDocument(input.idKind, input.idNumber, today);
  const { items } = await listSectors(at);
  const isSeries = input.series === null || items.some((sector) => sector.series.some((one) => one.code === input.series));
  const errors: FieldError[] = [
    ...(phone === null ? [wrongPhone] : []),
    ...(isPersonName(normaliseName(input.name)) ? [] : [{ path: 'name', message: '姓名只能含文字、间隔点和连字符，至多 50 字，请核对' }]),
    ...(check.ok ? [] : [{ path: 'idNumber', message: check.message }]),
    ...(check.ok && check.birthDay === null && !input.birthDay ? [{ path: 'birthDay', message: '请填写出生日期' }] : []),
    ...(check.ok && check.gender === null && !input.gender ? [{ path: 'gender', message: '请选择性别' }] : []),
    ...(isSeries ? [] : [{ path: 'series', message: '没有这个职称系列，请从列表中选择' }]),
    ...(input.titleSince !== null && input.titleSince > today ? [{ path: 'titleSince', message: '取得日期不能晚于今天' }] : []),
  ];
  if (errors.length > 0 || phone === null) throw invalidInput(errors);
  refuseWeak(input.password, [phone, input.name, check.ok ? check.idNumber : '']);
  return phone;
}

function personOf(input: Registration, phone: string): Parameters<typeof registerPeople>[1][number] {
  const { name, idKind, idNumber, series, title, titleSince } = input;
  return {
    name,
    idKind,
    idNumber,
    birthDay: input.birthDay ?? undefined,
    gender: input.gender ?? undefined,
    phone,
    ethnicity: null,
    series,
    title: title?.trim() || null,
    titleSince,
    division: input.membership.division ?? null,
  };
}

async function askForUnit(at: Context, personId: number, { membership, name }: Registration): Promise<void> {
  const orgId = membership.orgId === null ? null : readOrgId(membership.orgId);
  if (membership.orgId !== null && orgId === null) throw notFound('该单位');
  const actor = { kind: 'system', name: normaliseName(name) } as const;
  const { kind, from } = membership;
  await askMembership({ ...at, actor }, { personId, orgId, division: membership.division ?? null, kind, from, registered: true });
}

function alreadyRegistered(): Problem {
  return new Problem({
    type: 'already-registered',
    status: 409,
    title: '这个证件号码已有账户或学时档案',
    detail:
      '如果是您本人：用“找回账户”，凭证件号码和登记的手机号设置密码，原有学时都在。手机号已换或号码被他人使用的，请到单位或当地人力社保局核实。',
    errors: [{ path: 'idNumber', message: '这个证件号码已有账户或学时档案，请用“找回账户”' }],
  });
}
