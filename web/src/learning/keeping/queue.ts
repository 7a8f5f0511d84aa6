// Progress not yet confirmed, in this browser's storage until the server has it: numbers of lessons and stretches, nothing about the person.
// Oldest first; a receipt takes one out. What storage refuses lives as long as the page.
import { type Spans, union } from './spans.ts';

export type Beat = {
  /** Made once; the server counts the same key once. */
  readonly key: string;
  readonly lessonId: string;
  readonly spans: Spans;
  readonly positionMs: number;
  readonly rate: number;
};

/** What of `localStorage` is used. */
export type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

export type Queue = {
  all(): readonly Beat[];
  add(beat: Beat): void;
  /** The server has them, or will never take them. */
  settle(keys: readonly string[]): void;
};

const MOST_KEPT = 500;

export function keepQueue(name: string, store: Store | undefined): Queue {
  let beats = read(name, store);
  const write = (next: readonly Beat[]) => {
    beats = next;
    try {
      if (next.length === 0) store?.removeItem(name);
      else store?.setItem(name, JSON.stringify(next));
    } catch {
      // Full or refused: the page still holds it.
    }
  };
  return {
    all: () => beats,
    add: (beat) => write(beats.length < MOST_KEPT ? [...beats, beat] : joinedWithLast(beats, beat)),
    settle: (keys) => write(beats.filter(({ key }) => !keys.includes(key))),
  };
}

/** A day without a network must not fill the storage: the newest beats of one lesson become one, nothing of it is lost. */
function joinedWithLast(beats: readonly Beat[], beat: Beat): readonly Beat[] {
  const last = beats.at(-1);
  if (!last || last.lessonId !== beat.lessonId) return [...beats, beat];
  return [...beats.slice(0, -1), { ...beat, spans: union(last.spans, beat.spans) }];
}

function read(name: string, store: Store | undefined): readonly Beat[] {
  try {
    const kept: unknown = JSON.parse(store?.getItem(name) ?? '[]');
    return Array.isArray(kept) ? kept.filter(isBeat) : [];
  } catch {
    return [];
  }
}

/** Storage may hold anything: what is not a beat is left out. */
function isBeat(one: unknown): one is Beat {
  if (typeof one !== 'object' || one === null) return false;
  const beat = one as Partial<Record<keyof Beat, unknown>>;
  return (
    typeof beat.key === 'string' &&
    typeof beat.lessonId === 'string' &&
    typeof beat.positionMs === 'number' &&
    typeof beat.rate === 'number' &&
    Array.isArray(beat.spans) &&
    beat.spans.every((span) => Number.isFinite(span?.fromMs) && Number.isFinite(span?.toMs))
  );
}
