// 引用：文件名、文号、条款、施行版本和网址
import { expect, test } from 'vitest';
import { citationText } from './citation-text.ts';

const item = { title: '细则', number: '温人社发〔2017〕264号', place: '第八条第（三）项', from: '2018-01-01' };
const page = 'https://xueshi.example/policy';

test('没有选日期的，网址里也没有', () => {
  expect(citationText(item, page, 'article-8-3')).toBe(
    '《细则》（温人社发〔2017〕264号）第八条第（三）项，2018年1月1日起施行的版本，https://xueshi.example/policy#article-8-3',
  );
});

test('选了日期的，打开就是那一天', () => {
  expect(citationText(item, page, 'article-8-3', '2021-05-01')).toContain('/policy?on=2021-05-01#article-8-3');
});
