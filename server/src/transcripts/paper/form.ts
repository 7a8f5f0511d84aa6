// The content of a 学时登记情况表 as one canonical text: what is hashed, kept, put in the ledger and compared (第十二条, reading 52).
import type { TranscriptContent, TranscriptForm } from '@xueshi/contract';
import { sha256 } from '#platform';

export type Subject = 'professional' | 'sector_public' | 'general_public';
export type Verdict = 'met' | 'in_progress' | 'not_met' | 'pending' | 'exempt' | 'not_applicable';

export type FormEntry = {
  readonly entryId: string;
  readonly heldFrom: string;
  readonly heldTo: string;
  readonly title: string;
  readonly organiser: string;
  readonly subject: Subject;
  readonly byExam: boolean;
  readonly way: string;
  readonly wayTitle: string;
  readonly article: string;
  readonly document: string;
  readonly centihours: number;
  readonly source: string;
  readonly sourceName: string;
  readonly state: 'registered' | 'reversed' | 'reversal';
  readonly reverses: string | null;
  readonly reason: string | null;
  readonly registrar: string;
  readonly registeredOn: string;
};

export type FormTotals = {
  readonly total: number;
  readonly professional: number;
  readonly sectorPublic: number;
  readonly generalPublic: number;
  readonly public: number;
  readonly byExam: number;
};

/** `text` is the policy's own sentence; `centihours` what is missing. */
export type FormShortfall = { readonly of: string; readonly text: string; readonly centihours: number; readonly article: string };

export type FormRequirement = {
  readonly total: number;
  readonly professional: number;
  readonly public: number;
  readonly byExam: { readonly kind: 'above' | 'at-least' | 'waived'; readonly value: number };
  readonly article: string;
};

export type FormYear = {
  readonly year: number;
  readonly verdict: Verdict;
  readonly totals: FormTotals;
  readonly required: FormRequirement;
  readonly shortfalls: readonly FormShortfall[];
  readonly entries: readonly FormEntry[];
};

export type FormPerson = TranscriptContent['person'];

export type FormContent = {
  readonly person: FormPerson;
  readonly years: readonly FormYear[];
  readonly sources: readonly { readonly source: string; readonly name: string; readonly asOf: string }[];
  readonly disqualifications: readonly { readonly from: string; readonly to: string | null; readonly decision: string }[];
  readonly registrar: string;
};

/** A printed form. `code` is inside, so that nobody without the paper can guess the content behind the published hash. */
export type Form = FormContent & {
  readonly schema: 'xueshi/transcript/1';
  readonly serial: string;
  readonly code: string;
  readonly printedAt: string;
  readonly printedOn: string;
};

/** RFC 8785 for the values a form is made of: sorted names, no spaces, whole numbers. Anything else is a mistake and thrown. */
export function canonicalText(value: unknown): string {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'number') {
    if (!Number.isSafeInteger(value)) throw new Error(`规范化内容只收整数：${value}`);
    return JSON.stringify(value);
  }
  if (Array.isArray(value)) return `[${value.map(canonicalText).join(',')}]`;
  if (typeof value === 'object') {
    const members = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${members.map(([name, member]) => `${JSON.stringify(name)}:${canonicalText(member)}`).join(',')}}`;
  }
  throw new Error(`规范化内容不收 ${typeof value}`);
}

export function formHash(canonical: string): Buffer {
  return sha256(canonical);
}

/** Reads a kept canonical text back. Throws when the text is not the one that was hashed. */
export function readForm(canonical: string, hash: Buffer): Form {
  if (!formHash(canonical).equals(hash)) throw new Error('存档的情况表内容与其摘要不符');
  return JSON.parse(canonical) as Form;
}

/** The content as the API shows it: hours as decimals. */
export function contentView(content: FormContent): TranscriptContent {
  return {
    person: content.person,
    years: content.years.map((year) => ({
      year: year.year,
      verdict: year.verdict,
      totals: {
        total: hours(year.totals.total),
        professional: hours(year.totals.professional),
        sectorPublic: hours(year.totals.sectorPublic),
        generalPublic: hours(year.totals.generalPublic),
        public: hours(year.totals.public),
        byExam: hours(year.totals.byExam),
      },
      required: {
        total: hours(year.required.total),
        professional: hours(year.required.professional),
        public: hours(year.required.public),
        byExam: examText(year.required.byExam),
      },
      shortfalls: year.shortfalls.map(({ centihours, ...rest }) => ({ ...rest, hours: hours(centihours) })),
      entries: year.entries.map(({ centihours, ...rest }) => ({ ...rest, hours: hours(centihours) })),
    })),
    sources: [...content.sources],
    disqualifications: [...content.disqualifications],
    registrar: content.registrar,
  };
}

export function formView(form: Form): TranscriptForm {
  return { ...contentView(form), serial: form.serial, printedAt: form.printedAt, printedOn: form.printedOn };
}

/** `>0`, `≥12`, or `—` where a notice waives it. */
export function examText({ kind, value }: FormRequirement['byExam']): string {
  if (kind === 'waived') return '—';
  return `${kind === 'above' ? '>' : '≥'}${hours(value)}`;
}

function hours(centihours: number): number {
  return centihours / 100;
}
