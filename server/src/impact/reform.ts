// Today's rules and the same rules with the draft in force through one year: what is compared, and what the year asks for on both sides.
import { asIfFrom, examSuffices, type FiledRules, type Filing, firstDayOf, type Requirement, requirementOf } from '@xueshi/policy';
import type { Day } from '#platform';

export type Comparison = { readonly year: number; readonly baseline: FiledRules; readonly reform: FiledRules };

export function comparisonOf(filing: Filing, rules: FiledRules, year: number): Comparison {
  return { year, baseline: rules, reform: asIfFrom(filing, rules, firstDayOf(year)) };
}

/** What a year asks for, in centihours, as a statement compares it. */
export type Threshold = {
  readonly sector: string;
  readonly total: number;
  readonly professional: number;
  readonly public: number;
  readonly sector_public: number;
  readonly general_public: number;
  /** The least by examination that suffices. */
  readonly by_exam: number;
};

/** One for each sector; `asOf` late enough for the draft to be in force. */
export function thresholdsOf(rules: FiledRules, year: number, sectors: readonly string[], asOf: Day): Threshold[] {
  return sectors.map((sector) => {
    const required = requirementOf({ year, sector, asOf, notices: rules.notices, readings: rules.readings });
    return {
      sector,
      total: required.total.value,
      professional: required.professional.value,
      public: required.public.value,
      sector_public: required.sectorPublic.value,
      general_public: required.generalPublic.value,
      by_exam: leastByExam(required),
    };
  });
}

/** Amounts are integers: “more than 0” is “at least 0.01”. */
function leastByExam({ byExam: { value } }: Requirement): number {
  if (value.kind === 'waived') return 0;
  return examSuffices(value, value.value) ? value.value : value.value + 1;
}
