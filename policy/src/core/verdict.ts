// 年度情况: what a year's verdict is made of (第六条) – the words that the ledger, the printed form and the pages share.

import type { Citation, Cited } from './citation.ts';
import type { Day } from './day.ts';
import type { FieldError } from './facts.ts';
import type { Centihours } from './hours.ts';
import type { Subject } from './pathway.ts';
import type { Reading } from './reading.ts';

/** 达标 · 进行中 · 未达标 · 待定 · 豁免 · 不适用 */
export type Verdict = 'met' | 'in_progress' | 'not_met' | 'pending' | 'exempt' | 'not_applicable';

export type StandingEntry = { readonly subject: Subject; readonly centihours: Centihours; readonly byExam: boolean };

export type SubjectTotals = {
  readonly professional: Centihours;
  readonly sectorPublic: Centihours;
  readonly generalPublic: Centihours;
  readonly byExam: Centihours;
};

export type Totals = SubjectTotals & { readonly public: Centihours; readonly total: Centihours };

/** A time in post; `to` is the last day, null while it lasts. */
export type PostSpan = { readonly from: Day; readonly to: Day | null };

/** Hours by examination that a year asks for. `above`: more than `value`; `at-least`; `waived` by a notice. */
export type ExamRequirement = { readonly kind: 'above' | 'at-least' | 'waived'; readonly value: Centihours };

/** The minima of a year that a notice may set; the share by examination is beside them. */
export const MINIMUM_IDS = ['total', 'professional', 'public', 'sectorPublic', 'generalPublic'] as const;
export type Minimum = (typeof MINIMUM_IDS)[number];

/** A dated notice of the city about one year: other minima, another share by examination, or its waiver; for one sector or for all. */
export type AnnualNotice = {
  readonly id: string;
  readonly title: string;
  /** 文号 */
  readonly number: string;
  readonly issuer: string;
  readonly year: number;
  /** Null: for all sectors. */
  readonly sector: string | null;
  readonly from: Day;
  /** Word for word; every figure quotes from it. */
  readonly text: string;
  /** What is left out stays as it is. */
  readonly minima: Readonly<Partial<Record<Minimum, { readonly centihours: Centihours; readonly quote: string }>>>;
  readonly exam: (ExamRequirement & { readonly quote: string }) | null;
};

/** 行业口径: how a sector counts beside hours – its credits, and a cycle of several years. The year of 第六条 stays as it is. */
export type SectorProfile = {
  readonly id: string;
  readonly title: string;
  readonly number: string;
  readonly issuer: string;
  readonly sector: string;
  readonly from: Day;
  readonly text: string;
  /** Hours of one credit. */
  readonly credit: { readonly label: string; readonly centihours: Centihours; readonly quote: string } | null;
  /** Cycles of `years` years, the first beginning with `firstYear`. */
  readonly cycle: {
    readonly years: number;
    readonly firstYear: number;
    readonly minimum: { readonly centihours: Centihours; readonly quote: string };
  } | null;
};

export type Requirement = {
  readonly total: Cited<Centihours>;
  readonly professional: Cited<Centihours>;
  readonly public: Cited<Centihours>;
  readonly sectorPublic: Cited<Centihours>;
  readonly generalPublic: Cited<Centihours>;
  readonly byExam: Cited<ExamRequirement>;
};

export type Measure = 'total' | 'professional' | 'public' | 'sector_public' | 'general_public' | 'byExam';

export type Shortfall = {
  readonly of: Measure;
  /** What is missing; for an examination share of “more than 0” the least that is more, 0.01. */
  readonly centihours: Centihours;
  readonly has: Centihours;
  readonly article: string;
  readonly citation: Citation;
  readonly text: string;
};

export type StandingInput = {
  readonly year: number;
  readonly sector?: string | null | undefined;
  /** The day on which the question is asked. */
  readonly asOf: Day;
  /** Hours already summed, e.g. from the ledger's yearly totals; `entries` are added to them. */
  readonly totals?: SubjectTotals | undefined;
  /** Reversals count with negative hours. */
  readonly entries?: readonly StandingEntry[] | undefined;
  readonly openClaims?: readonly StandingEntry[] | undefined;
  /** Names of required sources whose data is older than their rule allows. */
  readonly staleSources?: readonly string[] | undefined;
  /** Times in post; left out, the person is taken to be in post the whole year. */
  readonly post?: readonly PostSpan[] | undefined;
  readonly exemption?: Citation | undefined;
  /** Set while a person who registered alone waits to be confirmed (第十条): whose answer is awaited, in words. */
  readonly unconfirmed?: { readonly awaiting: string } | undefined;
  readonly notices?: readonly AnnualNotice[] | undefined;
  readonly readings?: readonly Reading[] | undefined;
};

export type Standing = {
  readonly year: number;
  readonly sector: string | null;
  readonly asOf: Day;
  readonly verdict: Verdict;
  readonly totals: Totals;
  readonly required: Requirement;
  readonly shortfalls: readonly Shortfall[];
  /** Hours over what each measure asks for; shown, never moved to another year. */
  readonly surplus: { readonly total: Centihours; readonly professional: Centihours; readonly public: Centihours };
  /** Late registration is open to everybody until this day. */
  readonly registrationUntil: Day;
  readonly explanation: readonly string[];
  readonly citations: readonly Citation[];
  readonly readings: readonly number[];
};

export type StandingProblem = {
  readonly type: 'no-rule-in-force' | 'invalid-facts';
  readonly detail: string;
  readonly errors: readonly FieldError[];
};

export type StandingResult = { readonly ok: true; readonly standing: Standing } | { readonly ok: false; readonly problem: StandingProblem };
