// The text, its 18 articles, and quotes that are cut from it word for word.
import { describe, expect, test } from 'vitest';
import { ARTICLES, articleText, cite, itemName, itemText, quoteItem } from './articles.ts';
import { DOCUMENT_NUMBER, REGULATION_TEXT } from './text.ts';

describe('细则全文', () => {
  test('十八条，依次为第一条至第十八条', () => {
    expect(ARTICLES.map((one) => one.number)).toEqual(Array.from({ length: 18 }, (_, index) => index + 1));
    expect([ARTICLES[0]?.name, ARTICLES[9]?.name, ARTICLES[10]?.name, ARTICLES[17]?.name]).toEqual([
      '第一条',
      '第十条',
      '第十一条',
      '第十八条',
    ]);
  });

  test.each(ARTICLES.map((one) => [one.name, one] as const))('%s 的每一行都出自全文，且不含别的条', (name, article) => {
    expect(article.text).not.toBe('');
    for (const line of article.text.split('\n')) expect(REGULATION_TEXT).toContain(line);
    const others = ARTICLES.filter((one) => one.name !== name).map((one) => `\n${one.name}  `);
    for (const other of others) expect(`\n${article.text}`).not.toContain(other);
  });

  test('十八条合在一起，就是第一条到落款之间的全部文字', () => {
    const solid = (text: string) => text.replace(/\s/g, '');
    const body = REGULATION_TEXT.slice(
      REGULATION_TEXT.indexOf('\n第一条  '),
      REGULATION_TEXT.indexOf('\n温州市人力资源和社会保障局办公室'),
    );
    expect(solid(ARTICLES.map((one) => one.name + one.text).join(''))).toBe(solid(body));
  });

  test('文号与首行一致', () => {
    expect(REGULATION_TEXT.trimStart().startsWith(DOCUMENT_NUMBER)).toBe(true);
  });

  test('最后一条不含落款', () => {
    expect(articleText('第十八条')).toBe(
      '本细则自2018年1月1日起施行，《温州市人事局关于印发〈温州市专业技术人员继续教育培训学时认定标准〉的通知》（温人教〔2009〕10号）同时废止。',
    );
  });
});

describe('第八条的十项', () => {
  test.each([
    [1, '第八条第（一）项', '参加国家或省级专业技术人员资格考试'],
    [6, '第八条第（六）项', '参加经县级以上政府部门批准的相关领域'],
    [9, '第八条第（九）项', '参加对口专业类在职学历（学位）教育'],
    [10, '第八条第（十）项', '行业主管部门规定的其他继续教育途径'],
  ])('第 %i 项', (item, name, start) => {
    expect(itemName(item)).toBe(name);
    expect(itemText(item).startsWith(start)).toBe(true);
  });

  test('没有第十一项', () => {
    expect(() => itemText(11)).toThrow(RangeError);
  });
});

describe('引文必须逐字出自所引的条', () => {
  test('合格的引文', () => {
    expect(cite('第六条', '部分学时须通过专项知识考试取得')).toEqual({
      document: '温人社发〔2017〕264号',
      article: '第六条',
      quote: '部分学时须通过专项知识考试取得',
    });
    expect(cite('第八条第（八）项', '作者排名只取前三').article).toBe('第八条第（八）项');
  });

  test('改动一个字、张冠李戴、不存在的条，都不能成为引文', () => {
    expect(() => cite('第六条', '部分学时应通过专项知识考试取得')).toThrow(RangeError);
    expect(() => cite('第七条', '部分学时须通过专项知识考试取得')).toThrow(RangeError);
    expect(() => cite('第十九条', '部分')).toThrow(RangeError);
    expect(() => quoteItem(5, '每天可认定登记6个学时')).toThrow(RangeError);
  });
});
