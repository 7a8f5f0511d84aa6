// From what was typed to the facts of the API and of the rules, and their errors back to what the person sees.
import type { FactField } from '@xueshi/policy';
import {
  type DayRow,
  dayRowsOf,
  type FactsDraft,
  type NamedKind,
  type NamedRow,
  namedDraft,
  namedRowsOf,
  numberIn,
  partFact,
  textOf,
} from './draft.ts';

type FieldError = { readonly path: string; readonly message: string };

/** The fields that are asked, given what has been answered. */
export function visibleFields(fields: readonly FactField[], draft: FactsDraft): FactField[] {
  return fields.filter(({ when }) => when === undefined || when.in.includes(textOf(draft[when.field])));
}

/** Leaves out what is empty or no longer asked, and rows that were never begun. */
export function factsOf(fields: readonly FactField[], draft: FactsDraft): Record<string, unknown> {
  const facts: Record<string, unknown> = {};
  for (const field of visibleFields(fields, draft)) {
    const fact = factOf(field, draft[field.name]);
    if (fact !== undefined) facts[field.name] = fact;
  }
  return facts;
}

/** `days[0].on` counts the rows that were sent; the person sees the blank ones too. */
export function draftErrors(fields: readonly FactField[], draft: FactsDraft, errors: readonly FieldError[]): FieldError[] {
  return errors.map(({ path, message }) => {
    const row = /^(\w+)\[(\d+)\](.*)$/.exec(path);
    const field = row && fields.find((one) => one.name === row[1]);
    if (!row || !field) return { path, message };
    const seen = begunRows(field, draft[field.name])[Number(row[2])] ?? Number(row[2]);
    return { path: `${row[1]}[${seen}]${row[3]}`, message };
  });
}

function factOf(field: FactField, value: unknown): unknown {
  switch (field.kind) {
    case 'days': {
      const rows = dayRowsOf(value);
      const facts = begunRows(field, value).map((index) => dayFact(rows[index]));
      return facts.length > 0 ? facts : undefined;
    }
    case 'courses':
    case 'items': {
      const kind = field.kind;
      const rows = namedRowsOf(kind, value);
      const facts = begunRows(field, value).map((index) => namedFact(kind, rows[index]));
      return facts.length > 0 ? facts : undefined;
    }
    case 'integer':
    case 'hours': {
      const text = textOf(value).trim();
      return text === '' ? undefined : (numberIn(text) ?? text);
    }
    case 'boolean':
      return typeof value === 'boolean' ? value : undefined;
    case 'choice': {
      const text = textOf(value).trim();
      // A level of the rule that was chosen before is no answer to this one: what is not on the page is not sent.
      return field.choices?.some((one) => one.value === text) ? text : undefined;
    }
    case 'day':
    case 'text': {
      const text = textOf(value).trim();
      return text === '' ? undefined : text;
    }
  }
}

/** Positions of the rows in which anything was entered. */
function begunRows({ kind }: FactField, value: unknown): number[] {
  const begun =
    kind === 'courses' || kind === 'items'
      ? namedRowsOf(kind, value).map((row) => row.name.trim() !== '' || row.day !== '')
      : dayRowsOf(value).map((row) => row.on !== '' || row.minutes !== '');
  return begun.flatMap((yes, index) => (yes ? [index] : []));
}

/** An empty cell stays absent, so that the rule asks for it instead of calling it wrong. */
function dayFact(row: DayRow | undefined): unknown {
  if (!row) return undefined;
  return { ...(row.on === '' ? {} : { on: row.on }), part: partFact(row) };
}

function namedFact(kind: NamedKind, row: NamedRow | undefined): unknown {
  if (!row) return undefined;
  const cells = Object.entries(namedDraft(kind, { ...row, name: row.name.trim() }));
  return Object.fromEntries(cells.filter(([, text]) => text !== ''));
}
