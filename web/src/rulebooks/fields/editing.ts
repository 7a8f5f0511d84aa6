// The draft being edited, for every field below: its body, how to change it, what is wrong where.
import type { FiledRules } from '@xueshi/policy';
import { createContext, useContext } from 'react';
import { type Body, textAt, valueAt, withValue } from '#rulebooks/body';

export type Editing = {
  body: Body;
  /** `undoable`: the body as it was is kept until the next change. */
  change: (to: (body: Body) => Body, undoable?: boolean) => void;
  /** The first message for each path. */
  errors: Readonly<Record<string, string>>;
  /** Empty fields too are called wrong: after the person has gone to a problem. */
  strict: boolean;
  rules: FiledRules;
  disabled: boolean;
};

export const EditingContext = createContext<Editing | null>(null);

export function useEditing(): Editing {
  const editing = useContext(EditingContext);
  if (!editing) throw new Error('a field stands in no draft');
  return editing;
}

/** What a field at a path shows and does. */
export function useAt(path: string) {
  const { body, change, errors, strict, disabled } = useEditing();
  const value = valueAt(body, path);
  const text = textAt(body, path);
  return {
    path,
    value,
    text,
    disabled,
    // An empty field is not wrong yet: the person may come back to it.
    error: text !== '' || strict ? errors[path] : undefined,
    set: (next: unknown) => change((before) => withValue(before, path, next)),
  };
}

/** Where quotes are taken from: the words of the article or notice, and the part that is selected in them. */
export type QuoteSource = { text: string; selected: string };
export const QuoteSourceContext = createContext<QuoteSource | null>(null);

export function useQuoteSource(): QuoteSource | null {
  return useContext(QuoteSourceContext);
}
