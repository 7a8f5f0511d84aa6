// A reviewer reads what the applicant declared, field by field, whatever state the draft is in.
import { describe, expect, test } from 'vitest';
import { type FactFieldInfo, factLines } from './fact-lines.ts';

const words = {
  yes: '是',
  no: '否',
  fullDay: '全天',
  halfDay: '半天',
  minutes: (minutes: number) => `${minutes} 分钟`,
  passedOn: (day: string) => `${day} 考核合格`,
};
const lines = (fields: FactFieldInfo[], facts: Record<string, unknown>) =>
  factLines(fields, facts, words).map(({ label, values }) => [label, ...values]);

describe('填报内容', () => {
  test('按天计算的活动：一天一行，全天、半天、分钟都说清楚', () => {
    const facts = {
      days: [
        { on: '2026-03-01', part: 'full' },
        { on: '2026-03-02', part: 'half' },
        { on: '2026-03-03', part: { minutes: 90 } },
      ],
    };
    expect(lines([{ name: 'days', label: '活动日程', kind: 'days' }], facts)).toEqual([
      ['活动日程', '2026年3月1日 全天', '2026年3月2日 半天', '2026年3月3日 90 分钟'],
    ]);
  });

  test('选项显示名称，数字带单位，是否写成中文', () => {
    const fields: FactFieldInfo[] = [
      { name: 'tier', label: '刊物', kind: 'choice', choices: [{ value: 'other', label: '省级以下' }] },
      { name: 'characters', label: '本人字数', kind: 'integer', unit: '字' },
      { name: 'matching', label: '对口专业', kind: 'boolean' },
    ];
    expect(lines(fields, { tier: 'other', characters: 30_000, matching: false })).toEqual([
      ['刊物', '省级以下'],
      ['本人字数', '30000 字'],
      ['对口专业', '否'],
    ]);
  });

  test('行业规定的事项：一项一行，名称和日期', () => {
    const facts = { items: [{ name: '教学查房', on: '2026-03-01' }] };
    expect(lines([{ name: 'items', label: '事项', kind: 'items' }], facts)).toEqual([['事项', '教学查房 2026年3月1日']]);
  });

  test('没填的写明没填；有默认的按默认；不相干的不列', () => {
    const fields: FactFieldInfo[] = [
      { name: 'passedOn', label: '通过日期', kind: 'day' },
      { name: 'whole', label: '全部科目通过', kind: 'boolean', fallback: true },
      { name: 'characters', label: '字数', kind: 'integer', when: { field: 'kind', in: ['book'] } },
    ];
    expect(lines(fields, { kind: 'paper' })).toEqual([['通过日期'], ['全部科目通过', '是']]);
  });

  test('草稿里形状不对的内容不会让页面坏掉', () => {
    const fields: FactFieldInfo[] = [
      { name: 'days', label: '日程', kind: 'days' },
      { name: 'courses', label: '课程', kind: 'courses' },
    ];
    expect(lines(fields, { days: 'x', courses: [null, { name: '病理学', passedOn: '2026-06-30' }] })).toEqual([
      ['日程'],
      ['课程', '病理学 2026年6月30日 考核合格'],
    ]);
  });

  test('行业规则：写明规则的名称、文件和条款，级别用文件里的名称，事项一项一行', () => {
    const fields: FactFieldInfo[] = [
      { name: 'rule', label: '规则', kind: 'choice', choices: [{ value: 'case-report', label: '病例报告', note: '《办法》第三条' }] },
      { name: 'level', label: '级别', kind: 'choice', choices: [{ value: 'city', label: '市级' }] },
      { name: 'items', label: '事项', kind: 'items' },
    ];
    const items = [{ name: '病例一', on: '2026-07-02' }, { name: '病例二' }, null];
    expect(lines(fields, { rule: 'case-report', level: 'city', items })).toEqual([
      ['规则', '病例报告（《办法》第三条）'],
      ['级别', '市级'],
      ['事项', '病例一 2026年7月2日', '病例二'],
    ]);
    expect(lines(fields.slice(0, 1), { rule: 'unknown' })).toEqual([['规则', 'unknown']]);
  });
});
