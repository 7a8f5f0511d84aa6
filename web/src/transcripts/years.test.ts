// The years on the form, as the address says them.
import { expect, test } from 'vitest';
import { readYears, transcriptsSearch, yearsOffered } from './years.ts';

test('年度按先后排好，重复的、不像年度的去掉', () => {
  expect(readYears('2026,2024,2026,abc,19,2025')).toEqual([2024, 2025, 2026]);
  expect(readYears(undefined)).toEqual([]);
  expect(transcriptsSearch({ years: '2026,2025' })).toEqual({ years: '2025,2026' });
  expect(transcriptsSearch({ years: '' })).toEqual({});
});

test('至多五个年度，留近的', () => {
  expect(readYears('2019,2020,2021,2022,2023,2024')).toEqual([2020, 2021, 2022, 2023, 2024]);
});

test('可选的年度：近五年、现职称以来的、已经选上的，新的在前，不早于细则施行', () => {
  expect(yearsOffered(2026, [2021, 2022], [2020])).toEqual([2026, 2025, 2024, 2023, 2022, 2021, 2020]);
  expect(yearsOffered(2020, [], [])).toEqual([2020, 2019, 2018]);
});
