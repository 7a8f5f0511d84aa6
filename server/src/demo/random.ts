// Chance that repeats: the same words always draw the same numbers, so that the demo city is the same everywhere.
import { sha256 } from '#platform';

export type Chance = {
  /** 0 ≤ x < 1. */
  next(): number;
  /** An integer from `least` to `most`, both included. */
  between(least: number, most: number): number;
  pick<T>(list: readonly T[]): T;
};

/** mulberry32, seeded from the words. */
export function chanceOf(...words: (string | number)[]): Chance {
  let state = sha256(words.join('|')).readUInt32BE();
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    next,
    between: (least, most) => least + Math.floor(next() * (most - least + 1)),
    pick(list) {
      const found = list[Math.floor(next() * list.length)];
      if (found === undefined) throw new Error('没有可选的');
      return found;
    },
  };
}
