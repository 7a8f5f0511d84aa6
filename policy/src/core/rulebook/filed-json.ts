// Filings as JSON: what is written reads back the same, and unknown JSON is refused by path.

import {
  type AnnualNotice,
  type ExamRequirement,
  type FactReader,
  type FieldError,
  MINIMUM_IDS,
  type ParameterValue,
  type Reading,
  readFacts,
  type SectorProfile,
  toHours,
} from '#core';
import type { FiledKind, FiledRules, Filing } from './filed.ts';
import { amount, choicesOf, documentFromJson, documentToJson, figure, figureToJson, type Json, words, wordsOrNull } from './json.ts';

const MOST_HOURS = 1_000_000;
const EXAM_KINDS: readonly ExamRequirement['kind'][] = ['above', 'at-least', 'waived'];

export type FilingRead = { readonly ok: true; readonly filing: Filing } | { readonly ok: false; readonly errors: readonly FieldError[] };

export type FiledRulesJson = Readonly<Record<keyof FiledRules, readonly unknown[]>>;

/** Reads the shape; whether it is sound is the question of `validateFiling`. */
export function filingFromJson(kind: FiledKind, value: unknown): FilingRead {
  if (kind === 'document') {
    const read = documentFromJson(value);
    return read.ok ? { ok: true, filing: { kind, body: read.document } } : read;
  }
  const facts = readFacts(value);
  const filing: Filing =
    kind === 'reading'
      ? { kind, body: readingFrom(facts) }
      : kind === 'notice'
        ? { kind, body: noticeFrom(facts) }
        : { kind, body: profileFrom(facts) };
  facts.finish();
  return facts.errors.length > 0 ? { ok: false, errors: facts.errors } : { ok: true, filing };
}

export function filingToJson(filing: Filing): Json {
  switch (filing.kind) {
    case 'document':
      return documentToJson(filing.body);
    case 'reading':
      return filing.body as unknown as Json;
    case 'notice':
      return noticeToJson(filing.body);
    case 'profile':
      return profileToJson(filing.body);
  }
}

export function filedRulesToJson(rules: FiledRules): FiledRulesJson {
  return {
    documents: rules.documents.map((body) => filingToJson({ kind: 'document', body })),
    readings: rules.readings.map((body) => filingToJson({ kind: 'reading', body })),
    notices: rules.notices.map((body) => filingToJson({ kind: 'notice', body })),
    profiles: rules.profiles.map((body) => filingToJson({ kind: 'profile', body })),
  };
}

/** Throws for what `filedRulesToJson` did not write. */
export function filedRulesFromJson(json: FiledRulesJson): FiledRules {
  const all = (kind: FiledKind, list: readonly unknown[]) =>
    list.map((one) => {
      const read = filingFromJson(kind, one);
      if (!read.ok) throw new TypeError(`not a ${kind} in force: ${JSON.stringify(read.errors)}`);
      return read.filing.body;
    });
  return {
    documents: all('document', json.documents),
    readings: all('reading', json.readings),
    notices: all('notice', json.notices),
    profiles: all('profile', json.profiles),
  } as FiledRules;
}

function readingFrom(facts: FactReader): Reading {
  return {
    id: facts.integer('id', '口径编号', { min: 1, max: 999 }),
    article: words(facts, 'article', '条款'),
    title: words(facts, 'title', '口径名称'),
    text: words(facts, 'text', '口径内容'),
    parameters: recordOf(facts, 'parameters', isParameter),
    limits: recordOf(facts, 'limits', isLimit),
    from: facts.day('from', '施行日期'),
    source: words(facts, 'source', '决定的机关和文号'),
  };
}

function noticeFrom(facts: FactReader): AnnualNotice {
  const minima = facts.has('minima') ? facts.object('minima') : null;
  const exam = facts.has('exam') ? facts.object('exam') : null;
  facts.ignore('minima', 'exam');
  return {
    id: words(facts, 'id', '编号'),
    title: words(facts, 'title', '名称'),
    number: words(facts, 'number', '文号'),
    issuer: words(facts, 'issuer', '发文机关'),
    year: facts.integer('year', '年度', { min: 2000, max: 2998 }),
    sector: wordsOrNull(facts, 'sector', '行业'),
    from: facts.day('from', '施行日期'),
    text: words(facts, 'text', '原文'),
    minima: Object.fromEntries(MINIMUM_IDS.flatMap((of) => (minima?.has(of) ? [[of, figure(minima, of)]] : []))),
    exam: exam && examFrom(exam),
  };
}

function examFrom(facts: FactReader): AnnualNotice['exam'] {
  const kind = facts.choice('kind', '考试要求', choicesOf(EXAM_KINDS));
  const value = kind === 'waived' ? 0 : amount(facts, 'hours');
  facts.ignore('hours');
  return { kind, value, quote: words(facts, 'quote', '原文') };
}

function profileFrom(facts: FactReader): SectorProfile {
  const credit = facts.has('credit') ? facts.object('credit') : null;
  const cycle = facts.has('cycle') ? facts.object('cycle') : null;
  facts.ignore('credit', 'cycle');
  return {
    id: words(facts, 'id', '编号'),
    title: words(facts, 'title', '名称'),
    number: words(facts, 'number', '文号'),
    issuer: words(facts, 'issuer', '发文机关'),
    sector: words(facts, 'sector', '行业'),
    from: facts.day('from', '施行日期'),
    text: words(facts, 'text', '原文'),
    credit: credit && {
      label: words(credit, 'label', '学分名称'),
      centihours: credit.hours('hours', '一个学分折合的学时', { max: MOST_HOURS }),
      quote: words(credit, 'quote', '原文'),
    },
    cycle: cycle && {
      years: cycle.integer('years', '周期年数', { min: 2, max: 10 }),
      firstYear: cycle.integer('firstYear', '首个周期的起始年度', { min: 2000, max: 2998 }),
      minimum: figure(cycle, 'minimum'),
    },
  };
}

function noticeToJson({ minima, exam, ...plain }: AnnualNotice): Json {
  return {
    ...plain,
    minima: Object.fromEntries(Object.entries(minima).map(([of, one]) => [of, figureToJson(one)])),
    exam: exam && { kind: exam.kind, hours: toHours(exam.value), quote: exam.quote },
  };
}

function profileToJson({ credit, cycle, ...plain }: SectorProfile): Json {
  return {
    ...plain,
    credit: credit && { label: credit.label, hours: toHours(credit.centihours), quote: credit.quote },
    cycle: cycle && { years: cycle.years, firstYear: cycle.firstYear, minimum: figureToJson(cycle.minimum) },
  };
}

function recordOf<T>(facts: FactReader, name: string, fits: (value: unknown) => value is T): Readonly<Record<string, T>> {
  const value = facts.raw(name) ?? {};
  const isRecord = typeof value === 'object' && value !== null && !Array.isArray(value);
  if (isRecord && Object.values(value).every(fits)) return value as Record<string, T>;
  facts.refuse(name, '应为一组名称和值');
  return {};
}

function isParameter(value: unknown): value is ParameterValue {
  return ['number', 'string', 'boolean'].includes(typeof value);
}

function isLimit(value: unknown): value is readonly [number, number] {
  return Array.isArray(value) && value.length === 2 && value.every((one) => typeof one === 'number');
}
