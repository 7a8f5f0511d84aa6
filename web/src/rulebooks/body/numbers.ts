// Numbers stay the text that was typed until they are numbers.
import { parseHours, toHours } from '@xueshi/policy';

/** Hours of at most two decimals; anything else stays text, so that the rules can say what is wrong with it. */
export function amountOf(text: string): unknown {
  const plain = narrow(text);
  if (plain === '') return undefined;
  const centihours = parseHours(plain);
  return centihours === null ? text : toHours(centihours);
}

export function wholeOf(text: string): unknown {
  const plain = narrow(text);
  if (plain === '') return undefined;
  return /^-?\d{1,9}$/.test(plain) ? Number(plain) : text;
}

/** The same, whatever the order of the members. */
export function sameJson(one: unknown, other: unknown): boolean {
  return sorted(one) === sorted(other);
}

/** Full-width digits and thousands' commas are numbers too. */
function narrow(text: string): string {
  return text.normalize('NFKC').replace(/[\s,]/g, '');
}

function sorted(value: unknown): string {
  return JSON.stringify(value ?? null, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
