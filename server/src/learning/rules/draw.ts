// An attempt drawn from the bank by its seed, its options named anew each time, and what the answers score (reading 55).
import { createHash } from 'node:crypto';

export type ItemOf = {
  readonly itemNo: number;
  readonly kind: 'single' | 'multiple' | 'judgement';
  readonly options: readonly string[];
  readonly rights: readonly number[];
};

/** An item of the bank, and the places of its options in the order in which they are shown. */
export type Drawn = { readonly itemNo: number; readonly order: readonly number[] };

/** The same seed always draws the same. 正确 and 错误 keep their places. */
export function drawItems(bank: readonly ItemOf[], count: number, seed: string): Drawn[] {
  const next = numbersOf(seed);
  return shuffled(bank, next)
    .slice(0, count)
    .map(({ itemNo, kind, options }) => {
      const places = options.map((_, place) => place);
      return { itemNo, order: kind === 'judgement' ? places : shuffled(places, next) };
    });
}

function shuffled<T>(list: readonly T[], next: () => number): T[] {
  const keyed = list.map((one) => ({ one, key: next() }));
  return keyed.toSorted((a, b) => a.key - b.key).map(({ one }) => one);
}

function numbersOf(seed: string): () => number {
  let turn = 0;
  return () => createHash('sha256').update(`${seed}|${turn++}`).digest().readUIntBE(0, 6);
}

const letters = 'ABCDEFGHIJ';

/** The letters under which these places of the bank are shown, in alphabetical order. */
export function keysOf(order: readonly number[], places: readonly number[]): string[] {
  return places
    .map((place) => letters[order.indexOf(place)] ?? '')
    .filter((key) => key !== '')
    .sort();
}

/** Null when a letter is not shown or is given twice. */
export function placesOf(order: readonly number[], keys: readonly string[]): number[] | null {
  const places = keys.map((key) => (key.length === 1 ? order[letters.indexOf(key)] : undefined));
  const known = places.filter((place) => place !== undefined);
  return known.length === keys.length && new Set(known).size === keys.length ? known : null;
}

export type Question = { readonly rights: readonly number[]; readonly choice: readonly number[] };

/** Of 100, rounded down; an item counts whole or not at all. */
export function scoreOf(questions: readonly Question[]): number {
  const right = questions.filter(isRight).length;
  return questions.length === 0 ? 0 : Math.floor((100 * right) / questions.length);
}

export function isRight({ rights, choice }: Question): boolean {
  return rights.length === choice.length && rights.every((place) => choice.includes(place));
}
