// 第八条 as a form: which facts a way asks for; for (十) the rule of a sector document first, and then what that rule wants.

import { type Day, type FactField, firstDayOf, isDay, type Way, yearOf } from '#core';
import { lastDayInForce, type Rule, type RuleDocument, type RuleInForce, ruleInForce, sectorRules } from '#core/rulebook';
import { lateRegistrationUntil } from '#wenzhou-2017/procedure';
import { sectorFields, WAYS } from '#wenzhou-2017/ways';

export type FormQuestion = {
  readonly way: Way;
  /** As far as they have been answered. */
  readonly facts: Readonly<Record<string, unknown>>;
  readonly sector: string | null;
  readonly documents: readonly RuleDocument[];
  /** The day of asking: the rules in force then are offered. */
  readonly on: Day;
};

/** In the order in which they are asked. */
export function factFields(question: FormQuestion): readonly FactField[] {
  const fields = WAYS.find((one) => one.id === question.way)?.facts ?? [];
  if (question.way !== '8-10') return fields;
  const chosen = namedRule(question);
  const choices = offeredRules(question, chosen).map(({ document, rule, until }) => ({
    value: rule.id,
    label: rule.title,
    note: `《${document.title}》${rule.article}${until ? `，至 ${until} 的活动` : ''}`,
  }));
  return [
    ...fields.map((field) => (field.name === 'rule' ? { ...field, kind: 'choice' as const, choices } : field)),
    ...(chosen ? sectorFields(chosen.rule) : []),
  ];
}

type Offered = RuleInForce & { readonly until?: Day };

/** Those in force; then those that ended while what was done under them may still be registered (口径18); and what the facts name. */
function offeredRules({ documents, sector, on }: FormQuestion, chosen: RuleInForce | undefined): readonly Offered[] {
  const offered: Offered[] = [...sectorRules(documents, sector, on)];
  const add = (one: Offered) => {
    if (!offered.some((other) => other.rule.id === one.rule.id)) offered.push(one);
  };
  const since = firstDayStillOpen(on);
  const ends = documents.flatMap((one) => lastDayInForce(one, documents) ?? []).filter((day) => day >= since && day < on);
  for (const until of ends.sort().reverse()) for (const one of sectorRules(documents, sector, until)) add({ ...one, until });
  if (chosen) add(chosen);
  return offered;
}

/** The first day whose activities everybody may still register. */
function firstDayStillOpen(on: Day): Day {
  const year = yearOf(on);
  return firstDayOf(on <= lateRegistrationUntil(year - 1) ? year - 1 : year);
}

type Naming = Pick<FormQuestion, 'facts' | 'sector' | 'documents'> & { readonly on?: Day | undefined };

/**
 * The rule of 8-10 that the facts name: the version in force on the day of the activity, or on the day of asking, or else any version, so
 * that wrong facts are still named.
 */
export function namedRule({ facts, sector, documents, on }: Naming): RuleInForce | undefined {
  const id = facts['rule'];
  if (typeof id !== 'string') return undefined;
  for (const day of [...daysSomewhere(facts), ...(on === undefined ? [] : [on])]) {
    const answer = ruleInForce(documents, { sector, way: '8-10', on: day, ruleId: id });
    if (answer.ok) return { document: answer.document, rule: answer.rule };
  }
  const isNamed = (rule: Rule): boolean => rule.way === '8-10' && rule.id === id;
  const visible = documents.filter((one) => one.sector === null || one.sector === sector);
  return visible.flatMap((document) => document.rules.filter(isNamed).map((rule) => ({ document, rule }))).at(0);
}

/** The days in the facts before it is known which formula reads them. */
function daysSomewhere(facts: FormQuestion['facts']): Day[] {
  const lists = ['days', 'items'].flatMap((name) => {
    const list = facts[name];
    return Array.isArray(list) ? list.map((row: unknown) => (row as { on?: unknown } | null)?.on) : [];
  });
  return [facts['on'], ...lists].filter(isDay);
}
