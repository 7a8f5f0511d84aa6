// Is a year enough (第六条): the public verdict over hours that anybody types in; nothing is read or kept.
import type { assessStanding as endpoint } from '@xueshi/contract';
import type { ParsedOf, ReplySentOf } from '@xueshi/contract/kit';
import {
  type ExamRequirement,
  type FiledRules,
  judgeYear,
  type Plan,
  parseHours,
  type Standing,
  type StandingEntry,
  shortestWays,
  toHours,
} from '@xueshi/policy';
import { type Context, type FieldError, Problem } from '#platform';
import { rulesInForce } from '#rulebooks';

type Question = ParsedOf<typeof endpoint>;
type Answer = ReplySentOf<typeof endpoint>;
type TypedEntry = Question['entries'][number];

export async function answerStanding(at: Context, question: Question): Promise<Answer> {
  const errors: FieldError[] = [];
  const entries = readEntries('entries', question.entries, errors);
  const openClaims = readEntries('openClaims', question.openClaims ?? [], errors);
  if (errors.length > 0) throw refusal('invalid-facts', '请按提示修改后再提交。', errors);
  const { year, sector, asOf = at.clock.today() } = question;
  const rules = await rulesInForce(at);
  const result = judgeYear({ year, sector, asOf, entries, openClaims, notices: rules.notices, readings: rules.readings });
  if (!result.ok) throw refusal(result.problem.type, result.problem.detail, result.problem.errors);
  return answerOf(result.standing, rules);
}

function readEntries(name: string, list: readonly TypedEntry[], errors: FieldError[]): StandingEntry[] {
  return list.map(({ subject, hours, byExam = false }, index) => {
    const centihours = parseHours(hours);
    if (centihours === null) errors.push({ path: `${name}[${index}].hours`, message: '学时至多两位小数' });
    return { subject, centihours: centihours ?? 0, byExam };
  });
}

/** A verdict as the API writes it: hours as decimals, and the ways to make up what is missing. */
export function answerOf(standing: Standing, { documents }: Pick<FiledRules, 'documents'>): Answer {
  const { year, verdict, totals, required, shortfalls, explanation, citations, readings } = standing;
  return {
    year,
    verdict,
    totals: {
      total: toHours(totals.total),
      professional: toHours(totals.professional),
      public: toHours(totals.public),
      sectorPublic: toHours(totals.sectorPublic),
      generalPublic: toHours(totals.generalPublic),
      byExam: toHours(totals.byExam),
    },
    required: {
      total: toHours(required.total.value),
      professional: toHours(required.professional.value),
      public: toHours(required.public.value),
      byExam: examText(required.byExam.value),
    },
    shortfalls: shortfalls.map((one) => ({ of: one.of, hours: toHours(one.centihours), article: one.article, text: one.text })),
    plans: shortestWays(standing, { documents }).map(planOf),
    explanation: [...explanation],
    citations: [...citations],
    readings: [...readings],
  };
}

function examText({ kind, value }: ExamRequirement): string | number {
  if (kind === 'above') return `>${toHours(value)}`;
  return kind === 'waived' ? 0 : toHours(value);
}

function planOf({ title, centihours, days, steps }: Plan): Answer['plans'][number] {
  return {
    title,
    hours: toHours(centihours),
    days,
    steps: steps.map((one) => ({
      by: one.by,
      title: one.title,
      article: one.article,
      subject: one.subject,
      hours: toHours(one.centihours),
      text: one.text,
    })),
  };
}

function refusal(type: 'no-rule-in-force' | 'invalid-facts', detail: string, errors: readonly FieldError[]): Problem {
  const title = type === 'no-rule-in-force' ? '该年度没有可用的规定' : '填写的内容有误';
  return new Problem({ type, status: 422, title, detail, errors });
}
