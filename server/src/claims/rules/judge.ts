// What the rule says of a claim's facts: hours, days, evidence asked for, terms. The only file of this module that speaks with the policy.
import type { ClaimWay } from '@xueshi/contract';
import {
  type Assessment,
  appealDeadline,
  assessRecognition,
  type EvidenceNeed,
  type FieldError,
  type FiledRules,
  isDay,
  lateRegistrationUntil,
  namedRule,
  numberOf,
  READINGS,
  type Reading,
  type RuleDocument,
  readingOn,
  reviewDeadlines,
  WAYS,
  type WayInfo,
  WEEKENDS_ONLY,
  workingDaysBetween,
} from '@xueshi/policy';
import { type Day, dayOf } from '#platform';

export type Facts = Readonly<Record<string, unknown>>;

export type JudgeProblem = {
  readonly type: 'no-rule-in-force' | 'invalid-facts';
  readonly detail: string;
  readonly errors: readonly FieldError[];
};

export type Judgement = {
  readonly assessment: Assessment | null;
  /** In place of an assessment; paths begin with `facts.`. */
  readonly problem: JudgeProblem | null;
  readonly needs: readonly EvidenceNeed[];
  /** First and last day in the facts; null while no day is given. */
  readonly heldFrom: Day | null;
  readonly heldTo: Day | null;
};

export type Question = {
  readonly way: ClaimWay;
  readonly facts: Facts;
  readonly sector: string | null;
  readonly today: Day;
  /** In force beside the edition's own. */
  readonly rules: Pick<FiledRules, 'documents' | 'readings'>;
  /** Centihours of the same way that the person already has, by year (ceiling of 8-6, flag of 8-5). */
  readonly already?: Readonly<Record<string, number>>;
};

export function judge({ way, facts, sector, today, rules, already }: Question): Judgement {
  const days = daysIn(facts);
  const held = { heldFrom: days[0] ?? null, heldTo: days.at(-1) ?? null };
  const result = assessRecognition({ way, facts, sector, asOf: today, documents: rules.documents, readings: rules.readings, already });
  if (result.ok) return { assessment: result.assessment, problem: null, needs: result.assessment.evidence, ...held };
  const { type, detail } = result.problem;
  const errors = result.problem.errors.map(({ path, message }) => ({ path: path === '' ? 'facts' : `facts.${path}`, message }));
  return { assessment: null, problem: { type, detail, errors }, needs: needsOf({ way, facts, sector, rules }), ...held };
}

/** While the facts are incomplete: what the rule that they name asks for, so that nothing uploaded early has to be filed again. */
function needsOf({ way, facts, sector, rules }: Pick<Question, 'way' | 'facts' | 'sector' | 'rules'>): readonly EvidenceNeed[] {
  const named = way === '8-10' ? namedRule({ facts, sector, documents: rules.documents }) : undefined;
  return named?.rule.evidence ?? wayOf(way).evidence;
}

/** 8-10 is limited by the rule, not by the way: what the person has by any edition of the rule that the facts name. */
export function isByRule(entry: RuleUse, facts: Facts, documents: readonly RuleDocument[]): boolean {
  return documents.some(
    ({ number, rules }) => number === entry.document && rules.some((rule) => rule.id === facts['rule'] && rule.article === entry.article),
  );
}

type RuleUse = { readonly document: string; readonly article: string };

const dayFields: ReadonlySet<string> = new Set(['on', 'passedOn', 'endedOn', 'completedOn', 'acceptedOn', 'publishedOn']);

/** Every day that the facts name, in order. */
export function daysIn(facts: unknown): Day[] {
  const found = new Set<Day>();
  const look = (value: unknown, name: string, depth: number): void => {
    if (typeof value === 'string') {
      if (dayFields.has(name) && isDay(value)) found.add(value);
      return;
    }
    if (typeof value !== 'object' || value === null || depth > 3) return;
    for (const [key, inner] of Object.entries(value)) look(inner, key, depth + 1);
  };
  look(facts, '', 0);
  return [...found].sort();
}

export function wayOf(way: ClaimWay): WayInfo {
  const info = WAYS.find((one) => one.id === way);
  if (!info) throw new Error(`no such way: ${way}`);
  return info;
}

/** Centihours of a whole day in a way that counts days, on that day; 0 for other ways. */
export function fullDayRate(way: string, on: Day, question: Pick<Question, 'sector' | 'rules'>): number {
  const { documents, readings } = question.rules;
  const result = assessRecognition({ way, sector: question.sector, facts: { days: [{ on, part: 'full' }] }, documents, readings });
  return result.ok ? (result.assessment.perDay?.[0]?.fullDay ?? 0) : 0;
}

export type FieldLabels = { readonly title: string; readonly organiser: string; readonly reference: string };

/** What the three common fields are called in each way. */
export function labelsOf(way: ClaimWay): FieldLabels {
  switch (way) {
    case '8-1':
      return { title: '考试（资格）名称和级别', organiser: '组织考试的部门', reference: '证书编号' };
    case '8-2':
      return { title: '高研班名称', organiser: '主办单位', reference: '证书编号' };
    case '8-4':
      return { title: '课程名称', organiser: '学习平台', reference: '记录编号' };
    case '8-6':
      return { title: '支援、帮带或服务项目', organiser: '批准单位', reference: '批准文号' };
    case '8-7':
      return { title: '课题、规划或标准名称', organiser: '立项（批准）单位', reference: '立项编号或标准号' };
    case '8-8':
      return { title: '论文或著作题目', organiser: '刊物或出版社', reference: '刊号或书号' };
    case '8-9':
      return { title: '学校、专业和学历层次', organiser: '学校', reference: '学号' };
    default:
      return { title: '活动名称', organiser: '主办单位', reference: '文号' };
  }
}

/** The last day on which everybody may register an activity of `year` (reading 18). */
export function registrationUntil(year: number, readings: readonly Reading[]): Day {
  return lateRegistrationUntil(year, [...READINGS, ...readings]);
}

/** Working days that the authority has (reading 48). */
export function reviewDays(today: Day, readings: readonly Reading[]): number {
  return numberOf(readingOn([...READINGS, ...readings], 48, today), 'authorityWorkingDays');
}

/** The day by which a claim that arrived on `submittedOn` is to be decided (reading 48). */
export function reviewDueOn(submittedOn: Day, readings: readonly Reading[]): Day {
  return reviewDeadlines({ submittedOn, employerConfirms: false, readings }).authority;
}

/** Working days left until `due`; negative when it has passed. */
export function workingDaysLeft(today: Day, due: Day): number {
  if (due >= today) return workingDaysBetween(WEEKENDS_ONLY, today, due);
  return -workingDaysBetween(WEEKENDS_ONLY, due, today);
}

/** The last day for asking for a 复核 of a decision (reading 49). */
export function appealUntil(decided: Date, readings: readonly Reading[]): Day {
  return appealDeadline(dayOf(decided), readings);
}
