// A form put into the words of the page: dates, hours, verdicts and notes as they are printed (第十二条, readings 51–53).

import type { Form, FormContent, FormEntry, FormRequirement, FormYear, Subject, Verdict } from './form.ts';
import type { Coverage, MissingGlyph } from './glyphs.ts';
import { missingGlyphs, withGeta } from './glyphs.ts';
import { showCode } from './serial.ts';

export const paperTitle = '温州市专业技术人员继续教育学时登记情况表';
export const caution = '打印后如有变更，以查验页为准';

export const verdictWords: Readonly<Record<Verdict, string>> = {
  met: '达标',
  in_progress: '进行中',
  not_met: '未达标',
  pending: '待定',
  exempt: '豁免',
  not_applicable: '不适用',
};

export const subjectWords: Readonly<Record<Subject, string>> = {
  professional: '专业科目',
  sector_public: '行业公需',
  general_public: '一般公需',
};

const stateWords = { registered: '已登记', reversed: '已冲销', reversal: '冲销' } as const;

export type PaperFacts = {
  readonly form: Form;
  readonly formHash: Buffer;
  readonly covered: Coverage;
  /** The signing certificate is one of the demonstration. */
  readonly demo: boolean;
};

/** Everything the template prints, ready in words. */
export function sheetOf({ form, formHash, covered, demo }: PaperFacts) {
  const decimals = decimalsOf(form);
  const missing = missingOn(form, covered);
  const sheet = {
    title: paperTitle,
    subtitle: `（${yearsText(form.years.map((one) => one.year))} 年度）`,
    documentTitle: `${paperTitle} ${form.serial}`,
    description: `${form.person.name}，${yearsText(form.years.map((one) => one.year))} 年度，编号 ${form.serial}`,
    keywords: ['继续教育', '学时登记情况表', form.serial],
    serial: form.serial,
    code: showCode(form.code),
    printedOn: form.printedOn,
    printedOnText: dayText(form.printedOn),
    caution,
    fingerprint: formHash
      .toString('hex', 0, 8)
      .toUpperCase()
      .replace(/(.{4})(?=.)/g, '$1 '),
    registrar: form.registrar,
    sealLine: demo ? '演示证书签署，不具法律效力' : '已加数字签名，可在 PDF 阅读器或查验页核验',
    qrAlt: `查验二维码：编号 ${form.serial}，查验码 ${showCode(form.code)}`,
    person: personText(form.person),
    years: form.years.map((year) => yearText(year, decimals)),
    requirements: requirementTexts(form.years),
    shortfalls: form.years.filter((year) => year.shortfalls.length > 0).map(shortfallText),
    disqualification: disqualificationText(form),
    sources: form.sources.map((one) => `${one.name}：${one.asOf.slice(0, 10)} ${one.asOf.slice(11, 16)}`),
    missing: missing.length === 0 ? '' : `〓 表示字库缺字：${missing.map((one) => `${one.codePoint}（${one.where}）`).join('、')}`,
    notes: notes(demo),
  };
  return cleaned(sheet, (text) => withGeta(covered, text));
}

/** The characters of a form that cannot be printed, and where they stand. */
export function missingOn(content: FormContent, covered: Coverage): MissingGlyph[] {
  const { person } = content;
  const texts: [string, string][] = [
    ['姓名', person.name],
    ['工作单位', person.employer ?? ''],
    ['职称', `${person.series ?? ''}${person.title ?? ''}`],
  ];
  for (const year of content.years) {
    year.entries.forEach((entry, i) => {
      texts.push([`${year.year} 年度第 ${i + 1} 条`, [entry.title, entry.organiser, entry.registrar, entry.reason ?? ''].join(' ')]);
    });
  }
  return missingGlyphs(covered, texts);
}

function personText(person: Form['person']) {
  const title = person.title === null ? '—' : person.titleSince === null ? person.title : `${person.title}（${person.titleSince} 取得）`;
  return {
    name: person.name,
    gender: person.gender ?? '—',
    ethnicity: person.ethnicity ?? '—',
    birthMonth: person.birthMonth === null ? '—' : `${person.birthMonth.slice(0, 4)} 年 ${person.birthMonth.slice(5, 7)} 月`,
    idNumber: person.idNumber,
    employer: person.employer ?? '—',
    sector: person.sector,
    series: person.series ?? '—',
    title,
    division: person.division ?? '—',
  };
}

function yearText(year: FormYear, decimals: number) {
  const pairs = year.entries.filter((entry) => entry.state === 'reversal').length;
  const count = `共 ${year.entries.length} 条${pairs > 0 ? `（含冲销 ${pairs} 对，不计入合计）` : ''}`;
  return {
    year: String(year.year),
    total: hoursText(year.totals.total, decimals),
    professional: hoursText(year.totals.professional, decimals),
    sectorPublic: hoursText(year.totals.sectorPublic, decimals),
    generalPublic: hoursText(year.totals.generalPublic, decimals),
    byExam: hoursText(year.totals.byExam, decimals),
    verdict: verdictWords[year.verdict],
    short: year.verdict === 'not_met',
    heading: `${year.year} 年度登记明细`,
    sum: `合计 ${hoursText(year.totals.total, decimals)} 学时，${count}`,
    empty: '本年度没有登记的学时',
    rows: year.entries.map((entry, i) => rowText(entry, i, year.entries, decimals)),
  };
}

