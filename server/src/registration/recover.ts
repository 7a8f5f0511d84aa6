// Finding one's account again, or taking up a record that has none yet: the identity number and the phone on record (第十条).
import { checkIdDocument, type IdKind, readMobile } from '@xueshi/contract';
import { accountOfPerson, createOwnAccount, findPerson, findPersonIdByNumber, hasPhone, refuseWeak, resetPassword } from '#accounts';
import { type Context, type Day, type FieldError, inTransaction, invalidInput } from '#platform';
import { type CodeSent, checkCode, sendCode, spendCode } from './code.ts';
import { giveConsent } from './register.ts';

/** The answer is the same whether or not number and phone belong together: nobody learns who is registered, or with which phone. */
export async function sendRecoveryCode(at: Context, input: { idKind: IdKind; idNumber: string; phone: string }): Promise<CodeSent> {
  const phone = readMobile(input.phone);
  const check = checkIdDocument(input.idKind, input.idNumber, at.clock.today());
  const errors: FieldError[] = [
    ...(phone === null ? [{ path: 'phone', message: '手机号应为 11 位大陆号码，请核对' }] : []),
    ...(check.ok ? [] : [{ path: 'idNumber', message: check.message }]),
  ];
  if (phone === null || !check.ok) throw invalidInput(errors);
  const personId = await findPersonIdByNumber(at, check.idNumber, input.idKind);
  const send = personId !== null && (await hasPhone(at, personId, phone));
  const text = (code: string) => `【学时登记】您正在找回账户，验证码是 ${code}，5 分钟内有效。如非本人操作，请勿告诉他人。`;
  return sendCode(at, { purpose: 'recover', phone, subjectId: send ? personId : null, send, text });
}

export async function recoverAccount(
  at: Context,
  input: { codeId: string; code: string; password: string; consent: string },
): Promise<{ name: string; registeredOn: Day }> {
  refuseWeak(input.password, []);
  const code = await checkCode(at, { codeId: input.codeId, code: input.code, purpose: 'recover', phone: null });
  const personId = code.subject_id;
  if (personId === null) throw new Error('a code that is right opens somebody’s account');
  const person = await findPerson(at, personId);
  refuseWeak(input.password, [person.name]);
  await inTransaction(at.tx, async (tx) => {
    const inside = { ...at, tx };
    await spendCode(inside, code);
    const accountId = await accountOfPerson(inside, personId);
    if (accountId === null) await createOwnAccount(inside, { personId, password: input.password });
    else await resetPassword(inside, accountId, input.password);
    await giveConsent(inside, personId, input.consent);
    at.log.info({ personId, fresh: accountId === null }, 'account recovered');
  });
  return { name: person.name, registeredOn: at.clock.today() };
}
