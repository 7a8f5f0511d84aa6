// 打印之后的变化 (口径53): the paper stays, the page tells what is different today.
import { describe, expect, it } from 'vitest';
import { differencesOf } from './difference.ts';
import type { FormContent, FormYear } from './paper/form.ts';
import { sampleForm } from './paper/sample.ts';

const paper = sampleForm({ years: [2025, 2026], entriesPerYear: 3 });

describe('与现状比较', () => {
  it('没有变化就没有差异；打印时间、数据截至、登记机构改名不算', () => {
    expect(differencesOf(paper, { ...paper, sources: [], registrar: '另一机构' })).toEqual([]);
  });

  it('换了单位、职称、证件遮盖方式不告诉查验的人；改了姓名要说', () => {
    const moved = { ...paper, person: { ...paper.person, employer: '新单位', title: '高级工程师' } };
    expect(differencesOf(paper, moved)).toEqual([]);
    const renamed = { ...paper, person: { ...paper.person, name: '陈页' } };
    expect(differencesOf(paper, renamed)).toMatchObject([{ kind: 'person', before: '陈𬱖', after: '陈页' }]);
  });

  it('一条被冲销：说明名称、学时、日期、理由，合计随之变化', () => {
    const now = changedYear(paper, 2026, (year) => {
      const [first, ...rest] = year.entries;
      if (!first) throw new Error('no entry');
      const reversed = { ...first, state: 'reversed' as const };
      const reversal = {
        ...first,
        entryId: 'r',
        state: 'reversal' as const,
        reverses: first.entryId,
        reason: '材料不实',
        centihours: -800,
        registeredOn: '2026-12-01',
      };
      return { ...year, entries: [reversed, reversal, ...rest], totals: { ...year.totals, total: 1600, professional: 0 } };
    });
    const differences = differencesOf(paper, now);
    expect(differences.map((one) => one.kind)).toEqual(['total', 'total', 'entry-reversed']);
    expect(differences[0]).toMatchObject({
      year: 2026,
      label: '总学时',
      before: '24',
      after: '16',
      text: '2026 年度总学时由 24 变为 16。',
    });
    expect(differences[2]?.text).toContain('8 学时已于 2026-12-01 冲销，理由：材料不实');
  });

  it('新登记一条、结论改变：都说', () => {
    const now = changedYear(paper, 2025, (year) => {
      const [first] = year.entries;
      if (!first) throw new Error('no entry');
      const added = { ...first, entryId: 'new', title: '新的培训', centihours: 6650, registeredOn: '2026-12-02' };
      return { ...year, verdict: 'met', entries: [...year.entries, added] };
    });
    expect(differencesOf(paper, now)).toMatchObject([
      { kind: 'verdict', year: 2025, before: '未达标', after: '达标' },
      { kind: 'entry-added', before: null, after: '66.5', text: '打印后新登记“新的培训”66.5 学时（2026-12-02）。' },
    ]);
  });

  it('打印时已冲销的一对，现在仍是一对：没有差异', () => {
    const withPair = sampleForm({ years: [2026], entriesPerYear: 8, reversals: true });
    expect(differencesOf(withPair, withPair)).toEqual([]);
  });

  it('纸上的条目在台账里不见了：是最严重的差异', () => {
    const now = changedYear(paper, 2026, (year) => ({ ...year, entries: year.entries.slice(1) }));
    expect(differencesOf(paper, now)).toMatchObject([{ kind: 'entry-missing', year: 2026 }]);
  });

  it('打印后被取消申报资格：写明起止、决定与条款', () => {
    const now = { ...paper, disqualifications: [{ from: '2026-12-01', to: '2027-11-30', decision: '登记中弄虚作假' }] };
    expect(differencesOf(paper, now)).toMatchObject([
      { kind: 'disqualification', before: '无', text: expect.stringContaining('第十四条') },
    ]);
  });
});

function changedYear(content: FormContent, year: number, change: (year: FormYear) => FormYear): FormContent {
  return { ...content, years: content.years.map((one) => (one.year === year ? change(one) : one)) };
}
