// An entry as people read it: names in Chinese, hours as decimals, its rule in its own words (第九条).
import type { EntryView } from '@xueshi/contract';
import { ARTICLES, type Citation, DOCUMENT_NUMBER, SUBJECTS, toHours, WAYS } from '@xueshi/policy';
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

/** What the rule says, where its text is known here; sector documents come with their own. */
export function citationsOf(line: EntryLine): Citation[] {
  if (line.rule_document !== DOCUMENT_NUMBER) return [];
  const way = WAYS.find((one) => one.article === line.rule_article);
  const article = ARTICLES.find((one) => one.name === line.rule_article);
  const quote = way?.quote ?? article?.text;
  return quote === undefined ? [] : [{ document: line.rule_document, article: line.rule_article, quote }];
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
