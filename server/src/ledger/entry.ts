// What an entry of the register is, its identity and its fingerprint (第九条). Pure: the same facts give the same bytes everywhere.
import { type Actor, type Day, sha256, uuidFromDigest } from '#platform';

export type Subject = 'professional' | 'sector_public' | 'general_public';
export type Source = 'claim' | 'exam' | 'course' | 'program' | 'import' | 'demo';

export type NewEntry = {
  readonly personId: number;
  readonly source: Source;
  /** The record's own key at its source; with `source` it is the entry's identity. */
  readonly sourceKey: string;
  readonly year: number;
  readonly subject: Subject;
  /** Integer of 0.01 hour, above 0. */
  readonly centihours: number;
  readonly byExam: boolean;
  readonly way: string;
  readonly rule: { readonly document: string; readonly article: string; readonly edition: string };
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

/** A row of `credit_entry`, ready to be written. */
export type EntryRow = {
  person_id: number;
  entry_id: string;
  year: number;
  subject: Subject;
  centihours: number;
  by_exam: boolean;
  way: string;
  source: Source | 'reversal';
  source_key: string;
  rule_document: string;
  rule_article: string;
  rule_edition: string;
  explanation: readonly string[];
  title: string;
  organiser: string;
  held_from: Day;
  held_to: Day;
  evidence: readonly string[];
  recognised_by: number;
  reverses: string | null;
  reason: string | null;
  approver: string | null;
  recorded_at: Date;
  recorded_by: string;
  payload_hash: Buffer;
};

type Payload = Omit<EntryRow, 'recorded_at' | 'recorded_by' | 'payload_hash'>;

export function entryIdOf(source: Source, sourceKey: string): string {
  return uuidFromDigest(sha256(`${source}|${sourceKey}`));
}

/** Derived from the reversed entry: it can be reversed once. */
export function reversalIdOf(entryId: string): string {
  return uuidFromDigest(sha256(`reversal|${entryId}`));
}

export function rowOf(entry: NewEntry, recorded: { at: Date; by: string }): EntryRow {
  return sealed(
    {
      person_id: entry.personId,
      entry_id: entryIdOf(entry.source, entry.sourceKey),
      year: entry.year,
      subject: entry.subject,
      centihours: entry.centihours,
      by_exam: entry.byExam,
      way: entry.way,
      source: entry.source,
      source_key: entry.sourceKey,
      rule_document: entry.rule.document,
      rule_article: entry.rule.article,
      rule_edition: entry.rule.edition,
      explanation: entry.explanation,
      title: entry.title,
      organiser: entry.organiser,
      held_from: entry.heldFrom,
      held_to: entry.heldTo,
      evidence: entry.evidence,
      recognised_by: entry.recognisedBy,
      reverses: null,
      reason: null,
      approver: null,
    },
    recorded,
  );
}

/** The entry that takes another back: the same facts with negative hours, a reason and who approved it. */
export function reversalOf(row: EntryRow, why: { reason: string; approver: string }, recorded: { at: Date; by: string }): EntryRow {
  const { recorded_at: _at, recorded_by: _by, payload_hash: _hash, ...facts } = row;
  return sealed(
    {
      ...facts,
      entry_id: reversalIdOf(row.entry_id),
      centihours: -row.centihours,
      source: 'reversal',
      source_key: row.entry_id,
      reverses: row.entry_id,
      reason: why.reason,
      approver: why.approver,
    },
    recorded,
  );
}

function sealed(payload: Payload, recorded: { at: Date; by: string }): EntryRow {
  return { ...payload, recorded_at: recorded.at, recorded_by: recorded.by, payload_hash: payloadHashOf(payload) };
}

/** The facts of an entry as one line of JSON in a fixed order: what an outsider hashes to check it. */
export function payloadTextOf(row: Payload): string {
  return JSON.stringify([
    'xueshi-entry-1',
    row.person_id,
    row.entry_id,
    row.year,
    row.subject,
    row.centihours,
    row.by_exam,
    row.way,
    row.source,
    row.source_key,
    row.rule_document,
    row.rule_article,
    row.rule_edition,
    row.explanation,
    row.title,
    row.organiser,
    row.held_from,
    row.held_to,
    row.evidence,
    row.recognised_by,
    row.reverses,
    row.reason,
    row.approver,
  ]);
}

/** When and by whom it was recorded is left out: a repeat must find the same hash. */
export function payloadHashOf(row: Payload): Buffer {
  return sha256(payloadTextOf(row));
}

/** When and by whom the entry was recorded; apart from the payload, so that the one can be shown without the other. */
export function provenanceHashOf(row: Pick<EntryRow, 'recorded_at' | 'recorded_by'>): Buffer {
  return sha256(`xueshi-provenance-1|${row.recorded_at.toISOString()}|${row.recorded_by}`);
}

/** What goes into the log: SHA-256 of payload hash and provenance hash, one after the other. */
export function leafOf(row: Pick<EntryRow, 'payload_hash' | 'recorded_at' | 'recorded_by'>): Buffer {
  return sha256(Buffer.concat([row.payload_hash, provenanceHashOf(row)]));
}

/** Who is written beside a record: an account by its number, a program by its name. */
export function recorderOf(actor: Actor): string {
  switch (actor.kind) {
    case 'account':
      return `account:${actor.accountId}`;
    case 'system':
      return `system:${actor.name}`;
    case 'anonymous':
      throw new Error('未登录者不能登记学时');
  }
}
