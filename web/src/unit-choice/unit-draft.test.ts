// Nothing is sent while the unit is half chosen; without a unit the district stands in.
import { expect, test } from 'vitest';
import { emptyUnit, unitErrors, unitOf } from './unit-draft.ts';

const today = '2026-06-15';
const errors = (draft: Partial<typeof emptyUnit>) =>
  unitErrors({ ...emptyUnit, ...draft }, today, (key) => key).map(({ message }) => message);

test('选了有单位：单位和起始日期都要；将来的日期不行', () => {
  expect(errors({})).toEqual(['hasMissing']);
  expect(errors({ has: 'unit' })).toEqual(['unitMissing', 'fromMissing']);
  expect(errors({ has: 'unit', orgId: '5', from: '2026-06-16' })).toEqual(['fromLate']);
  expect(errors({ has: 'unit', orgId: '5', from: today })).toEqual([]);
});

test('目前没有单位：选所在的县（市、区），其余不带上', () => {
  expect(errors({ has: 'none' })).toEqual(['divisionMissing']);
  const left = { ...emptyUnit, has: 'none' as const, orgId: '5', division: '330302', kind: 'second' as const };
  expect(unitOf(left, today)).toEqual({ orgId: null, division: '330302', kind: 'main', from: today });
});
