// What the city has put in force beside the edition's own text: rule documents, readings, notices of a year, profiles of sectors.

import type { AnnualNotice, Reading, SectorProfile } from '#core';
import type { RuleDocument } from './document.ts';

export const FILED_KINDS = ['document', 'reading', 'notice', 'profile'] as const;
export type FiledKind = (typeof FILED_KINDS)[number];

export type FiledRules = {
  readonly documents: readonly RuleDocument[];
  readonly readings: readonly Reading[];
  readonly notices: readonly AnnualNotice[];
  readonly profiles: readonly SectorProfile[];
};

export const NOTHING_FILED: FiledRules = { documents: [], readings: [], notices: [], profiles: [] };

/** One thing to be filed. */
export type Filing =
  | { readonly kind: 'document'; readonly body: RuleDocument }
  | { readonly kind: 'reading'; readonly body: Reading }
  | { readonly kind: 'notice'; readonly body: AnnualNotice }
  | { readonly kind: 'profile'; readonly body: SectorProfile };

/** The same rules with one thing more, as the last of its kind. */
export function withFiling(rules: FiledRules, filing: Filing): FiledRules {
  switch (filing.kind) {
    case 'document':
      return { ...rules, documents: [...rules.documents, filing.body] };
    case 'reading':
      return { ...rules, readings: [...rules.readings, filing.body] };
    case 'notice':
      return { ...rules, notices: [...rules.notices, filing.body] };
    case 'profile':
      return { ...rules, profiles: [...rules.profiles, filing.body] };
  }
}

/** Unique among the filings of its kind. A later version of a reading keeps the reading's number. */
export function filingId(filing: Filing): string {
  return filing.kind === 'reading' ? `${filing.body.id}@${filing.body.from}` : filing.body.id;
}
