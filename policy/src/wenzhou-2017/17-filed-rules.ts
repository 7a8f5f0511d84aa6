// 第六、八、十七条: is a filing sound alone and together with what is in force, and may it still be put in force today.

import { type Day, type FieldError, lastDayOf, validateReadings, yearOf } from '#core';
import { type FiledRules, type Filing, type RuleDocument, validateDocument, validateDocuments } from '#core/rulebook';
import { CITY_DOCUMENT } from '#wenzhou-2017/edition';
import { READINGS } from '#wenzhou-2017/source';
import { takesBack, validateNotices, validateProfiles } from '#wenzhou-2017/year';
import { goldenCaseErrors } from './08-golden-cases.ts';

const UNFILED = '待编';

/** Paths are those of the filing's own JSON. A sector document is judged as if it had its number already, so that clashes show early. */
export function validateFiling(filing: Filing, rules: FiledRules): FieldError[] {
  switch (filing.kind) {
    case 'document':
      return documentErrors({ ...filing.body, filingNumber: filing.body.filingNumber ?? UNFILED }, rules);
    case 'reading':
      return inList('readings', rules.readings.length, validateReadings(READINGS, [...rules.readings, filing.body]));
    case 'notice':
      return inList('notices', rules.notices.length, validateNotices([...rules.notices, filing.body]));
    case 'profile':
      return inList('profiles', rules.profiles.length, validateProfiles([...rules.profiles, filing.body]));
  }
}

/** Why it cannot be put in force on `today`: nothing begins in the past, and no year that is over becomes harder. */
export function pastErrors(filing: Filing, rules: FiledRules, today: Day): FieldError[] {
  const { from } = filing.body;
  if (from < today) {
    const message = `施行日 ${from} 早于今天（${today}）：不能自过去的日子起生效，已登记的学时也不会因此改变。请退回修改施行日后再备案。`;
    return [{ path: 'from', message }];
  }
  return filing.kind === 'notice' ? takesBack(filing.body, rules, today) : [];
}

/** The sector whose people it concerns; null for all. */
export function sectorOfFiling(filing: Filing): string | null {
  return filing.kind === 'reading' ? null : filing.body.sector;
}

/** The year in which its effect is best seen: the notice's own, else the last one that was whole on `today`. */
export function yearOfInterest(filing: Filing, today: Day): number {
  if (filing.kind === 'notice') return filing.body.year;
  const year = yearOf(today);
  return today >= lastDayOf(year) ? year : year - 1;
}

/**
 * The rules as if the filing had held from `day` on: what a draft would change is asked of a year that is known. It ends when it ends,
 * also where the city ended it. Versions of the same reading that began between `day` and the filing's own first day step aside.
 */
export function asIfFrom(filing: Filing, rules: FiledRules, day: Day): FiledRules {
  const from = filing.body.from < day ? filing.body.from : day;
  switch (filing.kind) {
    case 'document': {
      const filingNumber = filing.body.filingNumber ?? UNFILED;
      const others = rules.documents.filter((one) => one.id !== filing.body.id);
      const { until } = rules.documents.find((one) => one.id === filing.body.id) ?? filing.body;
      return { ...rules, documents: [...others, { ...filing.body, from, until, filingNumber }] };
    }
    case 'reading': {
      const others = rules.readings.filter((one) => one.id !== filing.body.id || one.from < from);
      return { ...rules, readings: [...others, { ...filing.body, from }] };
    }
    case 'notice':
      return { ...rules, notices: [...rules.notices.filter((one) => one.id !== filing.body.id), filing.body] };
    case 'profile':
      return rules;
  }
}

function documentErrors(document: RuleDocument, rules: FiledRules): FieldError[] {
  const alone = validateDocument(document);
  if (alone.length > 0) return alone;
  const others = [CITY_DOCUMENT, ...rules.documents];
  const together = inList('documents', others.length, validateDocuments([...others, document]));
  return together.length > 0 ? together : goldenCaseErrors(document, rules.documents);
}

/** Errors of the last of a list, under its own paths; of the others there are none, for they were filed. */
function inList(name: string, index: number, errors: readonly FieldError[]): FieldError[] {
  const prefix = `${name}[${index}]`;
  return errors.map(({ path, message }) => ({
    path: path.startsWith(prefix) ? path.slice(prefix.length).replace(/^\./, '') : path,
    message,
  }));
}