function rowText(entry: FormEntry, index: number, all: readonly FormEntry[], decimals: number) {
  const reversedAt = all.findIndex((one) => one.entryId === entry.reverses);
  return {
    number: String(index + 1),
    dates: datesText(entry.heldFrom, entry.heldTo),
    title: entry.title,
    organiser: entry.organiser,
    subject: subjectWords[entry.subject],
    way: entry.wayTitle,
    article: entry.article,
    hours: hoursText(entry.centihours, decimals),
    byExam: entry.byExam,
    source: entry.sourceName,
    state: entry.state,
    stateText: stateWords[entry.state],
    reason:
      entry.state === 'reversal' ? `冲销${reversedAt >= 0 ? `第 ${reversedAt + 1} 条` : ''}${entry.reason ? `：${entry.reason}` : ''}` : '',
    registrar: entry.registrar,
    registeredOn: entry.registeredOn,
  };
}

/** The policy's sentence up to its explanation: what was needed and what is there stands in the table above. */
function shortfallText({ year, verdict, shortfalls }: FormYear) {
  const articles = [...new Set(shortfalls.map((one) => one.article))];
  const parts = shortfalls.map(({ text, article }) => `${text.split('：')[0]}${articles.length > 1 ? `（${article}）` : ''}`);
  return { text: `${year} 年度：${parts.join('；')}${articles.length === 1 ? `（${articles[0]}）` : ''}`, short: verdict === 'not_met' };
}

/** One line for all years, or one for each group of years that a notice treats alike. */
function requirementTexts(years: readonly FormYear[]): string[] {
  const groups = new Map<string, number[]>();
  for (const { year, required } of years) {
    const text = requirementText(required);
    groups.set(text, [...(groups.get(text) ?? []), year]);
  }
  return [...groups].map(([text, of]) => `${groups.size > 1 ? `${yearsText(of)} ` : ''}年度要求${text}`);
}

function requirementText({ total, professional, public: open, byExam, article }: FormRequirement): string {
  const exam = {
    above: byExam.value === 0 ? '部分学时须通过专项知识考试取得' : `通过专项知识考试取得的应多于 ${byExam.value / 100}`,
    'at-least': `通过专项知识考试取得的不少于 ${byExam.value / 100}`,
    waived: '专项知识考试的要求按公告免除',
  }[byExam.kind];
  return `（${article}）：总学时不少于 ${total / 100}，其中专业科目不少于 ${professional / 100}，行业公需和一般公需合计不少于 ${open / 100}，${exam}。`;
}

function disqualificationText(form: Form): string {
  if (form.disqualifications.length === 0) return '无';
  return form.disqualifications
    .map((one) => `${dayText(one.from)}起${one.to === null ? '' : `至${dayText(one.to)}`}，${one.decision}（第十四条）`)
    .join('；');
}

function notes(demo: boolean): string[] {
  return [
    '本表依据温人社发〔2017〕264号第十二条，由学时登记系统打印，供申报专业技术职务任职资格评审时提交。',
    `${caution}。扫描二维码，或在查验页输入编号与查验码，可核对原件、现状与差异。`,
    '已冲销的记录与冲销记录成对列出，不计入合计；“考试”指通过专项知识考试或第八条第（一）项的考试取得。',
    ...(demo ? ['本表由演示环境生成，人员与记录均为虚构。'] : []),
  ];
}

/** `2022—2026` for a run of years, else `2022、2024`. */
export function yearsText(years: readonly number[]): string {
  const first = years[0] ?? 0;
  const last = years.at(-1) ?? first;
  if (years.length > 1 && last - first === years.length - 1) return `${first}—${last}`;
  return years.join('、');
}

function datesText(from: string, to: string): string {
  if (from === to) return from;
  return from.slice(0, 4) === to.slice(0, 4) ? `${from}\n至 ${to.slice(5)}` : `${from}\n至 ${to}`;
}

function dayText(day: string): string {
  return `${day.slice(0, 4)} 年 ${Number(day.slice(5, 7))} 月 ${Number(day.slice(8, 10))} 日`;
}

export function hoursText(centihours: number, decimals: number): string {
  return (centihours / 100).toFixed(decimals);
}

/** One decimal on the whole paper, two when any figure needs them: columns of figures stay comparable, nothing is rounded. */
function decimalsOf(content: FormContent): number {
  const figures = content.years.flatMap((year) => [...Object.values(year.totals), ...year.entries.map((one) => one.centihours)]);
  return figures.some((figure) => figure % 10 !== 0) ? 2 : 1;
}

function cleaned<T>(value: T, clean: (text: string) => string): T {
  if (typeof value === 'string') return value.split('\n').map(clean).join('\n') as T;
  if (Array.isArray(value)) return value.map((one) => cleaned(one, clean)) as T;
  if (value !== null && typeof value === 'object') {
    return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, cleaned(member, clean)])) as T;
  }
  return value;
}
