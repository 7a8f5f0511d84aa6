// 填报表单问哪些：市里各项照第八条，行业途径先选规则，再照那条规则（第八条（十），口径 35）。
import { describe, expect, test } from 'vitest';
import { documentOf, figure, rule } from '#wenzhou-2017/testing';
import { factFields, namedRule } from './08-fact-fields.ts';

const first = documentOf({
  rules: [rule('round', { kind: 'fixed', figure: figure(3) }), rule('report', { kind: 'per-item', each: figure(1) })],
});
/** From 2026-07-01 a round counts by level, and reports no longer count. */
const second = documentOf({
  id: 'wz-health-2026',
  title: '修订后的办法',
  from: '2026-07-01',
  supersedes: [first.id],
  rules: [rule('round', { kind: 'by-level', levels: [{ key: 'city', label: '市级', figure: figure(4) }], stated: null })],
});
const asked = (facts: Record<string, unknown>, on = '2026-08-01') =>
  factFields({ way: '8-10', facts, sector: 'health', documents: [first, second], on });
const names = (facts: Record<string, unknown>, on?: string) => asked(facts, on).map((one) => one.name);

describe('填报表单的各项', () => {
  test('市里的各项与行业文件无关', () => {
    const fields = factFields({ way: '8-9', facts: {}, sector: 'health', documents: [first], on: '2026-03-01' });
    expect(fields.map((one) => one.name)).toEqual(['courses', 'matching']);
  });

  test('选规则之前只问规则：列出今天施行的，写明文件和条款', () => {
    expect(names({})).toEqual(['rule']);
    expect(asked({})[0]).toMatchObject({
      kind: 'choice',
      choices: [
        { value: 'round', label: '途径 round', note: '《修订后的办法》第三条' },
        { value: 'report', label: '途径 report', note: '《温州市卫生健康系统学时管理操作办法》第三条，至 2026-06-30 的活动' },
      ],
    });
    expect(asked({}, '2026-06-30')[0]?.choices?.map((one) => one.value)).toEqual(['round', 'report']);
  });

  test('选了规则，问那条规则要的；活动日期在修订之前，照修订之前的问', () => {
    expect(names({ rule: 'round' })).toEqual(['rule', 'level', 'on']);
    expect(names({ rule: 'round', on: '2026-05-04' })).toEqual(['rule', 'on']);
    expect(names({ rule: 'report', items: [{ name: '病例', on: '2026-05-04' }] })).toEqual(['rule', 'items']);
  });

  test('已经废止的规则：补登期内仍可选；过了补登期，只有填了它的申报可选', () => {
    const choices = (facts: Record<string, unknown>, on: string) => asked(facts, on)[0]?.choices?.map((one) => one.value);
    expect(choices({}, '2027-03-31')).toEqual(['round', 'report']);
    expect(choices({}, '2027-04-01')).toEqual(['round']);
    expect(choices({ rule: 'report' }, '2027-04-01')).toEqual(['round', 'report']);
  });

  test.each([undefined, null, 7, 'nothing', 'constructor'])('不是规则的 %j，只问规则', (id) => {
    expect(names({ rule: id })).toEqual(['rule']);
    expect(namedRule({ facts: { rule: id }, sector: 'health', documents: [first] })).toBeUndefined();
  });

  test('别的行业的规则不算', () => {
    expect(namedRule({ facts: { rule: 'round' }, sector: 'education', documents: [first] })).toBeUndefined();
  });
});
