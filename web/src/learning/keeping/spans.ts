// Stretches of a lesson in milliseconds, sorted and apart: what was played, what the server has credited, what is still missing.
export type Span = { readonly fromMs: number; readonly toMs: number };
export type Spans = readonly Span[];

/** The union; stretches that touch become one, empty and reversed ones vanish. */
export function union(...many: readonly Spans[]): Spans {
  const sorted = many
    .flat()
    .filter(({ fromMs, toMs }) => toMs > fromMs)
    .sort((one, other) => one.fromMs - other.fromMs);
  const joined: { fromMs: number; toMs: number }[] = [];
  for (const { fromMs, toMs } of sorted) {
    const last = joined.at(-1);
    if (last && fromMs <= last.toMs) last.toMs = Math.max(last.toMs, toMs);
    else joined.push({ fromMs, toMs });
  }
  return joined;
}

export function lengthOf(spans: Spans): number {
  return union(spans).reduce((total, { fromMs, toMs }) => total + toMs - fromMs, 0);
}

/** What of the whole is not in the spans. */
export function missingOf(spans: Spans, wholeMs: number): Spans {
  const gaps: Span[] = [];
  let atMs = 0;
  for (const { fromMs, toMs } of union(spans)) {
    if (fromMs > atMs) gaps.push({ fromMs: atMs, toMs: Math.min(fromMs, wholeMs) });
    atMs = Math.max(atMs, toMs);
  }
  if (atMs < wholeMs) gaps.push({ fromMs: atMs, toMs: wholeMs });
  return gaps.filter(({ fromMs, toMs }) => toMs > fromMs);
}

/** 0…100, rounded down: unfinished never reads as 100. */
export function percentOf(doneMs: number, wholeMs: number): number {
  if (!(wholeMs > 0)) return 0;
  return Math.max(0, Math.min(100, Math.floor((doneMs / wholeMs) * 100)));
}

/** What is in the first and not in the second. */
export function without(spans: Spans, taken: Spans): Spans {
  const cuts = union(taken);
  return union(spans).flatMap((span) => {
    const left: Span[] = [];
    let { fromMs } = span;
    for (const cut of cuts) {
      if (cut.toMs <= fromMs || cut.fromMs >= span.toMs) continue;
      left.push({ fromMs, toMs: cut.fromMs });
      fromMs = Math.max(fromMs, cut.toMs);
    }
    return [...left, { fromMs, toMs: span.toMs }].filter((one) => one.toMs > one.fromMs);
  });
}

const SECOND_MS = 1000;
/** A second of which no more than this is missing was played. */
const SHORT_MS = 250;

/** Only whole seconds travel: a second half played waits for its other half. */
export function wholeSeconds(spans: Spans): Spans {
  const whole = union(spans).map(({ fromMs, toMs }) => ({
    fromMs: Math.ceil((fromMs - SHORT_MS) / SECOND_MS) * SECOND_MS,
    toMs: Math.floor((toMs + SHORT_MS) / SECOND_MS) * SECOND_MS,
  }));
  return union(whole.map(({ fromMs, toMs }) => ({ fromMs: Math.max(0, fromMs), toMs })));
}

/** As the contract writes them: [from, to) in seconds. */
export function asSeconds(spans: Spans): [number, number][] {
  return spans.map(({ fromMs, toMs }) => [fromMs / SECOND_MS, toMs / SECOND_MS]);
}

export function fromSeconds(intervals: readonly (readonly [number, number])[]): Spans {
  return union(intervals.map(([from, to]) => ({ fromMs: from * SECOND_MS, toMs: to * SECOND_MS })));
}
