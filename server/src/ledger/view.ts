// An entry as people read it: names in Chinese, hours as decimals, its rule in its own words (第九条).
import type { EntryView } from '@xueshi/contract';
import { ARTICLES, type Citation, DOCUMENT_NUMBER, figuresOf, type RuleDocument, SUBJECTS, toHours, WAYS } from '@xueshi/policy';
import { joinId, timeText } from '#platform';
import type { EntryLine } from './store.ts';

const sourceNames = {
  claim: '认定申请',
  exam: '专项知识考试',
  course: '网络课堂',
  program: '统一登记',
  import: '系统导入',
  rejudging: '重新认定',
  supplement: '补登差额',
  demo: '演示数据',
  reversal: '冲销',
} as const;

export function viewOf(line: EntryLine): EntryView {
  const { person_id: personId } = line;
  return {
    entryId: joinId(personId, line.entry_id),
    year: line.year,
    subject: line.subject,
    subjectName: SUBJECTS.find((one) => one.id === line.subject)?.title ?? line.subject,
    hours: toHours(line.centihours),
    byExam: line.by_exam,
    way: line.way,
    wayTitle: WAYS.find((way) => way.id === line.way)?.title ?? sourceNames[line.source],
    rule: { document: line.rule_document, article: line.rule_article, edition: line.rule_edition },
    title: line.title,
    organiser: line.organiser,
    heldFrom: line.held_from,
    heldTo: line.held_to,
    source: line.source,
    sourceName: sourceNames[line.source],
    state: line.reverses !== null ? 'reversal' : line.reversal_id !== null ? 'reversed' : 'registered',
    reverses: line.reverses === null ? null : joinId(personId, line.reverses),
    reversal: reversalView(line),
    recognisedBy: { orgId: String(line.recognised_by), name: line.recognised_by_name },
    recordedAt: timeText(line.recorded_at),
  };
}

/** What the rule says: the article's own words, or those of the figures of a filed document. */
export function citationsOf(line: EntryLine, filed: readonly RuleDocument[]): Citation[] {
  const { rule_document: document, rule_article: article } = line;
  const cite = (quote: string): Citation => ({ document, article, quote });
  if (document !== DOCUMENT_NUMBER) return [...new Set(filedQuotes(line, filed))].map(cite);
  const way = WAYS.find((one) => one.article === article);
  const quote = way?.quote ?? ARTICLES.find((one) => one.name === article)?.text;
  return quote === undefined ? [] : [cite(quote)];
}

/** Editions may share a number; the day from which the entry's edition is in force tells them apart. */
function filedQuotes(line: EntryLine, filed: readonly RuleDocument[]): string[] {
  const named: unknown = line.way === '8-10' && line.facts !== null ? JSON.parse(line.facts).rule : undefined;
  return filed
    .filter((one) => one.number === line.rule_document && one.from === line.rule_edition)
    .flatMap((one) => one.rules)
    .filter((rule) => rule.article === line.rule_article && rule.way === line.way && (named === undefined || rule.id === named))
    .flatMap((rule) => [...figuresOf(rule.formula), ...(rule.yearlyCap ? [rule.yearlyCap] : [])])
    .map((figure) => figure.quote);
}

function reversalView(line: EntryLine): EntryView['reversal'] {
  const id = line.reverses !== null ? line.entry_id : line.reversal_id;
  if (id === null) return null;
  const own = line.reverses !== null;
  const at = own ? line.recorded_at : line.reversed_at;
  return {
    entryId: joinId(line.person_id, id),
    reason: (own ? line.reason : line.reversal_reason) ?? '',
    approver: (own ? line.approver : line.reversal_approver) ?? '',
    at: timeText(at ?? line.recorded_at),
  };
}
