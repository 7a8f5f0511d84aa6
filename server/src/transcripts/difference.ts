// What a paper says against what holds today, in sentences (reading 53). Pure.
import type { TranscriptDifference } from '@xueshi/contract';
import type { FormContent, FormEntry, FormTotals, FormYear } from './paper/form.ts';
import { hoursText, subjectWords, verdictWords } from './paper/sheet.ts';

/** Only the years on the paper are compared, and of the person only the name: where somebody works today is not the reader's business. */
export function differencesOf(paper: FormContent, now: FormContent): TranscriptDifference[] {
  const name =
    paper.person.name === now.person.name ? [] : [changed('person', null, '姓名', paper.person.name, now.person.name, '姓名已变更。')];
  return [...name, ...disqualifications(paper, now), ...paper.years.flatMap((year) => yearDifferences(year, now))];
}

function yearDifferences(paper: FormYear, content: FormContent): TranscriptDifference[] {
  const now = content.years.find((one) => one.year === paper.year);
  if (!now) return [];
  const verdict =
    paper.verdict === now.verdict
      ? []
      : [
          changed(
            'verdict',
            paper.year,
            '结论',
            verdictWords[paper.verdict],
            verdictWords[now.verdict],
            `${paper.year} 年度结论由“${verdictWords[paper.verdict]}”变为“${verdictWords[now.verdict]}”。`,
          ),
        ];
  return [...verdict, ...totalDifferences(paper, now), ...entryDifferences(paper, now)];
}

const measures: readonly (readonly [measure: keyof FormTotals, label: string])[] = [
  ['total', '总学时'],
  ['professional', subjectWords.professional],
  ['sectorPublic', subjectWords.sector_public],
  ['generalPublic', subjectWords.general_public],
  ['byExam', '考试取得'],
];

function totalDifferences(paper: FormYear, now: FormYear): TranscriptDifference[] {
  return measures.flatMap(([measure, label]) => {
    const [before, after] = [paper.totals[measure], now.totals[measure]];
    if (before === after) return [];
    const text = `${paper.year} 年度${label}由 ${plain(before)} 变为 ${plain(after)}。`;
    return [changed('total', paper.year, label, plain(before), plain(after), text)];
  });
}

function entryDifferences(paper: FormYear, now: FormYear): TranscriptDifference[] {
  const before = new Map(paper.entries.map((entry) => [entry.entryId, entry]));
  const after = new Map(now.entries.map((entry) => [entry.entryId, entry]));
  const reversed = paper.entries.filter((entry) => entry.state === 'registered' && after.get(entry.entryId)?.state === 'reversed');
  const missing = paper.entries.filter((entry) => !after.has(entry.entryId));
  const added = now.entries.filter((entry) => !before.has(entry.entryId) && entry.state !== 'reversal');
  return [
    ...reversed.map((entry) => reversedText(paper.year, entry, now)),
    ...missing.map((entry) =>
      changed('entry-missing', paper.year, entry.title, hoursOf(entry), null, `“${entry.title}”在台账中找不到，请向登记机构核实。`),
    ),
    ...added.map((entry) =>
      changed(
        'entry-added',
        paper.year,
        entry.title,
        null,
        hoursOf(entry),
        `打印后新登记“${entry.title}”${hoursOf(entry)} 学时（${entry.registeredOn}${entry.state === 'reversed' ? '，其后已冲销' : ''}）。`,
      ),
    ),
  ];
}

function reversedText(year: number, entry: FormEntry, now: FormYear): TranscriptDifference {
  const reversal = now.entries.find((one) => one.reverses === entry.entryId);
  const reason = reversal?.reason ? `，理由：${reversal.reason}` : '';
  const text = `“${entry.title}”${hoursOf(entry)} 学时已于 ${reversal?.registeredOn ?? '打印后'} 冲销${reason}。`;
  return changed('entry-reversed', year, entry.title, hoursOf(entry), '0', text);
}

function disqualifications(paper: FormContent, now: FormContent): TranscriptDifference[] {
  const words = (content: FormContent) =>
    content.disqualifications.map((one) => `${one.from} 至 ${one.to ?? '解除之日'}：${one.decision}`).join('；') || '无';
  const [before, after] = [words(paper), words(now)];
  if (before === after) return [];
  return [changed('disqualification', null, '取消申报资格情况', before, after, `取消申报资格情况现为：${after}（第十四条）。`)];
}

function changed(
  kind: TranscriptDifference['kind'],
  year: number | null,
  label: string,
  before: string | null,
  after: string | null,
  text: string,
): TranscriptDifference {
  return { kind, year, label, before, after, text };
}

function hoursOf(entry: FormEntry): string {
  return plain(entry.centihours);
}

function plain(centihours: number): string {
  return hoursText(centihours, 2).replace(/\.?0+$/, '');
}
