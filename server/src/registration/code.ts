// Codes sent to phones: six digits, five minutes, five tries, used once; counted per phone and per address, so that guessing is hopeless.
import { randomInt, timingSafeEqual } from 'node:crypto';
import { sendMessage } from '#outbox';
import { type Context, inTransaction, keyring, newUuid, Problem, timeText } from '#platform';
import { type CodeRow, countCodes, countTry, deleteCodesBefore, holdPhone, insertCode, useCode } from './store.ts';

const minuteMs = 60_000;
export const codeLimits = { lastsMs: 5 * minuteMs, tries: 5, resendAfterS: 60, perPhoneHour: 5, perPhoneDay: 10, perAddressHour: 60 };

export type Purpose = 'register' | 'recover' | 'phone';
export type CodeSent = { codeId: string; expiresAt: string; resendAfterS: number };

type Asked = {
  purpose: Purpose;
  phone: string;
  /** Whose account it opens; null when registering. */
  subjectId: number | null;
  /** False: the answer is the same, but nothing is sent and no code is right. */
  send: boolean;
  text: (code: string) => string;
};

/** Throws `too-many-codes` (429) with the time to wait. */
export function sendCode(at: Context, asked: Asked): Promise<CodeSent> {
  return inTransaction(at.tx, (tx) => send({ ...at, tx }, asked));
}

async function send(at: Context, asked: Asked): Promise<CodeSent> {
  const now = at.clock.now();
  const phone_hash = hashOf('phone', asked.phone);
  const address_hash = hashOf('address', at.address ?? 'local');
  await holdPhone(at, phone_hash);
  refuseMany(await countCodes(at, { phone_hash, address_hash, now }), now);
  const code = String(randomInt(1_000_000)).padStart(6, '0');
  const codeId = newUuid(now.getTime());
  const expiresAt = new Date(now.getTime() + codeLimits.lastsMs);
  await insertCode(at, {
    code_id: codeId,
    purpose: asked.purpose,
    phone_hash,
    address_hash,
    code_hash: asked.send ? hashOf(codeId, code) : null,
    subject_id: asked.subjectId,
    tries: 0,
    created_at: now,
    expires_at: expiresAt,
  });
  if (asked.send) await sendMessage(at, { phone: asked.phone, purpose: asked.purpose, text: asked.text(code) });
  return { codeId, expiresAt: timeText(expiresAt), resendAfterS: codeLimits.resendAfterS };
}

type Given = { codeId: string; code: string; purpose: Purpose; phone: string | null };

/**
 * Counts the try first – outside any transaction of the caller, so that a refusal is not forgotten – and throws `wrong-code` or
 * `code-expired` (both 422). `phone`, when given, must be the one the code was sent to.
 */
export async function checkCode(at: Context, given: Given): Promise<CodeRow> {
  const isId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(given.codeId);
  const row = isId ? await countTry(at, given.codeId, given.purpose) : null;
  if (!row || row.used_at !== null || row.expires_at <= at.clock.now() || row.tries > codeLimits.tries) throw expired();
  const samePhone = given.phone === null || timingSafeEqual(row.phone_hash, hashOf('phone', given.phone));
  const right = row.code_hash !== null && timingSafeEqual(row.code_hash, hashOf(given.codeId, given.code));
  if (!samePhone || !right) throw wrong(codeLimits.tries - row.tries);
  return row;
}

/** In the caller's transaction: a code opens one thing once. Throws `code-expired` when another request was faster. */
export async function spendCode(at: Context, row: CodeRow): Promise<void> {
  if (!(await useCode(at, row.code_id, at.clock.now()))) throw expired();
}

const keptMs = 24 * 60 * minuteMs;

export async function forgetCodes(at: Pick<Context, 'tx' | 'clock'>): Promise<void> {
  await deleteCodesBefore(at, new Date(at.clock.now().getTime() - keptMs));
}

function hashOf(about: string, text: string): Buffer {
  return keyring().keyedHash(`code:${about}:${text}`);
}

type Counts = { lastMinute: Date | null; phoneHour: number; phoneDay: number; addressHour: number };

function refuseMany(counts: Counts, now: Date): void {
  if (counts.lastMinute !== null) {
    const since = (now.getTime() - counts.lastMinute.getTime()) / 1000;
    if (since < codeLimits.resendAfterS) throw tooMany(Math.ceil(codeLimits.resendAfterS - since));
  }
  const { perPhoneHour, perPhoneDay, perAddressHour } = codeLimits;
  if (counts.phoneDay >= perPhoneDay) throw tooMany(24 * 3600);
  if (counts.phoneHour >= perPhoneHour || counts.addressHour >= perAddressHour) throw tooMany(3600);
}

function tooMany(retryAfterS: number): Problem {
  const wait = retryAfterS <= 60 ? `${retryAfterS} 秒` : retryAfterS <= 3600 ? '一小时' : '一天';
  const detail = `为防止骚扰和猜测，请最多${wait}后再试。没有收到短信的，请检查手机号和信号。`;
  return new Problem({ type: 'too-many-codes', status: 429, title: '验证码发送过于频繁', detail, extras: { retryAfterS } });
}

function wrong(left: number): Problem {
  const message = left > 0 ? `验证码不对，还可以再试 ${left} 次` : '验证码不对，请重新获取';
  return new Problem({
    type: 'wrong-code',
    status: 422,
    title: message,
    detail: '其他内容都保留着。',
    errors: [{ path: 'code', message }],
  });
}

function expired(): Problem {
  const message = '验证码已失效，请重新获取';
  const detail = '验证码 5 分钟内有效，只能使用一次，输错五次即失效。其他内容都保留着。';
  return new Problem({ type: 'code-expired', status: 422, title: message, detail, errors: [{ path: 'code', message }] });
}
