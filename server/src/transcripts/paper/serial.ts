// The number on a printed form and the code beside it: forgiving to type, impossible to guess (第十二条, reading 52).
import { createHash, randomInt, timingSafeEqual } from 'node:crypto';

// Crockford's alphabet: no I, L, O, U, so that nothing read aloud or copied by hand is taken for something else.
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const bodyLength = 7;
const codeLength = 12;
// A prime above 32: any single wrong sign, and any two neighbours exchanged, change the remainder.
const modulus = 1021;

/** A new serial of this year, e.g. `WZXS-2026-7K3M9QD-4T`; the last two signs check the rest. */
export function newSerial(year: number): string {
  const body = randomSigns(bodyLength);
  return `WZXS-${year}-${body}-${checkSigns(year, body)}`;
}

/** The canonical spelling of a typed serial; null when it cannot be one. Case, hyphens, spaces and I/L/O do not matter. */
export function readSerial(text: string): string | null {
  const signs = text.toUpperCase().replace(/[\s\-–—]/g, '');
  const match = /^WZXS(\d{4})([0-9A-Z]{9})$/.exec(signs);
  if (!match) return null;
  const year = Number(match[1]);
  const rest = plainSigns(match[2] ?? '');
  const body = rest.slice(0, bodyLength);
  return rest.slice(bodyLength) === checkSigns(year, body) ? `WZXS-${year}-${body}-${rest.slice(bodyLength)}` : null;
}

/** Sixty random bits, twelve signs. */
export function newCode(): string {
  return randomSigns(codeLength);
}

/** As printed: three groups of four. */
export function showCode(code: string): string {
  return code.replace(/(.{4})(?=.)/g, '$1-');
}

/** Compares a typed code with the true one in constant time, so that no answer tells how close a guess was. */
export function sameCode(typed: string, code: string): boolean {
  return timingSafeEqual(digest(plainSigns(typed.toUpperCase().replace(/[\s\-–—]/g, ''))), digest(code));
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}

function randomSigns(length: number): string {
  return Array.from({ length }, () => alphabet[randomInt(alphabet.length)]).join('');
}

function plainSigns(text: string): string {
  return text.replace(/[IL]/g, '1').replace(/O/g, '0');
}

function checkSigns(year: number, body: string): string {
  let remainder = year % modulus;
  for (const sign of body) remainder = (remainder * 32 + alphabet.indexOf(sign)) % modulus;
  const check = (modulus - ((remainder * 1024) % modulus)) % modulus;
  return `${alphabet[check >> 5]}${alphabet[check & 31]}`;
}
