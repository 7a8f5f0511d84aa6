// The form of a document: every field has its name and its own id, every figure its quote, a wrong quote is marked.
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { CITY_DOCUMENT, documentToJson, FORMULA_KINDS, NOTHING_FILED } from '@xueshi/policy';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { type Body, changedKind, withValue } from '#rulebooks/body';
import { EditingContext } from '#rulebooks/fields';
import { DocumentForm } from './index.ts';

function formOf(body: Body, errors: Readonly<Record<string, string>> = {}, strict = false): string {
  const editing = { body, change: () => undefined, errors, strict, rules: NOTHING_FILED, disabled: false };
  return renderToStaticMarkup(
    <QueryClientProvider client={new QueryClient()}>
      <EditingContext value={editing}>
        <DocumentForm />
      </EditingContext>
    </QueryClientProvider>,
  );
}

const formula = (kind: (typeof FORMULA_KINDS)[number]) => changedKind({ kind: 'fixed', figure: { hours: 2, quote: '登记2学时' } }, kind);
const draft = (kind: (typeof FORMULA_KINDS)[number]): Body => ({
  id: 'wz-health-2027',
  layer: 'sector',
  sector: 'health',
  from: '2027-01-01',
  articles: [{ name: '第三条', text: '每次登记2学时。' }],
  rules: [{ id: 'r', way: '8-10', title: '查房', article: '第三条', formula: formula(kind), yearlyCap: { quote: '' }, evidence: [{}] }],
  readings: [{}],
  cases: [{ way: '8-10', title: '一次', facts: { rule: 'r', on: '2027-01-02' }, hours: 3 }],
});

describe('规则文件的表单', () => {
  test.each(FORMULA_KINDS)('%s：编号不重复，名称都指向存在的控件', (kind) => {
    const html = formOf(draft(kind));
    const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map((match) => match[1] ?? '');
    expect(new Set(ids).size).toBe(ids.length);
    const pointed = [...html.matchAll(/\s(?:for|aria-describedby)="([^"]+)"/g)].flatMap((match) => (match[1] ?? '').split(' '));
    expect(pointed.filter((target) => !ids.includes(target))).toEqual([]);
  });

  test('空的、残缺的内容也能打开', () => {
    expect(formOf({})).toContain('field-title');
    expect(formOf({ articles: 'x', rules: [null, 3, {}], cases: [{}], readings: {} })).toContain('field-rules-2-title');
  });

  test('长的文件先折起来', () => {
    const html = formOf(documentToJson(CITY_DOCUMENT) as Body);
    expect(html).toContain('第十八条');
    expect(html).not.toContain('field-articles-0-text');
  });

  test('条文里没有的摘录马上指出；算例与规则不符也说出来', () => {
    const away = { ...draft('fixed'), articles: [{ name: '第三条', text: '每次登记3学时。' }] };
    expect(formOf(away)).toContain('所引的原文中没有这句话');
    expect(formOf(draft('fixed'))).not.toContain('所引的原文中没有这句话');
    const whole = withValue(withValue(draft('fixed'), 'rules[0].yearlyCap', null), 'rules[0].evidence', []);
    expect(formOf(whole)).toContain('算得 2 学时，手工算出的是 3 学时');
  });

  test('还没有填的不算错，除非已经去改', () => {
    const errors = { title: '请填写文件名称' };
    expect([formOf({}, errors).includes('field-title-error'), formOf({}, errors, true).includes('field-title-error')]).toEqual([
      false,
      true,
    ]);
  });
});
