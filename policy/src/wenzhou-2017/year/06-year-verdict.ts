// 第六条: is this year enough – totals against the requirement, what is short, and the state of the verdict (口径 1–5、7、8).

import {
  type Centihours,
  type Cited,
  flagOf,
  formatHours,
  isDay,
  lastDayOf,
  type Measure,
  type PostSpan,
  type Requirement,
  readingOn,
  type Shortfall,
  type Standing,
  type StandingEntry,
  type StandingInput,
  type StandingResult,
  type SubjectTotals,
  type Totals,
  uniqueCitations,
  type Verdict,
  yearOf,
} from '#core';
import { beforeEditionText, IN_FORCE_FROM } from '#wenzhou-2017/edition';
import { lateRegistrationUntil, REGISTRATION_CHECK } from '#wenzhou-2017/procedure';
import { READINGS } from '#wenzhou-2017/source';
import { examMissing, requirementOf } from './06-annual-requirement.ts';

const LAST_YEAR = 2998;

export function judgeYear(input: StandingInput): StandingResult {
  const { year, asOf } = input;
  if (!Number.isInteger(year) || year < 1900 || year > LAST_YEAR) return refused('invalid-facts', 'year', '年度应为四位数字');
  if (!isDay(asOf)) return refused('invalid-facts', 'asOf', '应为真实存在的日期，写作 年-月-日');
  if (year < yearOf(IN_FORCE_FROM.value)) return refused('no-rule-in-force', 'year', beforeEditionText(`${year} 年度`));
  const readings = [...READINGS, ...(input.readings ?? [])];
  const sector = input.sector ?? null;
  const required = requirementOf({ year, sector, asOf, notices: input.notices, readings: input.readings });
  const totals = sumUp(input.totals, input.entries ?? []);
  const missing = shortfallsOf(totals, required);
  const state = stateOf(input, totals, missing, required);
  // Nothing is missing in a year that is not assessed.
  const shortfalls = state.verdict === 'exempt' || state.verdict === 'not_applicable' ? [] : missing;
  return {
    ok: true,
    standing: {
      year,
      sector,
      asOf,
      verdict: state.verdict,
      totals,
      required,
      shortfalls,
      surplus: surplusOf(totals, required),
      registrationUntil: lateRegistrationUntil(year, readings),
      explanation: [...lines(year, totals, required), ...shortfalls.map((one) => one.text), state.text],
      citations: uniqueCitations([
        ...[required.total, required.professional, required.public, required.byExam].map((one) => one.citation),
        ...(state.verdict === 'exempt' && input.exemption ? [input.exemption] : []),
        ...(input.unconfirmed ? [REGISTRATION_CHECK] : []),
      ]),
      readings: [1, 2, 3, 4, ...state.readings],
    },
  };
}

/** Sums without rounding; reversals come with negative hours. */
export function sumUp(base: SubjectTotals | undefined, entries: readonly StandingEntry[]): Totals {
  const sum = { professional: 0, sectorPublic: 0, generalPublic: 0, byExam: 0 };
  for (const centihours of [...Object.values(base ?? {}), ...entries.map((one) => one.centihours)]) {
    if (!Number.isSafeInteger(centihours)) throw new RangeError(`centihours must be an integer: ${centihours}`);
  }
  Object.assign(sum, base);
  for (const { subject, centihours, byExam } of entries) {
    if (subject === 'professional') sum.professional += centihours;
    else if (subject === 'sector_public') sum.sectorPublic += centihours;
    else sum.generalPublic += centihours;
    if (byExam) sum.byExam += centihours;
  }
  const inPublic = sum.sectorPublic + sum.generalPublic;
  return { ...sum, public: inPublic, total: sum.professional + inPublic };
}

function shortfallsOf(totals: Totals, required: Requirement): Shortfall[] {
  const list = [
    short('professional', '专业科目', totals.professional, required.professional),
    short('public', '公需科目', totals.public, required.public),
    short('sector_public', '行业公需科目', totals.sectorPublic, required.sectorPublic),
    short('general_public', '一般公需科目', totals.generalPublic, required.generalPublic),
    examShort(totals.byExam, required),
    short('total', '总学时', totals.total, required.total),
  ];
  return list.filter((one) => one !== null);
}

function short(of: Measure, name: string, has: Centihours, { value, citation }: Cited<Centihours>): Shortfall | null {
  if (has >= value) return null;
  const centihours = value - has;
  const text = `${name}还差 ${formatHours(centihours)} 学时：应不少于 ${formatHours(value)}，已有 ${formatHours(has)}（${citation.article}）。`;
  return { of, centihours, has, article: citation.article, citation, text };
}

