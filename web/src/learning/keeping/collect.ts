// Turns what a player tells (positions with the time on the wall) into stretches really played: a jump begins a new stretch, and
// only going forward no faster than the clock allows counts. The server judges again by its own clock; this keeps the claim honest.
import { type Span, type Spans, union } from './spans.ts';

export type Collector = {
  /** Closed stretches, not yet taken. */
  readonly closed: Spans;
  /** The stretch under way, and when its end was told. */
  readonly open: { readonly span: Span; readonly wallMs: number } | undefined;
};

export type PlayerEvent =
  /** Playing and at this place. */
  | { kind: 'at'; positionMs: number; wallMs: number; rate: number }
  /** Paused, ended, hidden or jumping: the stretch ends where it was last known. */
  | { kind: 'halt' };

/** Browsers tell the position some four times a second, and late when busy: this much more than the clock is still no jump. */
const SLACK_MS = 400;

export const nothingPlayed: Collector = { closed: [], open: undefined };

export function collect(state: Collector, event: PlayerEvent): Collector {
  if (event.kind === 'halt') return { closed: closedOf(state), open: undefined };
  const at = { span: { fromMs: event.positionMs, toMs: event.positionMs }, wallMs: event.wallMs };
  if (!state.open) return { ...state, open: at };
  const aheadMs = event.positionMs - state.open.span.toMs;
  const clockMs = Math.max(0, event.wallMs - state.open.wallMs) * event.rate;
  if (aheadMs < 0 || aheadMs > clockMs + SLACK_MS) return { closed: closedOf(state), open: at };
  return { ...state, open: { span: { fromMs: state.open.span.fromMs, toMs: event.positionMs }, wallMs: event.wallMs } };
}

/** Takes what has been played so far; the stretch under way goes on from where it was taken. */
export function take(state: Collector): { spans: Spans; rest: Collector } {
  const { open } = state;
  const rest = open && { span: { fromMs: open.span.toMs, toMs: open.span.toMs }, wallMs: open.wallMs };
  return { spans: closedOf(state), rest: { closed: [], open: rest } };
}

function closedOf({ closed, open }: Collector): Spans {
  return union(closed, open ? [rounded(open.span)] : []);
}

/** Whole milliseconds, never longer than played. */
function rounded({ fromMs, toMs }: Span): Span {
  return { fromMs: Math.ceil(fromMs), toMs: Math.floor(toMs) };
}
