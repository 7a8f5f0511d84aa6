// 口径的沿革：某一天施行的是哪一个版本，参数怎样改过来
import { READINGS, type Reading } from '@xueshi/policy';
import { describe, expect, test } from 'vitest';
import { PARAMETERS } from './parameters.ts';
import { readingsOn } from './reading-history.ts';
import { zh } from './words.ts';

const minutes = READINGS.filter((one) => one.id === 6);
const changed = minutes.map(
  (one): Reading => ({ ...one, from: '2021-01-01', source: '温人社发〔2020〕9号', parameters: { minutesPerHour: 50 } }),
);
const again = minutes.map(
  (one): Reading => ({ ...one, from: '2027-01-01', source: '温人社发〔2026〕9号', parameters: { minutesPerHour: 40 } }),
);

function minutesOn(day: string) {
  const [held] = readingsOn([...again, ...minutes, ...changed], day);
  return held && [held.reading.parameters['minutesPerHour'], ...held.versions.map((one) => one.state)];
}

describe('口径', () => {
  test('从最近开始的版本；此前的已更改，以后的尚未施行', () => {
    expect(minutesOn('2020-12-31')).toEqual([45, 'current', 'upcoming', 'upcoming']);
    expect(minutesOn('2021-01-01')).toEqual([50, 'past', 'current', 'upcoming']);
    expect(minutesOn('2027-01-01')).toEqual([40, 'past', 'past', 'current']);
  });

  test('施行以前没有口径', () => {
    expect(readingsOn(READINGS, '2017-12-31')).toEqual([]);
    expect(readingsOn(READINGS, '2018-01-01')).toHaveLength(READINGS.length);
  });

  test('每个版本写明改了哪些参数', () => {
    const [held] = readingsOn([...minutes, ...changed, ...again], '2026-01-01');
    expect(held?.versions.map((one) => one.changes)).toEqual([
      [],
      [{ name: 'minutesPerHour', before: 45, after: 50 }],
      [{ name: 'minutesPerHour', before: 50, after: 40 }],
    ]);
  });
});

test('每个参数都有名称', () => {
  const used = READINGS.flatMap((one) => Object.keys(one.parameters));
  expect([...used].sort()).toEqual([...PARAMETERS].sort());
  expect(PARAMETERS.filter((one) => zh[one] === undefined)).toEqual([]);
});
