// What a registered entry is: the facts handed in, the row that is kept, the text that is hashed and the leaf that is proved (第九条).

import type { Context, Day } from '#platform';
import { sha256, uuidFromDigest } from '#platform';

export type Subject = 'professional' | 'sector_public' | 'general_public';
export type Source = 'claim' | 'exam' | 'course' | 'program' | 'import' | 'rejudging' | 'supplement' | 'demo';

export type NewEntry = {
  readonly personId: number;
  readonly source: Source;
  /** The record's own key at its source; source and key are the entry's identity. */
  readonly sourceKey: string;
  readonly year: number;
  readonly subject: Subject;
  /** Integer of 0.01 hour, above 0. */
  readonly centihours: number;
  readonly byExam: boolean;
  readonly way: string;
  readonly rule: { readonly document: string; readonly article: string; readonly edition: Day };
  /** What the hours were computed from, as the way of 第八条 asks for it; left out where the source keeps none. */
  readonly facts?: Readonly<Record<string, unknown>> | undefined;
  /** Centihours by which a person set it below what was computed (reading 20); none unless told. */
  readonly lowered?: number | undefined;
  /** How the hours were computed, one step a line. */
  readonly explanation: readonly string[];
  readonly title: string;
  readonly organiser: string;
  readonly heldFrom: Day;
  readonly heldTo: Day;
  /** SHA-256 of each piece of evidence, hex. */
  readonly evidence: readonly string[];
  /** The organisation that recognised the hours. */
  readonly recognisedBy: number;
};

/** What an entry says: everything but who wrote it down, and when. */
export type EntryFacts = {
  readonly person_id: number;
  readonly entry_id: string;
  readonly year: number;
  readonly subject: Subject;
  readonly centihours: number;
  readonly by_exam: boolean;
  readonly way: string;
  readonly rule_document: string;
  readonly rule_article: string;
  readonly rule_edition: Day;
  /** Canonical JSON; null where none were kept. */
  readonly facts: string | null;
  readonly lowered: number;
  readonly explanation: readonly string[];
  readonly title: string;
  readonly organiser: string;
  readonly held_from: Day;
  readonly held_to: Day;
  readonly evidence: readonly string[];
  readonly source: Source | 'reversal';
  readonly source_key: string;
  readonly recognised_by: number;
  readonly reverses: string | null;
  readonly reason: string | null;
  readonly approver: string | null;
};

export type Provenance = { readonly recorded_at: Date; readonly recorded_by: string; readonly recorded_by_name: string };

/** A row of the register. */
export type EntryRow = EntryFacts & Provenance & { readonly payload_hash: Buffer };

/** The same source and key always give the same id: handing in twice meets the primary key. */
export function entryIdOf(source: Source, sourceKey: string): string {
  return uuidFromDigest(sha256(`${source}|${sourceKey}`));
}

/** Comes from the reversed id: an entry can be reversed once. */
export function reversalIdOf(entryId: string): string {
  return uuidFromDigest(sha256(`reversal|${entryId}`));
}

export function factsOf(entry: NewEntry): EntryFacts {
  return {
    person_id: entry.personId,
    entry_id: entryIdOf(entry.source, entry.sourceKey),
    year: entry.year,
    subject: entry.subject,
    centihours: entry.centihours,
    by_exam: entry.byExam,
    way: entry.way,
    rule_document: entry.rule.document,
    rule_article: entry.rule.article,
    rule_edition: entry.rule.edition,
    facts: entry.facts === undefined ? null : canonical(entry.facts),
    lowered: entry.lowered ?? 0,
    explanation: entry.explanation,
    title: entry.title,
    organiser: entry.organiser,
    held_from: entry.heldFrom,
    held_to: entry.heldTo,
    evidence: entry.evidence,
    source: entry.source,
    source_key: entry.sourceKey,
    recognised_by: entry.recognisedBy,
    reverses: null,
    reason: null,
    approver: null,
  };
}

/** The entry that takes another back: the same facts with negative hours, why, and who approved it. */
export function reversalOf(original: EntryFacts, why: { reason: string; approver: string }): EntryFacts {
  return {
    ...factsAlone(original),
    entry_id: reversalIdOf(original.entry_id),
    centihours: -original.centihours,
    source: 'reversal',
    source_key: original.entry_id,
    reverses: original.entry_id,
    reason: why.reason,
    approver: why.approver,
  };
}

export function rowOf(facts: EntryFacts, recorded: Provenance): EntryRow {
  return { ...facts, ...recorded, payload_hash: sha256(payloadText(facts)) };
}

/** An account by its number, a program by its name; the name as it was then. */
export function provenanceOf(at: Pick<Context, 'actor' | 'clock'>): Provenance {
  const recorded_at = at.clock.now();
  switch (at.actor.kind) {
    case 'account':
      return { recorded_at, recorded_by: `account:${at.actor.accountId}`, recorded_by_name: at.actor.name };
    case 'system':
      return { recorded_at, recorded_by: 'system', recorded_by_name: at.actor.name };
    case 'anonymous':
      throw new Error('hours are registered by an account or by the system, never by nobody');
  }
}

/**
 * The entry as one canonical text (keys sorted, as RFC 8785 has them), so that anybody can hash it again. Entries from before facts were
 * kept have the text of their time.
 */
export function payloadText(facts: EntryFacts): string {
  return JSON.stringify({
    approver: facts.approver,
    byExam: facts.by_exam,
    centihours: facts.centihours,
    entryId: facts.entry_id,
    evidence: facts.evidence,
    explanation: facts.explanation,
    ...(facts.facts === null ? {} : { facts: facts.facts }),
    heldFrom: facts.held_from,
    heldTo: facts.held_to,
    ...(facts.facts === null ? {} : { lowered: facts.lowered }),
    organiser: facts.organiser,
    personId: facts.person_id,
    reason: facts.reason,
    recognisedBy: facts.recognised_by,
    reverses: facts.reverses,
    rule: { article: facts.rule_article, document: facts.rule_document, edition: facts.rule_edition },
    schema: facts.facts === null ? 'xueshi/entry/1' : 'xueshi/entry/2',
    source: facts.source,
    sourceKey: facts.source_key,
    subject: facts.subject,
    title: facts.title,
    way: facts.way,
    year: facts.year,
  });
}

/** Who wrote it down and when, hashed apart: a proof need not tell the applicant who the clerk was. */
export function provenanceHash(recorded: Provenance): Buffer {
  return sha256(
    JSON.stringify({
      recordedAt: recorded.recorded_at.toISOString(),
      recordedBy: recorded.recorded_by,
      recordedByName: recorded.recorded_by_name,
    }),
  );
}

/** What the log keeps of an entry: 64 bytes, never to be mistaken for a printed form's 32. */
export function leafOf(row: Provenance & { readonly payload_hash: Buffer }): Buffer {
  return Buffer.concat([row.payload_hash, provenanceHash(row)]);
}

function factsAlone(facts: EntryFacts): EntryFacts {
  const { payload_hash, recorded_at, recorded_by, recorded_by_name, ...rest } = facts as EntryRow;
  return rest;
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
