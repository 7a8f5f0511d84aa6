// What is written reads back the same; what is unknown is refused by path.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CITY_DOCUMENT } from '#wenzhou-2017';
import { anyDocument, documentOf } from '#wenzhou-2017/testing';
import { documentFromJson, documentToJson } from './json.ts';

function complaintsOf(value: unknown): string[] {
  const read = documentFromJson(value);
  return read.ok ? [] : read.errors.map((one) => `${one.path}: ${one.message}`);
}

const sample = {
  id: 'wz-health-2024',
  title: '温州市卫生健康系统学时管理操作办法',
  number: '温卫发〔2023〕88号',
  issuer: '温州市卫生健康委员会',
  layer: 'sector',
  sector: 'health',
  from: '2024-01-01',
  filingNumber: '温人社备〔2023〕12号',
  articles: [{ name: '第三条', text: '教学查房每天4.5学时，一个年度至多18学时。' }],
  rules: [
    {
      id: 'teaching-round',
      way: '8-10',
      title: '教学查房',
      article: '第三条',
      formula: { kind: 'per-day', fullDay: { hours: 4.5, quote: '教学查房每天4.5学时' } },
      evidence: [{ key: 'record', label: '查房记录' }],
    },
  ],
};

describe('规则文件的 JSON', () => {
  test('人写的文件：学时是小数，没有写的按默认', () => {
    const read = documentFromJson(sample);
    expect(read).toMatchObject({ ok: true, document: { until: null, inherits: [], supersedes: [] } });
    expect(read.ok && read.document.rules[0]).toEqual({
      id: 'teaching-round',
      way: '8-10',
      title: '教学查房',
      article: '第三条',
      formula: { kind: 'per-day', fullDay: { centihours: 450, quote: '教学查房每天4.5学时' } },
      yearlyCap: null,
      evidence: [{ key: 'record', label: '查房记录', required: true }],
    });
  });

  test('市里的细则写出再读回，完全相同', () => {
    const text = JSON.stringify(documentToJson(CITY_DOCUMENT));
    expect(documentFromJson(JSON.parse(text))).toEqual({ ok: true, document: CITY_DOCUMENT });
  });

  test('任何文件写出再读回，完全相同', () => {
    fc.assert(
      fc.property(anyDocument, (document) => {
        expect(documentFromJson(JSON.parse(JSON.stringify(documentToJson(document))))).toEqual({ ok: true, document });
      }),
    );
  });

  test('写出的学时是小数，不是内部的百分之一', () => {
    expect(JSON.stringify(documentToJson(documentOf({})))).toContain('"figure":{"hours":3,"quote":"登记3学时"}');
  });
});

describe('读不懂的 JSON', () => {
  test.each([[null], [[]], ['x'], [7]])('%j 不是文件', (value) => {
    expect(complaintsOf(value)).toEqual([': 应为一组内容（JSON 对象）']);
  });

  test('缺少的项目逐一指出', () => {
    expect(complaintsOf({})).toEqual([
      'id: 请填写文件编号',
      'title: 请填写文件名称',
      'number: 请填写文号',
      'issuer: 请填写发文机关',
      'layer: 请选择层级',
      'from: 请填写施行日期',
      'articles: 请至少填写一行条文',
      'rules: 请至少填写一行规则',
    ]);
  });

  test('规则深处的错误也带路径', () => {
    const [rule] = sample.rules;
    const broken = { ...sample, rules: [{ ...rule, way: '8-11', formula: { kind: 'per-day', fullDay: { hours: 4.555 }, cap: 3 } }] };
    expect(complaintsOf(broken)).toEqual([
      expect.stringMatching(/^rules\[0\]\.way: 途径只能是：8-1（8-1）/),
      'rules[0].formula.fullDay.hours: 学时应为不小于 0 的数，至多两位小数',
      'rules[0].formula.fullDay.quote: 请填写写明这一数字的原文',
      'rules[0].formula.cap: 没有这一项，请检查名称，或删去',
    ]);
  });

  test('不认识的计算方式、类型不对的文字和列表', () => {
    const [rule] = sample.rules;
    const broken = { ...sample, title: 5, supersedes: [1], rules: [{ ...rule, formula: { kind: 'eval' } }] };
    expect(complaintsOf(broken)).toEqual(
      expect.arrayContaining([
        'title: 文件名称应为文字',
        'supersedes: 应为文件编号的列表',
        expect.stringMatching(/^rules\[0\]\.formula\.kind: /),
      ]),
    );
  });
});
