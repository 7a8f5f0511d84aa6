// 第九条：及时登记与补登记
import { expect, test } from 'vitest';
import { READINGS } from '#wenzhou-2017/source';
import { lateRegistrationUntil, registrationWindow } from './09-registration.ts';

test.each([
  ['2026-06-01', '2026-06-01', 'timely'],
  ['2026-06-01', '2026-12-31', 'timely'],
  ['2026-06-01', '2027-01-01', 'late'],
  ['2026-06-01', '2027-03-31', 'late'],
  ['2026-06-01', '2027-04-01', 'authority-only'],
  ['2026-06-02', '2026-06-01', 'future'],
])('%s 的活动在 %s 登记：%s', (activityOn, registeredOn, window) => {
  const found = registrationWindow({ activityOn, registeredOn });
  expect(found).toMatchObject({ window, until: '2027-03-31', year: 2026, readings: [18] });
  expect(found.citation.article).toBe('第九条');
  expect(found.text).not.toBe('');
});

test('补登记截止日是口径18的参数，按活动年度适用', () => {
  const readings = READINGS.filter((one) => one.id === 18).map((one) => ({
    ...one,
    from: '2027-01-01',
    parameters: { lateUntil: '01-31' },
  }));
  expect(registrationWindow({ activityOn: '2026-06-01', registeredOn: '2027-02-01', readings }).window).toBe('late');
  expect(registrationWindow({ activityOn: '2027-06-01', registeredOn: '2028-02-01', readings }).window).toBe('authority-only');
  expect(lateRegistrationUntil(2027, [...READINGS, ...readings])).toBe('2028-01-31');
});
