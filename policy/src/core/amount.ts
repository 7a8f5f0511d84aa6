// Hours in the making: an amount can only be begun from a cited figure and carries its sources through every step.

import type { Citation, Cited } from './citation.ts';
import type { Centihours } from './hours.ts';

declare const cited: unique symbol;

/** Only the functions of this file make one, so a number without its citation does not compile. */
export type Amount = {
  readonly centihours: Centihours;
  readonly citations: readonly Citation[];
  readonly readings: readonly number[];
  readonly [cited]: true;
};

export function amountOf(figure: Cited<Centihours>, ...readings: number[]): Amount {
  return make(figure.value, [figure.citation], readings);
}

/** Zero, with the words that say why. */
export function nothing(why: Citation, ...readings: number[]): Amount {
  return make(0, [why], readings);
}

export function times(amount: Amount, count: number, ...readings: number[]): Amount {
  return make(amount.centihours * count, amount.citations, [...amount.readings, ...readings]);
}

/** `percent` of it, rounded down to 0.01. */
export function share(amount: Amount, percent: number, ...readings: number[]): Amount {
  return make(Math.floor((amount.centihours * percent) / 100), amount.citations, [...amount.readings, ...readings]);
}

/** The same, with the readings that took part in it. */
export function withReadings(amount: Amount, ...readings: number[]): Amount {
  return make(amount.centihours, amount.citations, [...amount.readings, ...readings]);
}

/** `amount` less `step` taken `count` times, never below zero. */
export function less(amount: Amount, step: Cited<Centihours>, count: number, ...readings: number[]): Amount {
  const left = Math.max(0, amount.centihours - step.value * count);
  return make(left, [...amount.citations, step.citation], [...amount.readings, ...readings]);
}

/** At most `ceiling`, a figure that a reading sets; the reading is listed only when it bites. */
export function atMost(amount: Amount, ceiling: Centihours, reading: number): Amount {
  if (amount.centihours <= ceiling) return amount;
  return make(Math.max(0, ceiling), amount.citations, [...amount.readings, reading]);
}

function make(centihours: Centihours, citations: readonly Citation[], readings: readonly number[]): Amount {
  if (!Number.isSafeInteger(centihours) || centihours < 0) throw new RangeError(`not an amount: ${centihours}`);
  return { centihours, citations, readings } as Amount;
}
