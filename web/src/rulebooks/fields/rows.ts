// Rows of a list that keep who they are while they are moved, so that focus and what is open move with them.
import { useEffect, useRef } from 'react';
import { listAt, moved, withoutAt, withValue } from '#rulebooks/body';
import { fieldId } from '#ui/forms';
import { announce } from '#ui/layout';
import { useEditing } from './editing.ts';
import { useWords } from './words.ts';

export type Rows = {
  /** False while the list is first drawn. */
  begun: () => boolean;
  rows: readonly { key: number; path: string }[];
  add: (value: unknown) => void;
  move: (from: number, to: number) => void;
  remove: (index: number) => void;
};

let last = 0;

export function useRows(list: string): Rows {
  const say = useWords();
  const { body, change } = useEditing();
  const keys = useRef<number[]>([]);
  const begun = useRef(false);
  useEffect(() => {
    begun.current = true;
  }, []);
  const { length } = listAt(body, list);
  while (keys.current.length < length) keys.current.push(++last);
  keys.current.length = length;
  return {
    begun: () => begun.current,
    rows: keys.current.map((key, index) => ({ key, path: `${list}[${index}]` })),
    add: (value) => {
      change((before) => withValue(before, `${list}[${listAt(before, list).length}]`, value));
      focusSoon(`${list}[${length}].title`, `${list}[${length}].name`, `${list}[${length}].label`, `${list}[${length}]`);
    },
    move: (from, to) => {
      keys.current = [...moved(keys.current, from, to)];
      change((before) => withValue(before, list, moved(listAt(before, list), from, to)));
      announce(say('movedTo', { number: to + 1 }));
      focusSoon(`${list}[${to}].${to < from ? 'up' : 'down'}`, `${list}[${to}].${to < from ? 'down' : 'up'}`);
    },
    remove: (index) => {
      keys.current.splice(index, 1);
      change((before) => withoutAt(before, `${list}[${index}]`), true);
      announce(say('removed'));
      focusSoon(list);
    },
  };
}

/** To the first of the paths that can take it, once the page has been drawn. */
function focusSoon(...paths: string[]): void {
  setTimeout(() => {
    for (const path of paths) {
      const element = document.getElementById(fieldId(path));
      element?.focus();
      if (element && document.activeElement === element) return;
    }
  });
}
