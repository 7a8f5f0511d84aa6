// Watched time as spans of whole seconds, sorted, apart from each other: PostgreSQL's int4multirange, in arithmetic.

/** `[from, to)`. */
export type Span = readonly [from: number, to: number];
export type Spans = readonly Span[];

export function normalise(list: readonly Span[]): Spans {
  const sorted = list.filter(([from, to]) => from < to).toSorted(([a], [b]) => a - b);
  const out: [number, number][] = [];
  for (const [from, to] of sorted) {
    const last = out.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else out.push([from, to]);
  }
  return out;
}

export function union(a: Spans, b: Spans): Spans {
  return normalise([...a, ...b]);
}

/** What is in `a` and not in `b`. */
export function subtract(a: Spans, b: Spans): Spans {
  return normalise(a.flatMap((span) => b.reduce<Span[]>((left, cut) => left.flatMap((one) => without(one, cut)), [span])));
}

function without([from, to]: Span, [cutFrom, cutTo]: Span): Span[] {
  if (cutTo <= from || to <= cutFrom) return [[from, to]];
  const before: Span = [from, Math.max(from, cutFrom)];
  const after: Span = [Math.min(to, cutTo), to];
  return [before, after].filter(([start, end]) => start < end);
}

export function intersect(a: Spans, b: Spans): Spans {
  return subtract(a, subtract(a, b));
}

export function lengthOf(spans: Spans): number {
  return spans.reduce((sum, [from, to]) => sum + to - from, 0);
}

/** The earliest `count` seconds. */
export function firstSeconds(spans: Spans, count: number): Spans {
  const out: Span[] = [];
  let left = count;
  for (const [from, to] of spans) {
    if (left <= 0) break;
    out.push([from, Math.min(to, from + left)]);
    left -= to - from;
  }
  return out;
}

/** As PostgreSQL writes it: `{[0,10),[12,15)}`. */
export function spansText(spans: Spans): string {
  return `{${spans.map(([from, to]) => `[${from},${to})`).join(',')}}`;
}

export function parseSpans(text: string): Spans {
  return [...text.matchAll(/\[(\d+),(\d+)\)/g)].map(([, from, to]) => [Number(from), Number(to)]);
}
