// 第十七条：行业文件的备案与施行
import { expect, test } from 'vitest';
import { documentOf, provincialList } from '#wenzhou-2017/testing';
import { rulebookStatus } from './17-sector-rulebooks.ts';

const filed = documentOf({ until: '2026-12-31' });

test.each([
  ['尚未备案', documentOf({ filingNumber: null }), '2026-01-01', 'draft'],
  ['施行以前', filed, '2023-12-31', 'upcoming'],
  ['施行当天', filed, '2024-01-01', 'in-force'],
  ['最后一天', filed, '2026-12-31', 'in-force'],
  ['失效以后', filed, '2027-01-01', 'ended'],
])('%s', (_, document, on, state) => {
  const found = rulebookStatus(document, on, [document]);
  expect(found).toMatchObject({ state, readings: [54] });
  expect(found.citation.article).toBe('第十七条');
  expect(found.text).not.toBe('');
});

test('被新版本取代的，到新版本施行前一天', () => {
  const later = documentOf({ id: 'later', from: '2025-06-01', supersedes: [filed.id] });
  expect(rulebookStatus(filed, '2025-06-01', [filed, later])).toMatchObject({ state: 'ended', until: '2025-05-31' });
  expect(rulebookStatus(later, '2025-06-01', [filed, later]).text).toBe('自 2025-06-01 起施行中。');
});

test('省级登记细则依据第八条，不须本市备案（口径19）', () => {
  const found = rulebookStatus(provincialList(), '2026-01-01', [provincialList()]);
  expect(found).toMatchObject({ state: 'in-force', readings: [19] });
  expect(found.citation.article).toBe('第八条');
});
