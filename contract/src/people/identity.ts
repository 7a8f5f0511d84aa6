// Numbers and names that identify people and units: GB 11643 (公民身份号码), GB 32100 (统一社会信用代码), mobile numbers, masking (第十条).

export type IdNumberFault = 'length' | 'characters' | 'division' | 'birth-day' | 'check-digit' | 'future';

export type IdNumberCheck =
  | { readonly ok: true; readonly idNumber: string; readonly birthDay: string; readonly gender: 'male' | 'female' }
  | { readonly ok: false; readonly fault: IdNumberFault; readonly message: string };

const idWeights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const idCheckDigits = '10X98765432';
/** The province part of GB/T 2260; 83 is the number space of Taiwan residents' permits, 81 and 82 of Hong Kong and Macao residents'. */
const provinces = new Set(
  '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83'.split(' '),
);

const idMessages: Readonly<Record<IdNumberFault, string>> = {
  length: '身份证号码应为 18 位，请核对是否漏写或多写',
  characters: '身份证号码应为 17 位数字加 1 位数字或 X，请核对',
  division: '身份证号码的前两位不是省份代码，请核对',
  'birth-day': '身份证号码中的出生日期不存在，请核对第 7 至 14 位',
  future: '身份证号码中的出生日期晚于今天，请核对第 7 至 14 位',
  'check-digit': '身份证号码的最后一位与前 17 位不符，请逐位核对',
};

/**
 * Checks an 18-digit number by GB 11643: province, a real birth day, the check digit. Full-width digits, spaces and a small x are
 * forgiven. `today` (YYYY-MM-DD), when given, refuses births in the future.
 */
export function checkIdNumber(text: string, today?: string): IdNumberCheck {
  const idNumber = tidyCode(text);
  const fault = idFault(idNumber, today);
  if (fault) return { ok: false, fault, message: idMessages[fault] };
  const gender = Number(idNumber[16]) % 2 === 1 ? 'male' : 'female';
  return { ok: true, idNumber, birthDay: birthDayIn(idNumber), gender };
}

function idFault(idNumber: string, today: string | undefined): IdNumberFault | null {
  if ([...idNumber].length !== 18) return 'length';
  if (!/^\d{17}[\dX]$/.test(idNumber)) return 'characters';
  if (!provinces.has(idNumber.slice(0, 2))) return 'division';
  const birthDay = birthDayIn(idNumber);
  if (!isRealDay(birthDay) || birthDay < '1900-01-01') return 'birth-day';
  if (idCheckDigit(idNumber.slice(0, 17)) !== idNumber[17]) return 'check-digit';
  return today !== undefined && birthDay > today ? 'future' : null;
}

/** The check digit of GB 11643 (ISO 7064 MOD 11-2) of 17 digits. */
export function idCheckDigit(seventeen: string): string {
  const sum = idWeights.reduce((total, weight, i) => total + weight * Number(seventeen[i]), 0);
  return idCheckDigits[sum % 11] ?? '';
}

function birthDayIn(idNumber: string): string {
  return `${idNumber.slice(6, 10)}-${idNumber.slice(10, 12)}-${idNumber.slice(12, 14)}`;
}

function isRealDay(day: string): boolean {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const lengths = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  return date >= 1 && date <= (lengths[month - 1] ?? 0);
}

/** The version of the privacy notice that is agreed to when registering. */
export const privacyNotice = '2026-11';

export const idKinds = ['resident', 'hk_macao_permit', 'taiwan_permit', 'foreign_permit', 'passport'] as const;
export type IdKind = (typeof idKinds)[number];

export type IdDocumentCheck =
  | {
      readonly ok: true;
      readonly idNumber: string;
      /** Known from the number itself; null where the document does not say. */
      readonly birthDay: string | null;
      readonly gender: 'male' | 'female' | null;
    }
  | { readonly ok: false; readonly message: string };

const documentShapes: Readonly<Record<Exclude<IdKind, 'resident'>, { readonly shape: RegExp; readonly message: string }>> = {
  hk_macao_permit: { shape: /^[HM]\d{8}(\d{2})?$/, message: '港澳居民来往内地通行证号码以 H 或 M 开头，后接 8 位或 10 位数字，请核对' },
  taiwan_permit: { shape: /^\d{8}(\d{2}[A-Z]?)?$/, message: '台湾居民来往大陆通行证号码为 8 位数字，或 10 位数字加 1 位字母，请核对' },
  foreign_permit: {
    shape: /^[A-Z]{3}\d{12}$/,
    message: '外国人永久居留身份证号码为 3 位字母加 12 位数字，或以 9 开头的 18 位号码，请核对',
  },
  passport: { shape: /^(?=.*\d)[A-Z0-9]{5,17}$/, message: '护照号码为 5 至 17 位字母和数字，请核对' },
};

