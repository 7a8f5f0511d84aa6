// The same facts computed by both sets of rules, once for all entries that share them (第八条).
import { setImmediate } from 'node:timers/promises';
import { type AssessResult, assessRecognition, type FiledRules } from '@xueshi/policy';
import type { Comparison } from './reform.ts';

export type FactsRow = { readonly sector: string; readonly way: string; readonly facts: string };

/** What one kind of facts is worth in the year: centihours before and after, and the yearly limits of its rule. */
export type WeighedFacts = FactsRow & {
  /** Rules with a yearly limit add up under this name. */
  readonly limit_key: string;
  readonly before: number;
  readonly after: number;
  readonly cap_before: number | null;
  readonly cap_after: number | null;
  /** One side had no rule to apply. */
  readonly refused: boolean;
};

const turnsBetweenLooks = 500;

/** Each kind of facts once; other requests come in between. `look` is told how many are done. */
export async function weighEvery<T extends FactsRow>(
  comparison: Comparison,
  rows: readonly T[],
  look: (done: number) => Promise<void> = async () => undefined,
): Promise<(T & WeighedFacts)[]> {
  const weighed: (T & WeighedFacts)[] = [];
  for (const [index, row] of rows.entries()) {
    weighed.push({ ...row, ...weighFacts(comparison, row) });
    if (index % turnsBetweenLooks !== 0) continue;
    await setImmediate();
    await look(index);
  }
  return weighed;
}

export function weighFacts({ year, baseline, reform }: Comparison, row: FactsRow): WeighedFacts {
  const facts: unknown = JSON.parse(row.facts);
  const ask = ({ documents, readings }: FiledRules) => assessRecognition({ way: row.way, sector: row.sector, facts, documents, readings });
  const [was, is] = [ask(baseline), ask(reform)];
  const limit_key = limitKeyOf(row);
  const amount = (result: AssessResult) => (result.ok ? (result.assessment.byYear[String(year)] ?? 0) : 0);
  const cap = (result: AssessResult) => (result.ok ? result.assessment.yearlyCap : null);
  // Where a side has no answer a person must decide; until then the entry stays as it is.
  if (!was.ok || !is.ok) return { ...row, limit_key, before: 0, after: 0, cap_before: null, cap_after: null, refused: true };
  return { ...row, limit_key, before: amount(was), after: amount(is), cap_before: cap(was), cap_after: cap(is), refused: false };
}

/** Of a limit that binds nobody alone every entry matters: all facts under a name of which anything differs, and no others. */
export function differing<T extends WeighedFacts>(weighed: readonly T[]): T[] {
  const names = new Set(weighed.filter((one) => one.before !== one.after || one.cap_before !== one.cap_after).map(nameOf));
  return weighed.filter((one) => names.has(nameOf(one)) && !one.refused);
}

/** Sector and limit of facts, weighed or not. */
export function nameOf(row: FactsRow): string {
  return `${row.sector} ${limitKeyOf(row)}`;
}

function limitKeyOf({ way, facts }: FactsRow): string {
  return way === '8-10' ? `8-10 ${ruleOf(JSON.parse(facts))}` : way;
}

function ruleOf(facts: unknown): string {
  const rule = typeof facts === 'object' && facts !== null && 'rule' in facts ? facts.rule : '';
  return typeof rule === 'string' ? rule : '';
}
