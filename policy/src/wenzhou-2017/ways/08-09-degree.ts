// 第八条（九）: each passed course of a matching in-service degree, 3 hours; a thesis is no course (口径 16、34、36).

import { type Amount, amountOf, type Day, type FactReader, nothing, withReadings, yearOf } from '#core';
import { citeRule, type RuleInForce } from '#core/rulebook';
import { type Case, cited, figureOf, formulaOf, need, type WayModule, wayInfo, wayRule } from './way.ts';
import { hoursText } from './wording.ts';

const MOST_COURSES = 100;
const LONGEST_NAME = 100;

const info = wayInfo(9, {
  title: '在职学历（学位）教育',
  standard: '每门考试考核合格课程 3 学时',
  evidence: [need('transcript', '相关教育部门出具的有效证明（课程成绩单）'), need('enrolment', '在读或毕业证明', false)],
  facts: [
    {
      name: 'courses',
      label: '考试考核合格的课程',
      kind: 'courses',
      required: true,
      hint: '一门一行，填课程名称和考试日期；学位（毕业）论文不填',
    },
    { name: 'matching', label: '所学与从事的专业对口', kind: 'boolean', required: true, hint: '由审核人判断' },
  ],
});

export const degree: WayModule = {
  info,
  rule: wayRule(info, { kind: 'per-item', each: figureOf(9, 3, '每门考试考核合格课程可认定登记3个学时') }),
  read,
};

type Course = { readonly name: string; readonly on: Day; readonly path: string };

function read(facts: FactReader): Case {
  const courses = readCourses(facts);
  const matching = facts.flag('matching', '所学是否与从事的专业对口');
  return {
    dates: courses,
    judge(using) {
      const worth = courses.map((course) => ({ course, amount: worthOf(using, course, matching) }));
      const reasons = matching
        ? thesisSteps(courses)
        : ['所学与从事的专业不对口，不属于“对口专业类在职学历（学位）教育”，计 0 学时（口径36）。'];
      return {
        items: worth.map(({ course, amount }) => ({ on: course.on, amount })),
        steps: [...reasons, ...yearlySteps(worth)],
        yearReading: 16,
      };
    },
  };
}

function readCourses(facts: FactReader): Course[] {
  const first = new Map<string, number>();
  return facts.rows('courses', '课程', { max: MOST_COURSES }).map((row, index) => {
    const name = row.text('name', '课程名称', { max: LONGEST_NAME });
    const on = row.day('passedOn', '考试（考核）日期');
    const key = plainName(name);
    const earlier = first.get(key);
    if (name !== '' && earlier !== undefined) row.refuse('name', `“${name}”与第 ${earlier + 1} 行是同一门课程，每门课程只填一次`);
    else first.set(key, index);
    return { name, on, path: `courses[${index}].passedOn` };
  });
}

/** One course however it is typed: full width or half width, spaces, brackets and case aside. */
function plainName(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s()[\]【】《》“”"'·.,，。、:：_-]/g, '');
}

/** The thesis itself, not a course about writing one. */
function isThesis(name: string): boolean {
  return /^(本科|专科|学士|硕士|博士|研究生)*(毕业|学位)*(论文|论文答辩|论文设计|设计论文)$|^毕业设计$/.test(plainName(name));
}

function worthOf(using: RuleInForce, course: Course, matching: boolean): Amount {
  const { each } = formulaOf(using, 'per-item');
  if (!matching) return nothing(citeRule(using.document, using.rule, each.quote), 36);
  if (isThesis(course.name)) return nothing(citeRule(using.document, using.rule, each.quote), 34);
  return withReadings(amountOf(cited(using, each)), 34);
}

function thesisSteps(courses: readonly Course[]): string[] {
  return courses.filter((one) => isThesis(one.name)).map((one) => `“${one.name}”是学位（毕业）论文，不是课程，不计学时（口径34）。`);
}

function yearlySteps(worth: readonly { readonly course: Course; readonly amount: Amount }[]): string[] {
  const years = new Map<number, { count: number; centihours: number; each: number }>();
  for (const { course, amount } of worth) {
    if (amount.centihours === 0) continue;
    const sum = years.get(yearOf(course.on)) ?? { count: 0, centihours: 0, each: amount.centihours };
    years.set(yearOf(course.on), { ...sum, count: sum.count + 1, centihours: sum.centihours + amount.centihours });
  }
  return [...years]
    .sort(([a], [b]) => a - b)
    .map(([year, { count, centihours, each }]) => {
      return `合格课程 ${count} 门 × ${hoursText(each)} = ${hoursText(centihours)} 学时，按考试日期计入 ${year} 年度（口径16、34）。`;
    });
}
