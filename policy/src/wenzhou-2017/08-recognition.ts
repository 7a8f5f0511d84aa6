// 第八条: what an activity is worth – reads the facts, finds the rule in force, lets the way judge, and tells every step.

import {
  type Assessment,
  type AssessProblem,
  type AssessResult,
  type Centihours,
  type Day,
  type FactReader,
  type FieldError,
  type Finding,
  isDay,
  isWay,
  type Reading,
  readFacts,
  uniqueCitations,
  type Way,
  yearOf,
} from '#core';
import { type RuleDocument, type RuleInForce, ruleInForce } from '#core/rulebook';
import { beforeEditionText, CITY_DOCUMENT, isBeforeEdition } from '#wenzhou-2017/edition';
import { READINGS } from '#wenzhou-2017/source';
import { type Case, CITY_WAYS, readSectorCase, WAYS } from '#wenzhou-2017/ways';
import { namedRule } from './08-fact-fields.ts';
import { withinYearlyCap, yearlyCapOf } from './08-yearly-cap.ts';

export type AssessInput = {
  readonly way: string;
  readonly sector?: string | null | undefined;
  /** Unknown JSON; checked here. */
  readonly facts: unknown;
  /** Activities after this day are refused; left out, plans for the future may be assessed. */
  readonly asOf?: Day | undefined;
  /** Documents beside the city's own, which `validateDocuments([CITY_DOCUMENT, ...documents])` accepts. */
  readonly documents?: readonly RuleDocument[] | undefined;
  /** Later versions of readings, which `validateReadings` accepts. */
  readonly readings?: readonly Reading[] | undefined;
  /** Hours of the same way that this person already has, by year (ceiling of 8-6, flag of 8-5). */
  readonly already?: Readonly<Record<string, Centihours>> | undefined;
};

type Question = {
  readonly way: Way;
  readonly sector: string | null;
  readonly documents: readonly RuleDocument[];
  readonly readings: readonly Reading[];
};

export function assessRecognition(input: AssessInput): AssessResult {
  const { way } = input;
  if (!isWay(way))
    return invalid([{ path: 'way', message: `没有“${String(way)}”这一途径，只能是：${WAYS.map((one) => one.id).join('、')}` }]);
  if (input.asOf !== undefined && !isDay(input.asOf)) return invalid([{ path: 'asOf', message: '应为真实存在的日期，写作 年-月-日' }]);
  const question: Question = {
    way,
    sector: input.sector ?? null,
    documents: [CITY_DOCUMENT, ...(input.documents ?? [])],
    readings: [...READINGS, ...(input.readings ?? [])],
  };
  const facts = readFacts(input.facts, { asOf: input.asOf });
  const read = readCase(facts, question);
  if (!read.ok) return read;
  facts.finish();
  if (facts.errors.length > 0) return invalid(facts.errors);
  const found = oneRule(read.case, question, read.ruleId);
  if (!found.ok) return found;
  const already = input.already ?? {};
  const finding = withinYearlyCap(found.using, read.case.judge(found.using, { readings: question.readings, already }), already);
  return { ok: true, assessment: assessmentOf(question, found.using, finding) };
}

type CaseRead =
  | { readonly ok: true; readonly case: Case; readonly ruleId?: string }
  | { readonly ok: false; readonly problem: AssessProblem };

function readCase(facts: FactReader, question: Question): CaseRead {
  if (question.way !== '8-10') return { ok: true, case: CITY_WAYS[question.way].read(facts, question.readings) };
  const id = facts.text('rule', '行业文件中的规则', { max: 80 });
  if (facts.errors.length > 0) return invalid(facts.errors);
  const { sector, documents } = question;
  const named = namedRule({
    facts: { rule: id, on: facts.peek('on'), days: facts.peek('days'), items: facts.peek('items') },
    sector,
    documents,
  });
  if (named) return { ok: true, case: readSectorCase(facts, named.rule, question.readings), ruleId: id };
  const detail = `没有施行中的、有备案号的行业文件规定“${id}”这一途径（口径35）。`;
  return { ok: false, problem: { type: 'no-rule-in-force', detail, errors: [{ path: 'rule', message: detail }] } };
}

type RuleFound = { readonly ok: true; readonly using: RuleInForce } | { readonly ok: false; readonly problem: AssessProblem };

/** Every day of the activity must stand under one and the same rule. */
function oneRule({ dates }: Case, { sector, way, documents }: Question, ruleId: string | undefined): RuleFound {
  let using: RuleInForce | undefined;
  const missing: FieldError[] = [];
  const other: FieldError[] = [];
  for (const { on, path } of dates) {
    const answer = ruleInForce(documents, { sector, way, on, ruleId });
    if (!answer.ok) missing.push({ path, message: isBeforeEdition(on) ? beforeEditionText(on) : answer.problem.detail });
    else if (using === undefined) using = answer;
    else if (using.rule !== answer.rule) other.push({ path, message: splitText(on, using, answer) });
  }
  const [firstMissing] = missing;
  if (firstMissing) return { ok: false, problem: { type: 'no-rule-in-force', detail: firstMissing.message, errors: missing } };
  if (other.length > 0 || using === undefined) return invalid(other);
  return { ok: true, using };
}

function splitText(on: Day, first: RuleInForce, second: RuleInForce): string {
  return `${on} 适用《${second.document.title}》，前面的日期适用《${first.document.title}》；请把新规定施行前后的日期分成两次填报`;
}

function assessmentOf({ way, readings: known }: Question, { document, rule }: RuleInForce, finding: Finding): Assessment {
  const byYear: Record<string, Centihours> = {};
  let centihours = 0;
  for (const { on, amount } of finding.items) {
    const year = String(yearOf(on));
    byYear[year] = (byYear[year] ?? 0) + amount.centihours;
    centihours += amount.centihours;
  }
  const perDay = finding.items.flatMap(({ on, amount, fullDay }) =>
    fullDay === undefined ? [] : [{ on, centihours: amount.centihours, fullDay }],
  );
  const readings = [...finding.items.flatMap((one) => one.amount.readings), ...(finding.readings ?? [])];
  return {
    way,
    centihours,
    subject: 'professional',
    byExam: way === '8-1' && centihours > 0,
    byYear,
    ...(perDay.length > 0 ? { perDay } : {}),
    rule: { document: document.number, article: rule.article, edition: document.from },
    yearlyCap: yearlyCapOf(rule, yearOf(finding.items[0]?.on ?? document.from), known),
    citations: uniqueCitations(finding.items.flatMap((one) => one.amount.citations)),
    explanation: [`依据${document.number}${rule.article}。`, ...finding.steps],
    evidence: rule.evidence,
    readings: [...new Set(readings)].sort((a, b) => a - b),
    yearReading: finding.yearReading,
    flags: finding.flags ?? [],
  };
}

function invalid(errors: readonly FieldError[]): { ok: false; problem: AssessProblem } {
  const detail = errors.length === 1 && errors[0] ? errors[0].message : `有 ${errors.length} 处填写有误，请按提示修改。`;
  return { ok: false, problem: { type: 'invalid-facts', detail, errors } };
}
