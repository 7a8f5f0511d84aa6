// Hours of a year as typed: text until they read as hours, so that nothing typed is changed under the person's hands.
import { parseHours, type SubjectTotals } from '@xueshi/policy';

export type YearDraft = { year: string; professional: string; sectorPublic: string; generalPublic: string; byExam: string };
export type HoursField = Exclude<keyof YearDraft, 'year'>;

const FIRST_YEAR = 2018;
const MOST_CENTIHOURS = 1_000_000;

export const HOURS_FIELDS: readonly HoursField[] = ['professional', 'sectorPublic', 'generalPublic', 'byExam'];
export const BLANK_YEAR: YearDraft = { year: '', professional: '', sectorPublic: '', generalPublic: '', byExam: '' };

/** The years of the regulation (in force since 2018-01-01), this one first. */
export function yearOptions(today: string): string[] {
  const last = Number(today.slice(0, 4));
  return Array.from({ length: last - FIRST_YEAR + 1 }, (_, back) => String(last - back));
}

/** Undefined while a field does not read as hours. An empty field is none. */
export function yearTotals(draft: YearDraft): SubjectTotals | undefined {
  const [professional, sectorPublic, generalPublic, byExam] = HOURS_FIELDS.map((field) => hoursIn(draft[field]));
  if (professional === undefined || sectorPublic === undefined || generalPublic === undefined || byExam === undefined) return undefined;
  if (byExam > professional + sectorPublic + generalPublic) return undefined;
  return { professional, sectorPublic, generalPublic, byExam };
}

/** `examTooMany`: hours by examination are part of the others, never beside them. */
export function yearErrors(draft: YearDraft, words: { wrong: string; examTooMany: string }): Partial<Record<HoursField, string>> {
  const errors: Partial<Record<HoursField, string>> = {};
  for (const field of HOURS_FIELDS) if (hoursIn(draft[field]) === undefined) errors[field] = words.wrong;
  if (Object.keys(errors).length === 0 && yearTotals(draft) === undefined) errors.byExam = words.examTooMany;
  return errors;
}

function hoursIn(text: string): number | undefined {
  const plain = text.normalize('NFKC').trim();
  const centihours = plain === '' ? 0 : parseHours(plain);
  return centihours !== null && centihours >= 0 && centihours <= MOST_CENTIHOURS ? centihours : undefined;
}
