// How rule documents hang together: what one takes over or ends, what ends it, and the earlier edition to compare it with.
import { isDraft, type RuleDocument, sameLine } from '@xueshi/policy';

type All = readonly RuleDocument[];
export type Ties = { readonly [kind in 'inherits' | 'supersedes' | 'supersededBy' | 'inheritedBy']: All };

export function tiesOf(document: RuleDocument, all: All): Ties {
  const named = (ids: readonly string[]) => all.filter((one) => ids.includes(one.id));
  const later = all.filter((one) => !isDraft(one));
  return {
    inherits: named(document.inherits),
    supersedes: named(document.supersedes),
    supersededBy: later.filter((one) => one.supersedes.includes(document.id)),
    inheritedBy: later.filter((one) => one.inherits.includes(document.id)),
  };
}

/** Of the same layer and sector only: a provincial list that inherits the city's document is no edition of it. */
export function earlierEditions(document: RuleDocument, all: All): All {
  const { inherits, supersedes } = tiesOf(document, all);
  return [...new Set([...supersedes, ...inherits])].filter((one) => sameLine(one, document));
}
