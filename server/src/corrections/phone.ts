// A new phone: by its owner, with password and code; or, without access to the account, by a request that the bureau reviews (第十条).
import { checkIdDocument, type IdKind, maskPhone, normaliseName, readMobile } from '@xueshi/contract';
import { bindPhone, confirmPassword, findPerson, findPersonIdByNumber, phoneOf, replacePhone } from '#accounts';
import { sendMessage } from '#outbox';
import { type Context, type FieldError, inTransaction, invalidInput, keyring, newUuid } from '#platform';
import { type CodeSent, checkCode, sendCode, spendCode } from '#registration';
import { ownPersonId } from './ask.ts';
import { insertCorrection } from './store.ts';

export async function sendPhoneCode(at: Context, input: { phone: string }): Promise<CodeSent> {
  const phone = read(input.phone);
  const text = (code: string) => `【学时登记】您正在把此号码用作账户手机号，验证码是 ${code}，5 分钟内有效。请勿告诉他人。`;
  return sendCode(at, { purpose: 'phone', phone, subjectId: null, send: true, text });
}

type Given = { codeId: string; code: string; phone: string };

/** Outside any transaction: wrong passwords and wrong codes stay counted. */
export async function changeMyPhone(at: Context, input: Given & { password: string }): Promise<{ phone: string }> {
  const personId = ownPersonId(at);
  const phone = read(input.phone);
  const account = await confirmPassword(at, input.password);
  const code = await checkCode(at, { codeId: input.codeId, code: input.code, purpose: 'phone', phone });
  await inTransaction(at.tx, async (tx) => {
    const inside = { ...at, tx };
    await spendCode(inside, code);
    await tellOldPhone(inside, personId, '您的账户手机号刚刚已更换。如非本人操作，请立即登录修改密码，并联系当地人力社保局。');
    await replacePhone(inside, { personId, phone, reason: '本人更换' });
    await bindPhone(inside, account.account_id, phone);
  });
  return { phone: maskPhone(phone) };
}

type Asked = Given & { idKind: IdKind; idNumber: string; name: string; reason: string };

const received = '已收到。身份核实后由当地人力社保局更换手机号，届时请用新手机号“找回账户”。请准备好证件，以备核实。';

/** The same answer whether or not there is such a record, and whatever its name. */
export async function askForRecovery(at: Context, input: Asked): Promise<{ received: true; text: string }> {
  const phone = read(input.phone);
  const check = checkIdDocument(input.idKind, input.idNumber, at.clock.today());
  if (!check.ok) throw invalidInput([{ path: 'idNumber', message: check.message }]);
  const code = await checkCode(at, { codeId: input.codeId, code: input.code, purpose: 'phone', phone });
  await inTransaction(at.tx, async (tx) => {
    const inside = { ...at, tx };
    await spendCode(inside, code);
    const personId = await findPersonIdByNumber(inside, check.idNumber, input.idKind);
    if (personId === null || (await findPerson(inside, personId)).name !== normaliseName(input.name)) return;
    const now = at.clock.now();
    const added = await insertCorrection(inside, {
      person_id: personId,
      correction_id: newUuid(now.getTime()),
      origin: 'recovery',
      changes: {},
      phone_sealed: keyring().seal(phone),
      from_day: at.clock.today(),
      reason: input.reason,
      asked_on: at.clock.today(),
    });
    if (added)
      await tellOldPhone(inside, personId, '有人申请更换您账户的手机号，等待人力社保局核实。如非本人申请，请立即联系当地人力社保局。');
  });
  return { received: true, text: received };
}

/** Whoever still holds the old phone learns of it. */
export async function tellOldPhone(at: Context, personId: number, what: string): Promise<void> {
  const phone = await phoneOf(at, personId);
  if (phone !== null) await sendMessage(at, { phone, purpose: 'phone-changed', text: `【学时登记】${what}` });
}

function read(text: string): string {
  const phone = readMobile(text);
  const wrong: FieldError = { path: 'phone', message: '手机号应为 11 位大陆号码，请核对' };
  if (phone === null) throw invalidInput([wrong]);
  return phone;
}
