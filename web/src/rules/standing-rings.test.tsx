// The rings say in words what they show in colour (第六条).
import { judgeYear } from '@xueshi/policy';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { StandingRings } from './standing-rings.tsx';

type Hours = { professional: number; sectorPublic: number; generalPublic: number; byExam: number };

function shown(hours: Hours) {
  const totals = {
    professional: hours.professional * 100,
    sectorPublic: hours.sectorPublic * 100,
    generalPublic: hours.generalPublic * 100,
    byExam: hours.byExam * 100,
  };
  const judged = judgeYear({ year: 2025, asOf: '2026-02-01', totals });
  if (!judged.ok) throw new Error(judged.problem.detail);
  const html = renderToStaticMarkup(<StandingRings standing={judged.standing} />);
  return { html, text: html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ') };
}

describe('年度学时环', () => {
  test('差多少，写成文字', () => {
    const { text } = shown({ professional: 36, sectorPublic: 0, generalPublic: 18, byExam: 36 });
    expect(text).toContain('还差 36 54 / 90');
    expect(text).toContain('还差 24 36 / 60');
    expect(text).toContain('已达到 18 / 18');
  });

  test('图有一句话的说明', () => {
    const { html } = shown({ professional: 60, sectorPublic: 6, generalPublic: 12, byExam: 0 });
    expect(html).toMatch(/role="img" aria-label="2025 年度共 78 学时，要求 90；[^"]+通过考试取得 0。"/);
  });

  test('专项知识考试没有学时，须有；有一点就算有', () => {
    expect(shown({ professional: 90, sectorPublic: 18, generalPublic: 0, byExam: 0 }).text).toContain('专项知识考试 须有 0');
    expect(shown({ professional: 90, sectorPublic: 18, generalPublic: 0, byExam: 0.5 }).text).toContain('专项知识考试 已达到 0.5');
  });
});
