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
