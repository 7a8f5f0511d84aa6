// Sentences that the explanations of several items share.

import { type Amount, type Centihours, type Day, formatHours, yearOf } from '#core';

export function hoursText(amount: Amount | Centihours): string {
  return formatHours(typeof amount === 'number' ? amount : amount.centihours);
}

export function yearText(what: string, on: Day, reading: number): string {
  return `按${what} ${on}，计入 ${yearOf(on)} 年度（口径${reading}）。`;
}