function examShort(has: Centihours, { byExam: { value, citation } }: Requirement): Shortfall | null {
  const centihours = examMissing(value, has);
  if (centihours === 0) return null;
  const asked = value.kind === 'above' ? `应大于 ${formatHours(value.value)}` : `应不少于 ${formatHours(value.value)}`;
  const text = `还缺通过专项知识考试取得的学时：${asked}，已有 ${formatHours(has)}（${citation.article}）。`;
  return { of: 'byExam', centihours, has, article: citation.article, citation, text };
}

type State = { readonly verdict: Verdict; readonly text: string; readonly readings: readonly number[] };

function stateOf(input: StandingInput, totals: Totals, shortfalls: readonly Shortfall[], required: Requirement): State {
  const { year, asOf, exemption } = input;
  const exemptible = flagOf(readingOn([...READINGS, ...(input.readings ?? [])], 7, lastDayOf(year)), 'exemptionInForce');
  if (exemption && exemptible)
    return { verdict: 'exempt', text: `${year} 年度豁免：${exemption.document}${exemption.article}。`, readings: [7] };
  // Before the posts are looked at: whoever waits has none on record yet.
  if (input.unconfirmed) {
    const text = `${year} 年度待定：账户注册尚待${input.unconfirmed.awaiting}确认，确认后已登记的学时全部计入（第十条）。`;
    return { verdict: 'pending', text, readings: [7] };
  }
  const absence = input.post && absenceOf(input.post, year, asOf);
  if (absence) return { verdict: 'not_applicable', text: `${year} 年度不作评定：${absence}。`, readings: [7, 8] };
  if (shortfalls.length === 0) return { verdict: 'met', text: `${year} 年度达标。`, readings: [7] };
  if (asOf <= lastDayOf(year)) return { verdict: 'in_progress', text: `${year} 年度尚未结束，进行中。`, readings: [7] };
  const reason = pendingReason(input, totals, required);
  if (reason) return { verdict: 'pending', text: `${year} 年度待定：${reason}。`, readings: [7] };
  return { verdict: 'not_met', text: `${year} 年度未达标。`, readings: [7] };
}

/** What could still change a verdict that falls short; null when nothing can. */
function pendingReason({ openClaims = [], staleSources = [] }: StandingInput, totals: Totals, required: Requirement): string | null {
  const withClaims = sumUp(totals, openClaims);
  if (openClaims.length > 0 && shortfallsOf(withClaims, required).length === 0) {
    return `有 ${openClaims.length} 项审核中的申请，通过后可以达标`;
  }
  if (staleSources.length > 0) return `这些来源的数据还没有更新：${staleSources.join('、')}`;
  return null;
}

/** Why the year is not assessed for this person: not in post, the first year in post, or leaving within it. */
function absenceOf(post: readonly PostSpan[], year: number, asOf: string): string | null {
  const begun = post.filter((one) => yearOf(one.from) <= year);
  const first = begun.map((one) => one.from).sort()[0];
  if (first === undefined || !begun.some((one) => one.to === null || yearOf(one.to) >= year)) return '当年不在岗';
  if (yearOf(first) === year) return '当年是在岗首年';
  // Between two posts nobody has left; who holds none at the year's end (or today) has.
  const end = asOf < lastDayOf(year) ? asOf : lastDayOf(year);
  return begun.some((one) => one.to === null || one.to >= end) ? null : '当年离岗';
}

function surplusOf(totals: Totals, required: Requirement): Standing['surplus'] {
  const over = (has: Centihours, { value }: Cited<Centihours>) => Math.max(0, has - value);
  return {
    total: over(totals.total, required.total),
    professional: over(totals.professional, required.professional),
    public: over(totals.public, required.public),
  };
}

function lines(year: number, totals: Totals, required: Requirement): string[] {
  const has = (name: string, value: Centihours, least: Cited<Centihours>) =>
    `${name} ${formatHours(value)}（应不少于 ${formatHours(least.value)}）`;
  const parts = [
    has('总学时', totals.total, required.total),
    has('专业科目', totals.professional, required.professional),
    has('公需科目', totals.public, required.public),
    `考试取得 ${formatHours(totals.byExam)}`,
  ];
  return [`${year} 年度：${parts.join('，')}。`];
}

function refused(type: 'no-rule-in-force' | 'invalid-facts', path: string, message: string): StandingResult {
  return { ok: false, problem: { type, detail: message, errors: [{ path, message }] } };
}
