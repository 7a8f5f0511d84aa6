// From what is typed to the rule's facts and back: nothing invented, nothing lost, errors at the row the person sees.
import { assessRecognition, type FactField, WAYS } from '@xueshi/policy';
import { describe, expect, test } from 'vitest';
import { dayRowsOf, type FactsDraft, namedRowsOf } from './draft.ts';
import { draftErrors, factsOf, visibleFields } from './facts-of.ts';

function fieldsOf(id: string) {
  const way = WAYS.find((one) => one.id === id);
  if (!way) throw new Error(`no way ${id}`);
  return way.facts;
}

function assessed(id: string, draft: FactsDraft) {
  const fields = fieldsOf(id);
  const result = assessRecognition({ way: id, facts: factsOf(fields, draft) });
  return result.ok ? { centihours: result.assessment.centihours } : draftErrors(fields, draft, result.problem.errors);
}

describe('填写内容变成事实', () => {
  test('论文第二作者：数字写成文字也读得懂，结果 9 学时', () => {
    const draft = { kind: 'paper', tier: 'provincial_or_above', publishedOn: '2026-03-01', authorRank: ' ２ ' };
    expect(factsOf(fieldsOf('8-8'), draft)).toEqual({ ...draft, authorRank: 2 });
    expect(assessed('8-8', draft)).toEqual({ centihours: 900 });
  });

  test('改选著作后，只问著作的项目；之前填的刊物级别不会混进去', () => {
    const draft = { kind: 'book', tier: 'other', characters: '25,000', authorRank: '1', publishedOn: '2026-03-01' };
    expect(visibleFields(fieldsOf('8-8'), draft).map(({ name }) => name)).not.toContain('tier');
    expect(assessed('8-8', draft)).toEqual({ centihours: 2000 });
  });

  test('读不成数字的，原样交给规则，由规则说明错在哪里', () => {
    const draft = { kind: 'paper', tier: 'other', publishedOn: '2026-03-01', authorRank: '第一' };
    expect(factsOf(fieldsOf('8-8'), draft).authorRank).toBe('第一');
    expect(assessed('8-8', draft)).toEqual([{ path: 'authorRank', message: expect.stringContaining('整数') }]);
  });

  test('空着的项目不发送；没有回答的是与否，也不替人回答', () => {
    expect(factsOf(fieldsOf('8-4'), { courseHours: '', completedOn: '' })).toEqual({});
    expect(factsOf(fieldsOf('8-4'), { platformListed: false })).toEqual({ platformListed: false });
  });
});

describe('按天填写', () => {
  test('全天、半天、90 分钟：6 + 3 + 2 学时', () => {
    const days = [
      { on: '2026-03-02', part: 'full', minutes: '' },
      { on: '2026-03-03', part: 'half', minutes: '' },
      { on: '2026-03-04', part: 'minutes', minutes: '90' },
    ];
    expect(assessed('8-3', { days })).toEqual({ centihours: 1100 });
  });

  test('没有动过的空行不算；错误仍指向看得见的那一行', () => {
    const days = [
      { on: '2026-03-02', part: 'full', minutes: '' },
      { on: '', part: 'full', minutes: '' },
      { on: '2026-03-02', part: 'half', minutes: '' },
    ];
    expect(assessed('8-3', { days })).toEqual([{ path: 'days[2].on', message: expect.stringContaining('同一天') }]);
  });

  test('选了按分钟却没有填分钟数，要求补上', () => {
    expect(assessed('8-5', { days: [{ on: '2026-03-02', part: 'minutes', minutes: '' }] })).toEqual([
      { path: 'days[0].part.minutes', message: expect.stringContaining('分钟') },
    ]);
  });

  test('服务器存下的事实，重新打开时回到原来的样子', () => {
    const fields = fieldsOf('8-6');
    const facts = {
      days: [
        { on: '2026-03-02', part: 'half' },
        { on: '2026-03-03', part: { minutes: 45 } },
      ],
    };
    expect(dayRowsOf(facts.days)).toEqual([
      { on: '2026-03-02', part: 'half', minutes: '' },
      { on: '2026-03-03', part: 'minutes', minutes: '45' },
    ]);
    expect(factsOf(fields, facts)).toEqual(facts);
    expect(factsOf(fields, { days: dayRowsOf(facts.days) })).toEqual(facts);
  });

  test('来路不明的内容当作空白，不让页面出错', () => {
    expect(dayRowsOf('x')).toHaveLength(1);
    expect(dayRowsOf([null, 3, { on: 7, part: 'no' }])).toEqual([
      { on: '', part: 'full', minutes: '' },
      { on: '', part: 'full', minutes: '' },
      { on: '7', part: 'full', minutes: '' },
    ]);
    expect(namedRowsOf('courses', [{ name: '高等结构动力学' }])).toEqual([{ name: '高等结构动力学', day: '' }]);
    expect(namedRowsOf('items', [null, 'x', { on: '2026-03-01' }]).map((row) => row.day)).toEqual(['', '', '2026-03-01']);
    expect(namedRowsOf('items', 7)).toEqual([{ name: '', day: '' }]);
  });
});

test('课程：两门 6 学时；只填了名称的，要求补日期', () => {
  const both = [
    { name: '高等结构动力学', passedOn: '2026-01-10' },
    { name: '弹塑性力学', passedOn: '2026-01-12' },
  ];
  expect(assessed('8-9', { courses: both, matching: true })).toEqual({ centihours: 600 });
  const half = [...both, { name: '有限元', passedOn: '' }];
  expect(assessed('8-9', { courses: half, matching: true })).toEqual([
    { path: 'courses[2].passedOn', message: expect.stringContaining('填写') },
  ]);
});

describe('行业规则的填写项', () => {
  const items: FactField[] = [{ name: 'items', label: '事项', kind: 'items', required: true }];
  const level: FactField[] = [
    { name: 'level', label: '级别', kind: 'choice', required: true, choices: [{ value: 'city', label: '市级' }] },
  ];

  test('事项：一项一行，没有动过的行不发送，空着的格子也不发送', () => {
    const rows = [
      { name: ' 病例一 ', on: '2026-03-01' },
      { name: '', on: '' },
      { name: '病例二', on: '' },
    ];
    expect(factsOf(items, { items: rows })).toEqual({ items: [{ name: '病例一', on: '2026-03-01' }, { name: '病例二' }] });
    expect(draftErrors(items, { items: rows }, [{ path: 'items[1].on', message: '请填写日期' }])).toEqual([
      { path: 'items[2].on', message: '请填写日期' },
    ]);
  });

  test('换了规则，原来规则的级别不会留在事实里', () => {
    expect(factsOf(level, { level: 'city' })).toEqual({ level: 'city' });
    expect(factsOf(level, { level: 'province' })).toEqual({});
  });
});
