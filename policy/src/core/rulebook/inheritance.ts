// `inherits`: where a document is silent, the rules of an earlier edition of the same layer and sector go on (an amendment).

import type { Rule, RuleDocument } from './document.ts';

export type HeldRule = { readonly document: RuleDocument; readonly rule: Rule };

/** The document's own rules, and those it takes over from its earlier editions, each with the document whose words it has. */
export function heldRules(document: RuleDocument, documents: readonly RuleDocument[]): readonly HeldRule[] {
  if (document.inherits.length === 0) return document.rules.map((rule) => ({ document, rule }));
  return collect(document, documents, new Set());
}

function collect(document: RuleDocument, documents: readonly RuleDocument[], seen: Set<string>): HeldRule[] {
  if (seen.has(document.id)) return [];
  seen.add(document.id);
  const held: HeldRule[] = document.rules.map((rule) => ({ document, rule }));
  for (const parent of documents) {
    // The city's document under a provincial list is found by its own layer, with whatever supersedes it.
    if (!document.inherits.includes(parent.id) || !sameLine(parent, document)) continue;
    for (const one of collect(parent, documents, seen)) if (!held.some((own) => sameQuestion(own.rule, one.rule))) held.push(one);
  }
  return held;
}

/** Editions of one thing: they follow one another. */
export function sameLine(a: RuleDocument, b: RuleDocument): boolean {
  return a.layer === b.layer && a.sector === b.sector;
}

/** Both would answer the same question. */
export function sameQuestion(a: Rule, b: Rule): boolean {
  return a.way === b.way && (a.way !== '8-10' || a.id === b.id);
}

/** The documents by which a document inherits itself, in order; empty: none. */
export function inheritanceCycle(document: RuleDocument, documents: readonly RuleDocument[]): readonly string[] {
  const walk = (id: string, path: readonly string[]): readonly string[] => {
    if (path.includes(id)) return id === document.id ? [...path, id] : [];
    const parents = documents.find((one) => one.id === id)?.inherits ?? [];
    return parents.map((parent) => walk(parent, [...path, id])).find((found) => found.length > 0) ?? [];
  };
  return walk(document.id, []);
}