/** Checks a document's number by its kind. The 18-digit permanent residence card of 2023 begins with 9 and keeps GB 11643's check digit. */
export function checkIdDocument(kind: IdKind, text: string, today?: string): IdDocumentCheck {
  if (kind === 'resident') return checkIdNumber(text, today);
  const idNumber = tidyCode(text);
  if (kind === 'foreign_permit' && /^9\d{16}[\dX]$/.test(idNumber)) return checkForeignCard(idNumber, today);
  const { shape, message } = documentShapes[kind];
  return shape.test(idNumber) ? { ok: true, idNumber, birthDay: null, gender: null } : { ok: false, message };
}

function checkForeignCard(idNumber: string, today: string | undefined): IdDocumentCheck {
  const birthDay = birthDayIn(idNumber);
  const isBorn = isRealDay(birthDay) && birthDay >= '1900-01-01' && (today === undefined || birthDay <= today);
  if (!isBorn) return { ok: false, message: '号码中的出生日期不存在，请核对第 7 至 14 位' };
  if (idCheckDigit(idNumber.slice(0, 17)) !== idNumber[17]) return { ok: false, message: '号码的最后一位与前 17 位不符，请逐位核对' };
  return { ok: true, idNumber, birthDay, gender: Number(idNumber[16]) % 2 === 1 ? 'male' : 'female' };
}

export type UsccFault = 'length' | 'characters' | 'check-digit';
export type UsccCheck =
  | { readonly ok: true; readonly uscc: string }
  | { readonly ok: false; readonly fault: UsccFault; readonly message: string };

/** GB 32100 leaves out I, O, S, V, Z, which hands confuse with digits. */
const usccAlphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const usccWeights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

const usccMessages: Readonly<Record<UsccFault, string>> = {
  length: '统一社会信用代码应为 18 位，请核对是否漏写或多写',
  characters: '统一社会信用代码只含数字和大写字母，且没有 I、O、S、V、Z，第 3 至 8 位为数字，请核对',
  'check-digit': '统一社会信用代码的最后一位与前 17 位不符，请逐位核对',
};

/** Checks a unified social credit code by GB 32100; full-width characters, spaces, hyphens and small letters are forgiven. */
export function checkUscc(text: string): UsccCheck {
  const uscc = tidyCode(text);
  const fault = usccFault(uscc);
  return fault ? { ok: false, fault, message: usccMessages[fault] } : { ok: true, uscc };
}

function usccFault(uscc: string): UsccFault | null {
  if ([...uscc].length !== 18) return 'length';
  if (!/^[0-9A-HJ-NP-RTUWXY]{2}\d{6}[0-9A-HJ-NP-RTUWXY]{10}$/.test(uscc)) return 'characters';
  return usccCheckCharacter(uscc.slice(0, 17)) === uscc[17] ? null : 'check-digit';
}

/** The check character of GB 32100 (MOD 31-3) of 17 characters. */
export function usccCheckCharacter(seventeen: string): string {
  const sum = usccWeights.reduce((total, weight, i) => total + weight * usccAlphabet.indexOf(seventeen[i] ?? ''), 0);
  return usccAlphabet[(31 - (sum % 31)) % 31] ?? '';
}

/** A mainland mobile number as 11 digits, or null. A leading +86 or 86, spaces and hyphens are forgiven. */
export function readMobile(text: string): string | null {
  const digits = tidyCode(text).replace(/^\+?86(?=1\d{10}$)/, '');
  return /^1[3-9]\d{9}$/.test(digits) ? digits : null;
}

/** Every dot that keyboards and older registers put into minority names becomes U+00B7, so that one person has one spelling. */
const nameDots = /[\u2022\u2027\u2219\u22c5\u30fb\uff65\u25cf\u2024\u16eb\u0387]/gu;

/** A name as the register keeps it. Characters are never exchanged for look-alikes: 𬱖 stays 𬱖. */
export function normaliseName(text: string): string {
  return text
    .replace(nameDots, '\u00b7')
    .replace(/[\s\u3000]+/gu, ' ')
    .replace(/ ?\u00b7 ?/gu, '\u00b7')
    .replace(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, '')
    .trim();
}

/** True for a normalised name that a document can carry: letters of any script, dots, hyphens, apostrophes, single spaces. */
export function isPersonName(name: string): boolean {
  return /^[\p{L}\p{M}\u3007](?:[\p{L}\p{M}\u3007\u00b7 '’.-]*[\p{L}\p{M}\u3007.])?$/u.test(name) && [...name].length <= 50;
}

/** `330302********123X` for the screen: where from and the last four, enough to recognise one's own. */
export function maskIdNumber(idNumber: string): string {
  if (idNumber.length < 12) return '*'.repeat(idNumber.length);
  return `${idNumber.slice(0, 6)}${'*'.repeat(idNumber.length - 10)}${idNumber.slice(-4)}`;
}

/** `138****5678` for the screen. */
export function maskPhone(phone: string): string {
  if (phone.length < 8) return '*'.repeat(phone.length);
  return `${phone.slice(0, 3)}${'*'.repeat(phone.length - 7)}${phone.slice(-4)}`;
}

/** Full-width forms become plain, separators and invisible marks go, letters become capitals. */
function tidyCode(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s\u200b-\u200f\u2060\ufeff-]+/gu, '')
    .toUpperCase();
}
