// The clock of an article: only the time it lies open in sight counts, from one missing stretch to the next. Pure; the page brings the time.
import { missingOf, type Span, type Spans } from '#learning/keeping';

export type Reading = { readonly positionMs: number; readonly gap: Span };

/** A tick later than this came from a machine that slept: nobody read meanwhile. */
const LONGEST_TICK_MS = 2000;

export function startReading(known: Spans, wholeMs: number): Reading | undefined {
  const [gap] = missingOf(known, wholeMs);
  return gap && { positionMs: gap.fromMs, gap };
}

/** Undefined: the stretch is read to its end. */
export function readOn({ positionMs, gap }: Reading, passedMs: number): { reading: Reading | undefined; positionMs: number } {
  const next = Math.min(gap.toMs, positionMs + (passedMs > LONGEST_TICK_MS ? 0 : Math.max(0, passedMs)));
  return { positionMs: next, reading: next < gap.toMs ? { positionMs: next, gap } : undefined };
}
