// 第六条: notices about one year – sound, in order, and never harder on a year that is over.

import {
  type AnnualNotice,
  type Centihours,
  type Day,
  type FieldError,
  formatHours,
  isDay,
  lastDayOf,
  MINIMUM_IDS,
  type Minimum,
  type Reading,
} from '#core';
import { examMissing, requirementOf } from './06-annual-requirement.ts';

const HIGHEST = 100_000;
const FIRST_YEAR = 2018;
const LAST_YEAR = 2998;
const MEASURES: Readonly<Record<Minimum, string>> = {
  total: '总学时',
  professional: '专业科目',
  public: '公需科目',
  sectorPublic: '行业公需科目',
  generalPublic: '一般公需科目',
};

/** Each sound alone, and together: two for the same year and sector from the same day would leave it open which holds. */
export function validateNotices(notices: readonly AnnualNotice[]): FieldError[] {
  return notices.flatMap((one, index) => {
    const path = `notices[${index}]`;
    const errors = noticeErrors(one, path);
    const same = notices.findIndex((other) => other.year === one.year && other.sector === one.sector && other.from === one.from);
    if (same < index) errors.push({ path: `${path}.from`, message: `与第 ${same + 1} 条通知的年度、行业和日期都相同，无法确定适用哪一条` });
    if (notices.findIndex((other) => other.id === one.id) < index)
      errors.push({ path: `${path}.id`, message: `已有编号为 ${one.id} 的通知` });
    return errors;
  });
}

type Before = { readonly notices: readonly AnnualNotice[]; readonly readings: readonly Reading[] };

/**
 * What the notice would ask more of a year that is over on `today`, or will be when it begins: a verdict once given would turn. Empty
 * when it asks nothing more.
 */
export function takesBack(notice: AnnualNotice, before: Before, today: Day): FieldError[] {
  const begins = notice.from > today ? notice.from : today;
  if (begins <= lastDayOf(notice.year)) return [];
  const question = { year: notice.year, sector: notice.sector, asOf: notice.from, readings: before.readings };
  const [was, is] = [before.notices, [...before.notices, notice]].map((notices) => requirementOf({ ...question, notices }));
  if (!was || !is) return [];
  const over = today > lastDayOf(notice.year) ? '已经结束' : `在施行日 ${notice.from} 以前结束`;
  const harder = MINIMUM_IDS.filter((of) => is[of].value > was[of].value).map((of) => ({
    path: `minima.${of}`,
    message: `${notice.year} 年度${over}，${MEASURES[of]}不能由 ${formatHours(was[of].value)} 提高到 ${formatHours(is[of].value)}`,
  }));
  const least = (one: typeof is) => (one.byExam.value.kind === 'waived' ? 0 : examMissing(one.byExam.value, 0));
  if (least(is) <= least(was)) return harder;
  return [...harder, { path: 'exam', message: `${notice.year} 年度${over}，考试取得的学时要求不能提高` }];
}

function noticeErrors(notice: AnnualNotice, path: string): FieldError[] {
  const errors: FieldError[] = [];
  const refuse = (name: string, message: string) => errors.push({ path: `${path}.${name}`, message });
  if (!Number.isInteger(notice.year) || notice.year < FIRST_YEAR || notice.year > LAST_YEAR) {
    refuse('year', `年度应在 ${FIRST_YEAR} 到 ${LAST_YEAR} 之间`);
  }
  if (!isDay(notice.from)) refuse('from', '施行日期应为真实存在的日期');
  for (const [name, label] of Object.entries({ title: '名称', number: '文号', issuer: '发文机关', text: '原文' })) {
    if (notice[name as 'title'].trim() === '') refuse(name, `请填写${label}`);
  }
  const figures: { name: string; centihours: Centihours; quote: string }[] = MINIMUM_IDS.flatMap((of) => {
    const figure = notice.minima[of];
    return figure ? [{ name: `minima.${of}`, ...figure }] : [];
  });
  if (notice.exam) figures.push({ name: 'exam', centihours: notice.exam.value, quote: notice.exam.quote });
  if (figures.length === 0) refuse('minima', '通知至少要改一项：总学时、专业科目、公需科目，或考试取得的学时');
  for (const { name, centihours, quote } of figures) {
    if (!(Number.isSafeInteger(centihours) && centihours >= 0 && centihours <= HIGHEST))
      refuse(name, '学时应在 0 到 1000 之间，至多两位小数');
    if (quote.trim() === '') refuse(name, '请摘录写明这一要求的原文');
    else if (!notice.text.includes(quote)) refuse(name, `原文中没有这句话：“${quote}”，请照原文摘录`);
  }
  return errors;
}
