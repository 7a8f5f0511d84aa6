// The form of every way: each field asked has its name, its hint and its error where a screen reader finds them.
import { type FactField, WAYS } from '@xueshi/policy';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { FactsForm } from './facts-form.tsx';
import { visibleFields } from './facts-of.ts';

type Draft = Readonly<Record<string, unknown>>;

function formOf(id: string, draft: Draft = {}, errors: Readonly<Record<string, string>> = {}) {
  const fields = WAYS.find((way) => way.id === id)?.facts ?? [];
  return renderToStaticMarkup(<FactsForm fields={fields} draft={draft} onChange={() => undefined} errors={errors} />);
}

const idsIn = (html: string) => [...html.matchAll(/\sid="([^"]+)"/g)].map((match) => match[1] ?? '');

describe('填写项', () => {
  test.each(WAYS.map(({ id, facts }) => ({ id, facts })))('$id：问到的每一项都有名称和自己的编号', ({ id, facts }) => {
    const html = formOf(id);
    const ids = idsIn(html);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { name, label } of visibleFields(facts, {})) {
      expect(ids).toContain(`field-${name}`);
      expect(html).toContain(label);
    }
  });

  test.each(WAYS.map(({ id }) => id))('%s：名称、提示都指向存在的控件', (id) => {
    const html = formOf(id);
    const ids = new Set(idsIn(html));
    const pointed = [...html.matchAll(/\s(?:for|aria-describedby)="([^"]+)"/g)].flatMap((match) => (match[1] ?? '').split(' '));
    expect(pointed.filter((target) => !ids.has(target))).toEqual([]);
  });

  test('错误紧跟在该项之下，并与控件相连', () => {
    const html = formOf('8-8', {}, { authorRank: '作者排名应为整数' });
    expect(html).toContain('id="field-authorRank-error"');
    expect(html).toMatch(/<input[^>]*id="field-authorRank"[^>]*aria-describedby="[^"]*field-authorRank-error"[^>]*aria-invalid="true"/);
  });

  test('选了著作才问字数，选了论文才问刊物级别', () => {
    expect(formOf('8-8', { kind: 'book' })).toContain('field-characters');
    expect(formOf('8-8', { kind: 'book' })).not.toContain('field-tier');
    expect(formOf('8-8', { kind: 'paper' })).toContain('field-tier');
  });

  test('按天的一行：重复日期的错误在那一行', () => {
    const days = [
      { on: '2026-03-02', part: 'full' },
      { on: '2026-03-02', part: 'half' },
    ];
    const html = formOf('8-3', { days }, { 'days[1].on': '与第 1 行是同一天' });
    expect(html).toContain('id="field-days-1-on-error"');
    expect(html).not.toContain('id="field-days-0-on-error"');
  });

  test('填写的内容只当作文字', () => {
    const html = formOf('8-9', { courses: [{ name: '<img src=x onerror=alert(1)>', passedOn: '' }] });
    expect(html).not.toContain('<img');
  });

  test('事项的每一行有名称和日期，错误在那一行；规则的选项写明文件和条款', () => {
    const fields: FactField[] = [
      { name: 'rule', label: '规则', kind: 'choice', required: true, choices: [{ value: 'a', label: '病例报告', note: '《办法》第三条' }] },
      { name: 'items', label: '事项', kind: 'items', required: true },
    ];
    const items = [
      { name: '甲', on: '2026-03-01' },
      { name: '甲', on: '' },
    ];
    const html = renderToStaticMarkup(
      <FactsForm fields={fields} draft={{ items }} onChange={() => undefined} errors={{ 'items[1].name': '与第 1 行相同' }} />,
    );
    expect(idsIn(html)).toEqual(expect.arrayContaining(['field-items-0-name', 'field-items-0-on', 'field-items-1-name-error']));
    expect(html).toContain('《办法》第三条');
    expect(html).toContain('第 2 项名称');
  });
});

test('一页有几份事实时，各有各的编号；事项一项一行', () => {
  const fields = [{ name: 'items', label: '事项', kind: 'items', required: true }] as const;
  const draft = { items: [{ name: '教案', on: '2026-03-02' }] };
  const html = renderToStaticMarkup(
    <FactsForm fields={fields} draft={draft} onChange={() => undefined} errors={{ 'items[0].on': '还没有到' }} at="cases[1].facts" />,
  );
  expect(idsIn(html)).toContain('field-cases-1-facts-items-0-name');
  expect(html).toContain('id="field-cases-1-facts-items-0-on-error"');
});
