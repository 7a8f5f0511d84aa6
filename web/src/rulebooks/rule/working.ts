// What the draft can compute as it stands, beside what is in force: for trials and worked examples.
import { type AssessResult, assessRecognition, CITY_DOCUMENT, type Rule, type RuleDocument } from '@xueshi/policy';
import { createContext, useContext } from 'react';

type Working = { document: RuleDocument | null; others: readonly RuleDocument[] };

export const WorkingContext = createContext<Working>({ document: null, others: [] });

export function useWorking(): Working {
  return useContext(WorkingContext);
}

/** What the facts would be worth if the draft were in force. */
export function assessed({ document, others }: Working, rule: Rule, facts: Readonly<Record<string, unknown>>): AssessResult | null {
  if (!document) return null;
  const beside = others.filter((one) => one.id !== document.id && one.id !== CITY_DOCUMENT.id);
  const named = rule.way === '8-10' ? { ...facts, rule: rule.id } : facts;
  return assessRecognition({ way: rule.way, facts: named, sector: document.sector, documents: [...beside, document] });
}
