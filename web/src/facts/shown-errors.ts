// Which errors to show while someone is still filling in: those of fields already left, or all once the form has been sent.
import { type FocusEvent, useState } from 'react';
import { fieldId } from '#ui/forms';

type FieldError = { readonly path: string; readonly message: string };

/** `watch` goes on the element around the fields. Start over with a new `key` on that component when the form is another one. */
export function useShownErrors(errors: readonly FieldError[], all: boolean) {
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const watch = {
    onBlur: (event: FocusEvent<HTMLElement>) => {
      const target: EventTarget & HTMLElement = event.target;
      const control = target instanceof HTMLInputElement ? target : undefined;
      // An empty field is not wrong yet: the person may come back to it.
      if (control?.id && control.value !== '') setLeft((before) => new Set(before).add(control.id));
    },
  };
  const shown: Record<string, string> = {};
  for (const { path, message } of errors) {
    if (all || left.has(fieldId(path))) shown[path] ??= message;
  }
  return { shown, watch };
}
