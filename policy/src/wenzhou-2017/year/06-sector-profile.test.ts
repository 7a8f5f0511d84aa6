// 行业口径：学分折算、多年周期，与第六条的年度并列
import { expect, test } from 'vitest';
import { profileOf } from '#wenzhou-2017/testing';
import { creditsOf, cycleStanding, cycleYears, profileOn, validateProfiles } from './06-sector-profile.ts';

test('某一天适用最近施行的一个，别的行业没有', () => {
  const later = profileOf({ id: 'later', from: '2027-01-01' });
  expect(profileOn([later, profileOf()], 'health', '2026-12-31')?.id).toBe('health-credits');
  expect(profileOn([later, profileOf()], 'health', '2027-01-01')?.id).toBe('later');
  expect([profileOn([profileOf()], 'health', '2025-12-31'), profileOn([profileOf()], 'education', '2026-06-01')]).toEqual([null, null]);
});

test('学时折成学分，向下取到 0.01', () => {
  expect(creditsOf(profileOf(), 9000)).toEqual({ label: '继续医学教育学分', centicredits: 3000 });
  expect(creditsOf(profileOf(), 100)?.centicredits).toBe(33);
  expect(creditsOf(profileOf({ credit: null }), 100)).toBeNull();
});

test.each([
  [2022, null],
  [2023, { first: 2023, last: 2027 }],
  [2027, { first: 2023, last: 2027 }],
  [2028, { first: 2028, last: 2032 }],
])('%i 年在哪个周期', (year, years) => {
  expect(cycleYears(profileOf(), year)).toEqual(years);
});

test('周期内各年度相加，写明还差多少和依据', () => {
  const found = cycleStanding(profileOf(), 2026, { 2022: 99_999, 2023: 9000, 2024: 9600, 2026: 4050 });
  expect(found).toMatchObject({ firstYear: 2023, lastYear: 2027, has: 22_650, missing: 22_350 });
  expect(found?.citation.quote).toBe('周期内不少于450学时');
  expect(found?.text).toContain('不代替第六条的年度要求');
  expect(cycleStanding(profileOf(), 2026, { 2023: 45_000 })?.missing).toBe(0);
  expect(cycleStanding(profileOf({ cycle: null }), 2026, {})).toBeNull();
});

const paths = (rest: Parameters<typeof profileOf>[0]) => validateProfiles([profileOf(rest)]).map((one) => one.path);

test.each([
  ['什么也没有', { credit: null, cycle: null }, 'credit'],
  ['折算为 0', { credit: { label: '学分', centihours: 0, quote: '1学分折合3学时' } }, 'credit.hours'],
  ['原文里没有', { credit: { label: '学分', centihours: 100, quote: '1学分折合1学时' } }, 'credit.quote'],
  ['周期一年', { cycle: { years: 1, firstYear: 2023, minimum: { centihours: 100, quote: '周期内不少于450学时' } } }, 'cycle.years'],
  ['起始年度荒唐', { cycle: { years: 5, firstYear: 23, minimum: { centihours: 100, quote: '周期内不少于450学时' } } }, 'cycle.firstYear'],
  ['没有行业', { sector: ' ' }, 'sector'],
  ['日期不存在', { from: '2026-13-01' }, 'from'],
])('%s，不予接受', (_, rest, path) => {
  expect(paths(rest)).toEqual([`profiles[0].${path}`]);
});

test('同一行业同一天两个口径，不予接受', () => {
  expect(validateProfiles([profileOf(), profileOf({ id: 'other' })]).map((one) => one.path)).toEqual(['profiles[1].from']);
});
