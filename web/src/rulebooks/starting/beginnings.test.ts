// A new draft begins sound where it can: next month, a new id, the old edition superseded.
import { CITY_DOCUMENT, documentFromJson, READINGS } from '@xueshi/policy';
import { describe, expect, test } from 'vitest';
import { currentReadings, editable, emptyDocument, emptyNotice, kindOf, newEdition, newReading, nextMonth } from './beginnings.ts';

const health = { issuer: '温州市卫生健康委员会', sector: 'health' };
const city = { issuer: '温州市人力资源和社会保障局', sector: null };

test('施行日是下个月的第一天', () => {
  expect([nextMonth('2026-11-25'), nextMonth('2026-12-01')]).toEqual(['2026-12-01', '2027-01-01']);
});

describe('规则文件', () => {
  test('空白的：行业官员的写好本行业和层级', () => {
    expect(emptyDocument(health, '2026-12-01', ['wz-health-2026'])).toMatchObject({
      id: 'wz-health-2026-12',
      layer: 'sector',
      sector: 'health',
      from: '2026-12-01',
    });
    expect(emptyDocument(city, '2026-12-01', [])).toMatchObject({ layer: 'city', sector: null });
  });

  test('新版本：取代旧的，文号重填，算例移到施行以后', () => {
    const cases = [{ title: '一', way: '8-1', facts: { on: '2019-05-01' }, centihours: 3600 } as const];
    const body = newEdition({ ...CITY_DOCUMENT, cases }, '2026-12-01', [CITY_DOCUMENT.id]);
    expect(body).toMatchObject({ supersedes: [CITY_DOCUMENT.id], from: '2026-12-01', number: '', filingNumber: null });
    expect(body['cases']).toEqual([{ title: '一', way: '8-1', facts: { on: '2026-12-01' }, hours: 36 }]);
    expect(documentFromJson({ ...body, number: '文号' }).ok).toBe(true);
  });

  test('行业只能以本行业施行中的文件为底稿，市人社局可以用全部', () => {
    expect(editable([], health, '2026-11-25')).toEqual([]);
    expect(editable([], city, '2026-11-25')).toEqual([CITY_DOCUMENT]);
  });
});

test('口径的新版本从最近的一个版本开始', () => {
  const [first] = READINGS;
  if (!first) throw new Error('there are readings');
  const later = { ...first, from: '2026-01-01', text: '新的' };
  expect(currentReadings([later]).find((one) => one.id === first.id)?.text).toBe('新的');
  expect(currentReadings([])).toHaveLength(READINGS.length);
  expect(newReading(later, '2026-12-01')).toMatchObject({ id: first.id, text: '新的', from: '2026-12-01', source: '' });
});

test('从文件导入时认出是哪一种', () => {
  expect(kindOf(emptyNotice(city, '2026-11-25', '2026-12-01', []))).toBe('notice');
  expect(kindOf(emptyDocument(city, '2026-12-01', []))).toBe('document');
  expect(kindOf({ id: 23, text: '' })).toBe('reading');
  expect(kindOf({ id: 'x', credit: null })).toBe('profile');
});
