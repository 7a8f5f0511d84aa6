// The facts of a claim as people read them: labels and values in the order of the way's form (第八条).
import { dayText } from '#ui/text';

export type FactFieldInfo = {
  readonly name: string;
  readonly label: string;
  readonly kind: string;
  readonly choices?: readonly { readonly value: string; readonly label: string; readonly note?: string | undefined }[] | undefined;
  readonly fallback?: boolean | undefined;
  readonly unit?: string | undefined;
  readonly when?: { readonly field: string; readonly in: readonly string[] } | undefined;
};

type Facts = Readonly<Record<string, unknown>>;
type Words = {
  yes: string;
  no: string;
  fullDay: string;
  halfDay: string;
  minutes: (minutes: number) => string;
  passedOn: (day: string) => string;
};
export type FactLine = { name: string; label: string; values: string[] };

/** What was not filled has no values; fields that do not apply are left out. */
export function factLines(fields: readonly FactFieldInfo[], facts: Facts, words: Words, language: 'zh' | 'en' = 'zh'): FactLine[] {
  return fields
    .filter(({ when }) => !when || when.in.includes(String(facts[when.field] ?? '')))
    .map((field) => ({ name: field.name, label: field.label, values: valuesOf(field, facts[field.name], words, language) }));
}

function valuesOf(field: FactFieldInfo, value: unknown, words: Words, language: 'zh' | 'en'): string[] {
  const given = value ?? field.fallback;
  if (given === undefined || given === '') return [];
  switch (field.kind) {
    case 'day':
      return [dayText(String(given), language)];
    case 'choice':
      return [choiceText(field, given)];
    case 'boolean':
      return [given === true ? words.yes : words.no];
    case 'days':
      return rowsOf(given).map((row) => `${dayText(String(row.on ?? ''), language)} ${partText(row.part, words)}`.trim());
    case 'courses':
      return rowsOf(given).map((row) =>
        `${String(row.name ?? '')} ${words.passedOn(dayText(String(row.passedOn ?? ''), language))}`.trim(),
      );
    case 'items':
      return rowsOf(given).map((row) => `${String(row.name ?? '')} ${dayText(String(row.on ?? ''), language)}`.trim());
    default:
      return [`${String(given)}${field.unit ? ` ${field.unit}` : ''}`];
  }
}

function choiceText({ choices }: FactFieldInfo, given: unknown): string {
  const chosen = choices?.find((one) => one.value === given);
  if (!chosen) return String(given);
  return chosen.note ? `${chosen.label}（${chosen.note}）` : chosen.label;
}

function partText(part: unknown, words: Words): string {
  if (part === 'full') return words.fullDay;
  if (part === 'half') return words.halfDay;
  const minutes = (part as { minutes?: unknown } | null | undefined)?.minutes;
  return typeof minutes === 'number' ? words.minutes(minutes) : '';
}

function rowsOf(value: unknown): Record<string, unknown>[] {
  return Array.isArray(value) ? value.filter((row): row is Record<string, unknown> => typeof row === 'object' && row !== null) : [];
}
