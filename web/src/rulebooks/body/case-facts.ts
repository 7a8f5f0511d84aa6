// Facts of examples: which fields a rule asks, days to begin with, and an earlier edition's examples moved to the new one's time.
import { addDays, type Day, daysBetween, type FactField, isDay, type Rule, sectorFields, WAYS } from '@xueshi/policy';
import { asRecord, type Body } from './paths.ts';

export function factFields(rule: Rule): readonly FactField[] {
  return rule.way === '8-10' ? sectorFields(rule) : (WAYS.find((one) => one.id === rule.way)?.facts ?? []);
}

/** The first day in force where a day is asked; and for 8-10 the rule. */
export function firstFacts(rule: Rule, from: Day): Body {
  const days = factFields(rule).flatMap(({ name, kind, required, when }) => {
    if (!required || when !== undefined) return [];
    if (kind === 'day') return [[name, from]];
    return kind === 'days' ? [[name, [{ on: from, part: 'full' }]]] : [];
  });
  return { ...(rule.way === '8-10' ? { rule: rule.id } : {}), ...(Object.fromEntries(days) as Body) };
}

/** All days later by as much as brings the first of them to `from`; days that are late enough stay. */
export function movedFacts(facts: unknown, from: Day): unknown {
  const [first] = daysIn(facts).sort();
  if (first === undefined || first >= from) return facts;
  const by = daysBetween(first, from);
  return mapped(facts, (day) => addDays(day, by));
}

function daysIn(value: unknown): Day[] {
  if (isDay(value)) return [value];
  if (Array.isArray(value)) return value.flatMap(daysIn);
  return Object.values(asRecord(value)).flatMap(daysIn);
}

function mapped(value: unknown, to: (day: Day) => Day): unknown {
  if (isDay(value)) return to(value);
  if (Array.isArray(value)) return value.map((one) => mapped(one, to));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, mapped(one, to)]));
}
