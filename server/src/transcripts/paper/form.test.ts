// 规范化内容: the same facts give the same text and hash, every other fact another.
import { describe, expect, it } from 'vitest';
import { canonicalText, contentView, examText, formHash, formView, readForm } from './form.ts';
import { sampleForm } from './sample.ts';

describe('规范化内容', () => {
  it('字段先后不影响文本，文本无多余空白', () => {
    expect(canonicalText({ b: [1, { d: null, c: '温' }], a: true })).toBe('{"a":true,"b":[1,{"c":"温","d":null}]}');
    const form = sampleForm();
    const turned = Object.fromEntries(Object.entries(form).reverse());
    expect(canonicalText(turned)).toBe(canonicalText(form));
  });

  it('同一内容的摘要固定不变：改版须另立 schema', () => {
    expect(formHash(canonicalText(sampleForm())).toString('hex')).toBe(formHash(canonicalText(sampleForm())).toString('hex'));
    expect(formHash(canonicalText({ schema: 'xueshi/transcript/1', 姓名: '陈𬱖', 学时: 3600 })).toString('hex')).toBe(
      '6cb8418705b7e056da7b555eecce9a37d9e10dfc4aac308bffd4c1a013f7686f',
    );
  });

  it('改动任何一个数、一个字、一个状态，摘要都不同', () => {
    const form = sampleForm({ entriesPerYear: 2 });
    const base = formHash(canonicalText(form)).toString('hex');
    const year = form.years[0];
    const entry = year?.entries[0];
    if (!year || !entry) throw new Error('sample without entries');
    const others = [
      { ...form, person: { ...form.person, name: '陈页' } },
      { ...form, code: '000000000000' },
      { ...form, years: [{ ...year, totals: { ...year.totals, total: year.totals.total + 1 } }] },
      { ...form, years: [{ ...year, entries: [{ ...entry, state: 'reversed' }] }] },
      { ...form, disqualifications: [{ from: '2026-01-01', to: null, decision: '弄虚作假' }] },
    ];
    const hashes = others.map((one) => formHash(canonicalText(one)).toString('hex'));
    expect(new Set([base, ...hashes]).size).toBe(others.length + 1);
  });

  it.each([[1.5], [Number.NaN], [2 ** 60], [undefined], [() => 1], [10n]])('不收 %s：小数与不可表示的值会让摘要含糊', (value) => {
    expect(() => canonicalText({ value })).toThrow(/规范化内容/);
  });

  it('存档被改动时读不回来', () => {
    const canonical = canonicalText(sampleForm());
    const hash = formHash(canonical);
    expect(readForm(canonical, hash)).toEqual(sampleForm());
    expect(() => readForm(canonical.replace('"centihours":800', '"centihours":900'), hash)).toThrow('摘要不符');
  });
});

describe('对外的样子', () => {
  it('学时是小数，查验码不外露', () => {
    const view = formView(sampleForm());
    expect(view.years[0]?.entries[0]?.hours).toBe(8);
    expect(view.years[0]?.totals.total).toBe(24);
    expect(JSON.stringify(view)).not.toContain('8FQ2M7KX3TDN');
    expect(contentView(sampleForm())).not.toHaveProperty('serial');
  });

  it('考试要求写成 >0、≥12 或免除', () => {
    expect(examText({ kind: 'above', value: 0 })).toBe('>0');
    expect(examText({ kind: 'at-least', value: 1200 })).toBe('≥12');
    expect(examText({ kind: 'waived', value: 0 })).toBe('—');
  });
});
