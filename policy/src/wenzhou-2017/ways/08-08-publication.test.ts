// 第八条（八）：论文、著作
import { describe, expect, test } from 'vitest';
import { READINGS } from '#wenzhou-2017';
import { assessed, complaints } from '#wenzhou-2017/testing';

const paper = { kind: 'paper', tier: 'provincial_or_above', publishedOn: '2026-03-01', authorRank: 1 };
const book = { kind: 'book', characters: 35_000, publishedOn: '2026-03-01', authorRank: 1 };

describe('论文', () => {
  test.each([
    ['provincial_or_above', 1, 1000],
    ['provincial_or_above', 2, 900],
    ['provincial_or_above', 3, 800],
    ['other', 1, 600],
    ['other', 2, 500],
    ['other', 3, 400],
  ])('%s，第 %i 作者', (tier, authorRank, centihours) => {
    const found = assessed({ way: '8-8', facts: { ...paper, tier, authorRank } });
    expect(found).toMatchObject({ centihours, byExam: false, byYear: { 2026: centihours }, readings: authorRank === 1 ? [] : [30] });
  });

  test.each([[4], [5], [1000]])('第 %i 作者：0 学时，说明理由', (authorRank) => {
    const found = assessed({ way: '8-8', facts: { ...paper, authorRank } });
    expect(found).toMatchObject({ centihours: 0, byYear: { 2026: 0 }, readings: [30] });
    expect(found.explanation[1]).toBe(`作者排名第 ${authorRank}：作者排名只取前 3，其后作者不计学时，计 0 学时（口径30）。`);
    expect(found.citations.map((one) => one.quote)).toEqual(['作者排名只取前三，排名第二、排名第三依标准递减1个学时，其后作者不计学时']);
  });

  test('译文与论文相同（口径33）', () => {
    expect(assessed({ way: '8-8', facts: { ...paper, kind: 'paper_translation' } })).toMatchObject({ centihours: 1000, readings: [33] });
    expect(assessed({ way: '8-8', facts: { ...paper, kind: 'paper_translation', authorRank: 2 } }).readings).toEqual([30, 33]);
  });

  test('第二作者的每一步', () => {
    expect(assessed({ way: '8-8', facts: { ...paper, authorRank: 2 } }).explanation).toEqual([
      '依据温人社发〔2017〕264号第八条第（八）项。',
      '论文发表于省级以上刊物，标准为每篇 10 学时。',
      '作者排名第二，依标准递减 1 学时：10 − 1 = 9 学时（口径30）。',
      '按印明的出版日期 2026-03-01，计入 2026 年度（口径14）。',
    ]);
  });
});

describe('著作', () => {
  test.each([
    [9_999, 1, 0],
    [10_000, 1, 1000],
    [35_000, 1, 3000],
    [35_000, 2, 2700],
    [35_000, 3, 2400],
    [100_000_000, 1, 10_000_000],
  ])('%i 字，第 %i 作者：整万字，每万字 10、9、8 学时', (characters, authorRank, centihours) => {
    expect(assessed({ way: '8-8', facts: { ...book, characters, authorRank } }).centihours).toBe(centihours);
  });

  test('第四作者不论字数，0 学时', () => {
    expect(assessed({ way: '8-8', facts: { ...book, authorRank: 4, characters: 500_000 } }).centihours).toBe(0);
  });

  test('口径与说明', () => {
    const found = assessed({ way: '8-8', facts: { ...book, authorRank: 2 } });
    expect(found.readings).toEqual([29, 30, 31, 32]);
    expect(found.explanation.slice(1, -1)).toEqual([
      '著作：正式出版，标准为每万字 10 学时（口径32）。',
      '作者排名第二，依标准递减 1 学时：10 − 1 = 9 学时（口径30）。',
      '本人承担 35000 字（口径31），只计整万字：3 个（口径29）。',
      '3 × 9 = 27 学时。',
    ]);
    expect(assessed({ way: '8-8', facts: { ...book, kind: 'book_translation' } }).readings).toEqual([29, 31, 32, 33]);
  });

  test('著作不分刊物级别，填了也不影响', () => {
    expect(assessed({ way: '8-8', facts: { ...book, tier: 'other' } }).centihours).toBe(3000);
  });

  test('一万字的单位是口径的参数', () => {
    const readings = READINGS.filter((one) => one.id === 29).map((one) => ({
      ...one,
      from: '2026-01-01',
      parameters: { charactersPerUnit: 5000 },
    }));
    expect(assessed({ way: '8-8', facts: book, readings }).centihours).toBe(7000);
  });
});

describe('有误的填写', () => {
  test('论文缺级别，著作缺字数', () => {
    expect(complaints({ way: '8-8', facts: { kind: 'paper', publishedOn: '2026-03-01', authorRank: 1 } })).toEqual([
      'tier: 请选择刊物级别',
    ]);
    expect(complaints({ way: '8-8', facts: { kind: 'book', publishedOn: '2026-03-01', authorRank: 1 } })).toEqual([
      'characters: 请填写本人承担的字数',
    ]);
  });

  test.each([[0], [1.5], [-1], ['2'], [1001]])('作者排名 %s', (authorRank) => {
    expect(complaints({ way: '8-8', facts: { ...paper, authorRank } })).toEqual(['authorRank: 作者排名应为 1 到 1000 之间的整数']);
  });

  test.each([[0], [3.5], ['35000'], [100_000_001]])('字数 %s', (characters) => {
    expect(complaints({ way: '8-8', facts: { ...book, characters } })[0]).toMatch(
      /^characters: 本人承担的字数应为 1 到 100000000 之间的整数$/,
    );
  });
});
