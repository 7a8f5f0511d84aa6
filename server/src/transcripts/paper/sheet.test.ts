// 表上的文字: what each fact of a form becomes in print.
import { describe, expect, it } from 'vitest';
import type { Form, FormYear } from './form.ts';
import { sampleForm } from './sample.ts';
import { hoursText, missingOn, sheetOf, yearsText } from './sheet.ts';

const hash = Buffer.alloc(32, 0xab);
const all = () => true;
const sheet = (form: Form, demo = false) => sheetOf({ form, formHash: hash, covered: all, demo });

function withYear(form: Form, change: (year: FormYear) => FormYear): Form {
  return { ...form, years: form.years.map(change) };
}

describe('年度', () => {
  it.each([
    [[2026], '2026'],
    [[2022, 2023, 2024], '2022—2024'],
    [[2022, 2024], '2022、2024'],
    [[2025, 2026], '2025—2026'],
  ])('%j 写作 %s', (years, text) => expect(yearsText(years)).toBe(text));
});

describe('年度要求', () => {
  it('各年相同只写一行', () => {
    expect(sheet(sampleForm({ years: [2025, 2026] })).requirements).toEqual([
      '年度要求（第六条）：总学时不少于 90，其中专业科目不少于 60，行业公需和一般公需合计不少于 18，部分学时须通过专项知识考试取得。',
    ]);
  });

  it('公告另有规定的年度分开写', () => {
    const form = withYear(sampleForm({ years: [2024, 2025, 2026] }), (year) => {
      if (year.year === 2024) return { ...year, required: { ...year.required, byExam: { kind: 'waived', value: 0 } } };
      if (year.year === 2026) return { ...year, required: { ...year.required, byExam: { kind: 'at-least', value: 1250 } } };
      return { ...year, required: { ...year.required, byExam: { kind: 'above', value: 600 } } };
    });
    const lines = sheet(form).requirements;
    expect(lines[0]).toMatch(/^2024 年度要求.*按公告免除。$/);
    expect(lines[1]).toMatch(/^2025 年度要求.*应多于 6。$/);
    expect(lines[2]).toMatch(/^2026 年度要求.*不少于 12\.5。$/);
  });
});

describe('差额', () => {
  const short = (of: string, text: string, article: string) => ({ of, text, centihours: 100, article });

  it('同一条款只写一次，说明部分不上纸', () => {
    const form = withYear(sampleForm(), (year) => ({
      ...year,
      verdict: 'not_met',
      shortfalls: [
        short('public', '公需科目还差 8 学时：应不少于 18，已有 10（第六条）', '第六条'),
        short('total', '总学时还差 8 学时：…', '第六条'),
      ],
    }));
    expect(sheet(form).shortfalls).toEqual([{ text: '2026 年度：公需科目还差 8 学时；总学时还差 8 学时（第六条）', short: true }]);
  });

  it('条款不同各写各的；没有差额不写', () => {
    const form = withYear(sampleForm(), (year) => ({
      ...year,
      shortfalls: [short('public', '公需科目还差 8 学时', '第六条'), short('sector_public', '行业公需还差 2 学时', '第七条')],
    }));
    expect(sheet(form).shortfalls[0]?.text).toBe('2026 年度：公需科目还差 8 学时（第六条）；行业公需还差 2 学时（第七条）');
    expect(sheet(withYear(sampleForm(), (year) => ({ ...year, shortfalls: [] }))).shortfalls).toEqual([]);
  });
});

describe('每一条', () => {
  const rowsOf = (change: (year: FormYear) => FormYear) => sheet(withYear(sampleForm({ entriesPerYear: 1 }), change)).years[0]?.rows ?? [];
  const dates = (heldFrom: string, heldTo: string) =>
    rowsOf((year) => ({ ...year, entries: year.entries.map((one) => ({ ...one, heldFrom, heldTo })) }))[0]?.dates;

  it('一天写一天，同年写月日，跨年写全', () => {
    expect(dates('2026-03-01', '2026-03-01')).toBe('2026-03-01');
    expect(dates('2026-03-01', '2026-03-05')).toBe('2026-03-01\n至 03-05');
    expect(dates('2025-12-30', '2026-01-02')).toBe('2025-12-30\n至 2026-01-02');
  });

  it('冲销写明冲销的是第几条和理由', () => {
    const form = sampleForm({ entriesPerYear: 8, reversals: true });
    const rows = sheet(form).years[0]?.rows ?? [];
    expect(rows.map((row) => row.stateText)).toEqual(['已登记', '已登记', '已登记', '已冲销', '冲销', '已登记', '已登记', '已登记']);
    expect(rows[4]).toMatchObject({ reason: '冲销第 4 条：重复登记同一活动', hours: '-8.0' });
    expect(sheet(form).years[0]?.sum).toBe('合计 48.0 学时，共 8 条（含冲销 1 对，不计入合计）');
  });

  it('没有一个数要第二位小数时用一位，否则全表两位', () => {
    expect(hoursText(450, 1)).toBe('4.5');
    const fine = rowsOf((year) => ({ ...year, entries: year.entries.map((one) => ({ ...one, centihours: 133 })) }));
    expect(fine[0]?.hours).toBe('1.33');
    expect(sheet(sampleForm()).years[0]?.total).toBe('24.0');
  });
});

describe('其他', () => {
  it('没有的资料写一横，不留空', () => {
    const form = sampleForm();
    const bare = {
      ...form.person,
      employer: null,
      series: null,
      title: null,
      titleSince: null,
      division: null,
      birthMonth: null,
      ethnicity: null,
    };
    expect(Object.values(sheet({ ...form, person: bare }).person).filter((text) => text === '—')).toHaveLength(6);
  });

  it('内容摘要、查验码分组；取消资格未定解除之日也能写', () => {
    const words = sheet({ ...sampleForm(), disqualifications: [{ from: '2026-01-05', to: null, decision: '弄虚作假' }] });
    expect(words.fingerprint).toBe('ABAB ABAB ABAB ABAB');
    expect(words.code).toBe('8FQ2-M7KX-3TDN');
    expect(words.disqualification).toBe('2026 年 1 月 5 日起，弄虚作假（第十四条）');
  });

  it('缺字在姓名、单位、职称、条目里都找得到，说明在哪里', () => {
    const form = withYear(sampleForm({ name: '王\u{30000}', entriesPerYear: 2 }), (year) => ({
      ...year,
      entries: year.entries.map((one, i) => (i === 1 ? { ...one, organiser: '\u{30001}会' } : one)),
    }));
    const covered = (point: number) => point < 0x30000;
    expect(missingOn(form, covered).map((one) => [one.codePoint, one.where])).toEqual([
      ['U+30000', '姓名'],
      ['U+30001', '2026 年度第 2 条'],
    ]);
    expect(sheetOf({ form, formHash: hash, covered, demo: false }).missing).toBe(
      '〓 表示字库缺字：U+30000（姓名）、U+30001（2026 年度第 2 条）',
    );
  });
});
