// 学时 as exact integers of 0.01 hour (口径5): parsing and printing never pass through rounded decimals.

/** An integer of 0.01 学时. */
export type Centihours = number;

const PATTERN = /^(-?)(\d{1,9})(?:\.(\d{1,2}))?$/;

/** 3650 → '36.5'. Throws for what is no integer, because a rounded total is a wrong total. */
export function formatHours(centihours: Centihours): string {
  if (!Number.isSafeInteger(centihours)) throw new RangeError(`centihours must be an integer: ${centihours}`);
  const sign = centihours < 0 ? '-' : '';
  const size = Math.abs(centihours);
  const cents = String(size % 100)
    .padStart(2, '0')
    .replace(/0+$/, '');
  return `${sign}${Math.floor(size / 100)}${cents === '' ? '' : `.${cents}`}`;
}

/** '36.5' or 36.5 → 3650; null for anything with more than two decimals or that is no number. */
export function parseHours(value: unknown): Centihours | null {
  if (typeof value !== 'string' && typeof value !== 'number') return null;
  // A number's shortest decimal is what was typed: 4.35 is exactly '4.35' here, though not in binary.
  const match = PATTERN.exec(String(value).trim());
  if (!match) return null;
  const size = Number(match[2]) * 100 + Number((match[3] ?? '').padEnd(2, '0'));
  return match[1] === '-' && size !== 0 ? -size : size;
}

/** The decimal number of the API: 3650 → 36.5. */
export function toHours(centihours: Centihours): number {
  return Number(formatHours(centihours));
}
