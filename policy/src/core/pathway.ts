// 科目 and 途径: the words for what was learned (第三条) and how (第八条), with the fields a form must ask for.

import type { EvidenceNeed } from './evidence.ts';

export const SUBJECT_IDS = ['professional', 'sector_public', 'general_public'] as const;
export type Subject = (typeof SUBJECT_IDS)[number];

export const WAY_IDS = ['8-1', '8-2', '8-3', '8-4', '8-5', '8-6', '8-7', '8-8', '8-9', '8-10'] as const;
export type Way = (typeof WAY_IDS)[number];

export function isWay(value: unknown): value is Way {
  return (WAY_IDS as readonly unknown[]).includes(value);
}

export function isSubject(value: unknown): value is Subject {
  return (SUBJECT_IDS as readonly unknown[]).includes(value);
}

/** `note`: what tells apart two choices of one name, in small print. */
export type Choice<T extends string = string> = { readonly value: T; readonly label: string; readonly note?: string };

/** `days`: rows of a calendar day and its part; `courses`: rows of a name and the day it was passed; `items`: of a name and its day. */
export type FactKind = 'day' | 'choice' | 'integer' | 'hours' | 'boolean' | 'text' | 'days' | 'courses' | 'items';

/** One field of the facts, as a form shows it. */
export type FactField = {
  readonly name: string;
  readonly label: string;
  readonly kind: FactKind;
  readonly required: boolean;
  readonly hint?: string;
  readonly choices?: readonly Choice[];
  readonly fallback?: boolean;
  readonly unit?: string;
  /** Asked only when the named field has one of these values. */
  readonly when?: { readonly field: string; readonly in: readonly string[] };
};

export type WayInfo = {
  readonly id: Way;
  /** （一） … （十） */
  readonly number: string;
  /** Short name for lists and forms. */
  readonly title: string;
  /** 第八条第（一）项 */
  readonly article: string;
  /** The whole item, verbatim. */
  readonly quote: string;
  /** The standard in one short line. */
  readonly standard: string;
  readonly evidence: readonly EvidenceNeed[];
  readonly facts: readonly FactField[];
};
