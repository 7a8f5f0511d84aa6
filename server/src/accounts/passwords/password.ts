// Passwords: argon2id, a list of common ones refused, the same time for an unknown account as for a wrong password (第十条).
import { randomBytes } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';
import { Problem, sha256 } from '#platform';
import common from './common-passwords.json' with { type: 'json' };

/** OWASP's floor for argon2id, version 19: 19 MiB, two passes, one lane. */
const argon2id = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 };
/** Verified when there is no such account, so that the answer takes as long. Made with the same settings from a password thrown away. */
const nobody = '$argon2id$v=19$m=19456,t=2,p=1$vfEkOcoKsxRvnixgLZU9cQ$JXJ7yeck7B1c87LydeUibvhyKPy9KBdXD3ur0/czsfI';

export function hashPassword(password: string): Promise<string> {
  return inTurn(() => hash(password.normalize('NFKC'), argon2id));
}

/** False for a null hash, after the same work. */
export async function verifyPassword(passwordHash: string | null, password: string): Promise<boolean> {
  const matches = await inTurn(() => verify(passwordHash ?? nobody, password.normalize('NFKC')));
  return matches && passwordHash !== null;
}

/** A password for a first sign-in, handed over once: 20 characters without look-alikes, above 97 bits. */
export function randomPassword(): string {
  const alphabet = 'abcdefghjkmnpqrstuvwxyz23456789';
  const characters = Array.from({ length: 20 }, () => alphabet[randomBelow(alphabet.length)]);
  return characters.join('').replace(/(.{5})(?=.)/g, '$1-');
}

function randomBelow(limit: number): number {
  for (;;) {
    const byte = randomBytes(1)[0] ?? 0;
    // The last incomplete stretch of 256 would favour the first characters.
    if (byte < 256 - (256 % limit)) return byte % limit;
  }
}

const markLength = 6;
const marks = new Set(common.marks.match(new RegExp(`.{${markLength}}`, 'g')));

/** Why a new password is refused, in words for its owner; null when it will do. `about`: login, name and other words that stand near. */
export function weaknessOf(password: string, about: readonly string[]): string | null {
  const plain = password.normalize('NFKC').toLowerCase();
  if (marks.has(sha256(plain).toString('base64url').slice(0, markLength))) {
    return '这个密码很多人在用，容易被猜中，请换一个。几个不相干的词连起来既好记又安全。';
  }
  if (new Set(plain).size < 4 || isRun(plain)) return '这个密码由重复或连续的字符组成，容易被猜中，请换一个。';
  if (/^1\d{10}$/.test(plain) || /^\d{17}[\dx]$/.test(plain) || /^(19|20)\d{6}$/.test(plain)) {
    return '请不要用手机号、身份证号码或日期作密码。';
  }
  const near = about.map((word) => word.toLowerCase()).find((word) => word.length >= 3 && plain.includes(word));
  return near !== undefined && plain.length - near.length < 6 ? '密码与账号或姓名太接近，请换一个。' : null;
}

/** `abcdefgh`, `87654321`: each character the neighbour of the one before. */
function isRun(text: string): boolean {
  const codes = [...text].map((character) => character.codePointAt(0) ?? 0);
  return [1, -1].some((step) => codes.every((code, i) => i === 0 || code - (codes[i - 1] ?? 0) === step));
}

// Hashing is heavy on purpose. More at once than processors only slows all of them, and an endless queue would starve everything else.
const atOnce = 4;
const longestQueue = 100;
let running = 0;
const waiting: (() => void)[] = [];

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= atOnce) {
    if (waiting.length >= longestQueue) {
      throw new Problem({ type: 'sign-in-busy', status: 503, title: '此刻登录的人太多', detail: '请过半分钟再试，不会影响您的账号。' });
    }
    await new Promise<void>((resolve) => waiting.push(resolve));
  } else {
    running += 1;
  }
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }
}
