// 新旧文件对照：哪些规则和条文是增加、取消、更改、沿用的
import { describe, expect, test } from 'vitest';
import { documentOf, figure, rule } from '#wenzhou-2017/testing';
import { compareDocuments } from './compare.ts';
import type { Rule, RuleDocument } from './document.ts';

const round = rule('teaching-round', { kind: 'fixed', figure: figure(3) });
const lecture = rule('lecture', { kind: 'per-item', each: figure(2, '每场2学时') }, { article: '第四条' });
const level = (hours: number, county = true): Rule['formula'] => ({
  kind: 'by-level',
  levels: [
    ...(county ? [{ key: 'county', label: '县级', figure: figure(1, '县级1学时') }] : []),
    { key: 'city', label: '市级', figure: figure(hours, `市级${hours}学时`) },
  ],
  stated: null,
});

function compared(before: readonly Rule[], after: readonly Rule[], rest: Partial<RuleDocument> = {}) {
  const earlier = documentOf({ rules: before });
  return compareDocuments(earlier, documentOf({ id: 'wz-health-2026', from: '2026-01-01', rules: after, ...rest }));
}

function fields(before: Rule, after: Rule): string[] {
  const [changed] = compared([before], [after]).rules.changed;
  return changed?.fields.map((one) => `${one.label}：${one.before || '无'} → ${one.after || '无'}`) ?? [];
}

describe('规则', () => {
  test('相同的两份，没有差别', () => {
    const same = compared([round, lecture], [round, lecture]);
    expect(same.rules).toEqual({ added: [], removed: [], changed: [], kept: [] });
    expect(same.articles).toEqual({ added: [], removed: [], changed: [], kept: [] });
  });

  test('增加的和取消的', () => {
    const { rules } = compared([round], [lecture]);
    expect([rules.added, rules.removed].map((list) => list.map((one) => one.id))).toEqual([['lecture'], ['teaching-round']]);
  });

  test('沿用旧文件的修改，没有再写的规则是沿用，不是取消', () => {
    const { rules, articles } = compared([round, lecture], [round], { inherits: ['wz-health-2024'] });
    expect([rules.removed, rules.kept.map((one) => one.id)]).toEqual([[], ['lecture']]);
    expect([articles.removed, articles.kept.map((one) => one.name)]).toEqual([[], ['第四条']]);
  });

  test('学时改了：改前、改后，连同原文', () => {
    expect(fields(round, { ...round, formula: { kind: 'fixed', figure: figure(4) } })).toEqual([
      '每次：3 学时 → 4 学时',
      '每次：原文：登记3学时 → 登记4学时',
    ]);
  });

  test('级别按名称对，不按次序对', () => {
    const [was, is] = [rule('project', level(6)), rule('project', level(8, false))];
    expect(fields(was, is)).toEqual([
      '市级：6 学时 → 8 学时',
      '市级：原文：市级6学时 → 市级8学时',
      '县级：1 学时 → 无',
      '县级：原文：县级1学时 → 无',
    ]);
  });

  test('年度上限、名称、条款、材料', () => {
    const after = {
      ...round,
      title: '教学查房',
      article: '第三条第二款',
      yearlyCap: figure(30, '每年至多30学时'),
      evidence: [
        { key: 'log', label: '查房记录', required: true },
        { key: 'photo', label: '照片', required: false },
      ],
    };
    expect(fields(round, after)).toEqual([
      '名称：途径 teaching-round → 教学查房',
      '条款：第三条 → 第三条第二款',
      '一个年度至多：无 → 30 学时',
      '一个年度至多：原文：无 → 每年至多30学时',
      '材料：无 → 查房记录、照片（可以不交）',
    ]);
  });

  test('换了计算方式，旧的数字没有了，新的数字是新的', () => {
    const after = { ...round, formula: { kind: 'per-unit', unit: '场', each: figure(2, '每场2学时') } } as const;
    expect(fields(round, after)).toEqual([
      '计算方式：每次固定学时 → 按整数单位',
      '每整场：无 → 2 学时',
      '每整场：原文：无 → 每场2学时',
      '单位：无 → 场',
      '每次：3 学时 → 无',
      '每次：原文：登记3学时 → 无',
    ]);
  });

  test('第八条各项按途径对，编号改了也认得', () => {
    const training = rule('zj-training', { kind: 'per-day', fullDay: figure(8) }, { way: '8-3' });
    expect(fields(training, { ...training, id: 'zj-training-2' })).toEqual(['编号：zj-training → zj-training-2']);
  });

  test('计学时的作者人数', () => {
    const ranked = (count: number) =>
      rule('award', {
        kind: 'by-rank',
        levels: [{ key: 'city', label: '市级', figure: figure(10) }],
        rankStep: figure(1, '递减1学时'),
        ranks: { count, quote: '只取前三' },
      });
    expect(fields(ranked(3), ranked(5))).toEqual(['计学时的作者人数：前 3 名 → 前 5 名']);
  });
});

test('条文：增加、取消、改动', () => {
  const earlier = documentOf({ articles: [article('第一条', '甲'), article('第二条', '乙')] });
  const later = documentOf({ id: 'wz-health-2026', articles: [article('第一条', '甲改'), article('第三条', '丙')] });
  expect(compareDocuments(earlier, later).articles).toEqual({
    added: [article('第三条', '丙')],
    removed: [article('第二条', '乙')],
    changed: [{ name: '第一条', before: '甲', after: '甲改' }],
    kept: [],
  });
});

function article(name: string, text: string) {
  return { name, text };
}
