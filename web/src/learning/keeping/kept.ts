// What the server has not confirmed yet, in this browser's storage: stretches and a position per lesson, nothing about the person.
// The entry's name carries when the course was begun, so that two people at one device never mix.
import { type Spans, union } from './spans.ts';

export type Kept = { readonly spans: Spans; readonly positionMs: number };

/** What of `localStorage` is used. */
export type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

const NOTHING: Kept = { spans: [], positionMs: 0 };

export function readKept(store: Store | undefined, begun: string, lessonId: string): Kept {
  try {
    const kept: unknown = JSON.parse(store?.getItem(nameOf(begun, lessonId)) ?? 'null');
    return isKept(kept) ? { spans: union(kept.spans), positionMs: kept.positionMs } : NOTHING;
  } catch {
    return NOTHING;
  }
}

export function writeKept(store: Store | undefined, begun: string, lessonId: string, kept: Kept): void {
  try {
    const name = nameOf(begun, lessonId);
    if (kept.spans.length === 0) store?.removeItem(name);
    else store?.setItem(name, JSON.stringify(kept));
  } catch {
    // Full or refused: the page still holds it.
  }
}

function nameOf(begun: string, lessonId: string): string {
  return `xueshi.learning.${lessonId}.${Date.parse(begun)}`;
}

/** Storage may hold anything. */
function isKept(one: unknown): one is Kept {
  if (typeof one !== 'object' || one === null) return false;
  const { spans, positionMs } = one as Partial<Record<keyof Kept, unknown>>;
  const isNumber = (value: unknown) => typeof value === 'number' && Number.isFinite(value) && value >= 0;
  return isNumber(positionMs) && Array.isArray(spans) && spans.every((span) => isNumber(span?.fromMs) && isNumber(span?.toMs));
}
