// Days and hours as people read them, wherever the visitor's own clock stands.
import { expect, test } from 'vitest';
import { dayAfter, dayText, hoursText, timeText, todayInBeijing } from './format.ts';

test('日期照原样读，不受访问者所在时区影响', () => {
  expect(dayText('2026-03-01')).toBe('2026年3月1日');
  expect(dayText('2026-03-01', 'en')).toBe('1 Mar 2026');
  expect(dayText('不详')).toBe('不详');
});

test('时间按北京时间', () => {
  expect(timeText('2026-12-31T16:30:00Z')).toContain('2027年1月1日');
  expect(timeText('2026-12-31T16:30:00Z')).toContain('00:30');
});

test('北京已经是元旦，世界标准时间还在上一年', () => {
  expect(todayInBeijing(new Date('2026-12-31T16:00:00Z'))).toBe('2027-01-01');
  expect(todayInBeijing(new Date('2026-12-31T15:59:59Z'))).toBe('2026-12-31');
});

test('后一天跨月、跨年、跨闰日', () => {
  expect(dayAfter('2028-02-28', 1)).toBe('2028-02-29');
  expect(dayAfter('2026-12-31', 1)).toBe('2027-01-01');
  expect(dayAfter('', 1)).toBeUndefined();
});

test('学时至多两位小数，不带多余的零', () => {
  expect([12, 4.5, 0.67, 0.1 + 0.2, 0].map(hoursText)).toEqual(['12', '4.5', '0.67', '0.3', '0']);
});
