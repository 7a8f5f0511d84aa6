// Codes by time (RFC 6238): begun with a secret, in force once a code has confirmed it; a step of time opens once, recovery codes once each.
import { randomBytes, randomInt } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';
import QRCode from 'qrcode';
import { type Context, keyring, Problem } from '#platform';
import {
  confirmSecret,
  countRecoveryCodes,
  deleteFactors,
  deleteTotp,
  insertRecoveryCodes,
  selectTotp,
  takeStep,
  upsertSecret,
  useRecoveryCode,
} from './store.ts';

type At = Pick<Context, 'tx' | 'clock'>;

const periodS = 30;
const issuer = '学时登记';
const recoveryCodesMade = 10;

export type FactorsHeld = { confirmedAt: Date | null; recoveryCodesLeft: number };

export async function hasFactor(at: Pick<Context, 'tx'>, accountId: string): Promise<boolean> {
  return (await selectTotp(at, accountId))?.confirmed_at != null;
}

export async function factorsOf(at: Pick<Context, 'tx'>, accountId: string): Promise<FactorsHeld> {
  const totp = await selectTotp(at, accountId);
  return { confirmedAt: totp?.confirmed_at ?? null, recoveryCodesLeft: await countRecoveryCodes(at, accountId) };
}

/** A new secret, not in force yet. Throws `factor-there` (409) where one is in force. `qr`: an SVG picture of the address. */
export async function beginTotp(at: At, account: { accountId: string; label: string }): Promise<{ secret: string; qr: string }> {
  const secret = new Secret({ size: 20 });
  const sealed = keyring().seal(secret.base32);
  if (!(await upsertSecret(at, { account_id: account.accountId, secret_sealed: sealed, begun_at: at.clock.now() }))) {
    throw new Problem({
      type: 'factor-there',
      status: 409,
      title: '已经设置过动态口令',
      detail: '如要换一部手机，请先停用现在的动态口令，再重新设置。',
    });
  }
  const address = new TOTP({ issuer, label: account.label, secret, period: periodS }).toString();
  return { secret: secret.base32, qr: await QRCode.toString(address, { type: 'svg', margin: 2 }) };
}

/** Puts the secret in force and answers the recovery codes, which are never shown again. Throws `wrong-code` (422). */
export async function confirmTotp(at: At, accountId: string, code: string): Promise<string[]> {
  const row = await selectTotp(at, accountId);
  if (!row || row.confirmed_at !== null) {
    throw new Problem({ type: 'factor-not-begun', status: 409, title: '没有等待确认的动态口令', detail: '请重新开始设置。' });
  }
  const step = stepOf(at, row.secret_sealed, code);
  if (step === null || !(await takeStep(at, accountId, step))) throw wrongFactorCode();
  await confirmSecret(at, accountId, at.clock.now());
  const codes = Array.from({ length: recoveryCodesMade }, newRecoveryCode);
  await insertRecoveryCodes(at, accountId, codes.map(hashOf));
  return codes;
}

/** Whether a code by time or a recovery code opens the account now; either opens once. */
export async function opens(at: At, accountId: string, code: string): Promise<boolean> {
  const plain = code.normalize('NFKC').replace(/[\s-]/g, '').toLowerCase();
  if (/^\d{6}$/.test(plain)) {
    const row = await selectTotp(at, accountId);
    const step = row?.confirmed_at ? stepOf(at, row.secret_sealed, plain) : null;
    return step !== null && (await takeStep(at, accountId, step));
  }
  return useRecoveryCode(at, accountId, hashOf(plain), at.clock.now());
}

/** The code alone; passkeys stay. */
export async function removeTotp(at: Pick<Context, 'tx'>, accountId: string): Promise<void> {
  await deleteTotp(at, accountId);
}

/** Everything: for somebody who has lost it all. */
export async function removeFactors(at: Pick<Context, 'tx'>, accountId: string): Promise<void> {
  await deleteFactors(at, accountId);
}

export function wrongFactorCode(): Problem {
  const message = '动态口令不对或已用过，请等下一个再试';
  const detail = '请核对手机时间是否准确。手机不在身边的，可以用备用码。';
  return new Problem({ type: 'wrong-code', status: 422, title: message, detail, errors: [{ path: 'code', message }] });
}

/** The step of time the code belongs to, one early or late allowed; null for none. */
function stepOf(at: At, sealed: Buffer, code: string): number | null {
  const timestamp = at.clock.now().getTime();
  const totp = new TOTP({ secret: Secret.fromBase32(keyring().open(sealed)), period: periodS });
  const delta = totp.validate({ token: code, timestamp, window: 1 });
  return delta === null ? null : Math.floor(timestamp / 1000 / periodS) + delta;
}

const alphabet = 'abcdefghjkmnpqrstuvwxyz23456789';

/** Ten signs without look-alikes, above 49 bits. */
function newRecoveryCode(): string {
  const signs = Array.from({ length: 10 }, () => alphabet[randomInt(alphabet.length)]).join('');
  return `${signs.slice(0, 5)}-${signs.slice(5)}`;
}

function hashOf(code: string): Buffer {
  return keyring().keyedHash(`recovery-code:${code.replaceAll('-', '')}`);
}

export function newChallenge(): string {
  return randomBytes(32).toString('base64url');
}
