// 第七条: who chooses public courseware, and what a passed course or public exam gives (口径 4、17、39、55).

import { type Centihours, type Citation, type Day, formatHours, numberOf, type Reading, readingOn, type Subject, yearOf } from '#core';
import { cite, READINGS } from '#wenzhou-2017/source';
import type { AuthorityKind } from './05-jurisdiction.ts';

export type CoursewareDecision = { readonly by: readonly AuthorityKind[]; readonly citation: Citation };

/** Who decides which courseware counts for a public subject. */
export function coursewareDecision(subject: 'sector_public' | 'general_public'): CoursewareDecision {
  if (subject === 'general_public') {
    return { by: ['city_bureau'], citation: cite('第七条', '一般公需科目由市人力社保局确定学习课件') };
  }
  const quote = '行业公需科目由市级行业主管部门或承接职称评审职能的单位会同市人力社保局确定学习课件';
  return { by: ['sector_authority', 'city_bureau'], citation: cite('第七条', quote) };
}

export type CourseResult = {
  readonly kind: 'course' | 'special-exam';
  readonly subject: Subject;
  /** The hours that the course or exam carries. */
  readonly centihours: Centihours;
  readonly score: number;
  /** The server's day on which the assessment was passed. */
  readonly passedOn: Day;
  /** The same version was already credited to this person. */
  readonly alreadyCredited: boolean;
  readonly readings?: readonly Reading[] | undefined;
};

export type CourseCredit = {
  readonly passed: boolean;
  readonly centihours: Centihours;
  readonly subject: Subject;
  readonly byExam: boolean;
  readonly year: number;
  readonly explanation: readonly string[];
  readonly citations: readonly Citation[];
  readonly readings: readonly number[];
};

export const COURSE_REGISTRATION = cite('第七条', '每门课程经考核合格后登记相应学时');

/** Hours after a pass, once per version. The assessment of a course is no 专项知识考试. */
export function courseCredit(result: CourseResult): CourseCredit {
  const { kind, subject, passedOn } = result;
  const rule = readingOn([...READINGS, ...(result.readings ?? [])], 55, passedOn);
  const [passMark, fullMark] = [numberOf(rule, 'passMark'), numberOf(rule, 'fullMark')];
  const passed = result.score >= passMark;
  const counts = passed && !result.alreadyCredited;
  const centihours = counts ? result.centihours : 0;
  const byExam = counts && kind === 'special-exam' && centihours > 0;
  const verdict = passed ? '合格' : '不合格';
  const explanation = [`考核 ${result.score} 分，满分 ${fullMark} 分，${passMark} 分合格：${verdict}（口径55）。`];
  if (passed && result.alreadyCredited) explanation.push('同一版本已经登记过一次，不再重复登记；新的年度版本可以再计（口径39）。');
  if (counts) explanation.push(`登记 ${formatHours(centihours)} 学时，按考核通过时间计入 ${yearOf(passedOn)} 年度（口径17）。`);
  if (byExam) explanation.push('属于专项知识考试，计入“部分学时须通过专项知识考试取得”（口径4）。');
  const readings = [...(passed ? [4, 17] : []), ...(passed && result.alreadyCredited ? [39] : []), 55];
  return { passed, centihours, subject, byExam, year: yearOf(passedOn), explanation, citations: [COURSE_REGISTRATION], readings };
}
