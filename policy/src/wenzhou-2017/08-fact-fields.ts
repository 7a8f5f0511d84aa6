// 第八条 as a form: which facts a way asks for; for (十) the rule of a sector document first, and then what that rule wants.

import { type Day, type FactField, isDay, type Way } from '#core';
import { type Rule, type RuleDocument, type RuleInForce, ruleInForce, sectorRules } from '#core/rulebook';
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
  const choices = offeredRules(question, chosen).map(({ document, rule }) => ({
    value: rule.id,
    label: rule.title,
    note: `《${document.title}》${rule.article}`,
  }));
  return [
    ...fields.map((field) => (field.name === 'rule' ? { ...field, kind: 'choice' as const, choices } : field)),
    ...(chosen ? sectorFields(chosen.rule) : []),
  ];
}

/** A rule that is no longer in force stays for the facts that name it: an activity of last month may still be applied for. */
function offeredRules({ documents, sector, on }: FormQuestion, chosen: RuleInForce | undefined): readonly RuleInForce[] {
  const open = sectorRules(documents, sector, on);
  return chosen && !open.some((one) => one.rule.id === chosen.rule.id) ? [...open, chosen] : open;
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
