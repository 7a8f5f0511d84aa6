// The reviewer's keys. Pure: from a key stroke and where it happened to what is meant. The keys can be switched off (WCAG 2.1.4).
export type QueueKey = { kind: 'move'; to: number } | { kind: 'select' | 'find' | 'help' };

/** Keys on the queue; `at` is the row that has the focus, −1 for none. */
export function queueKey(key: string, at: number, count: number): QueueKey | undefined {
  if (count > 0) {
    const onRow = at >= 0;
    // Without a row in focus the arrows scroll the page, as everywhere.
    if (key === 'j' || (onRow && key === 'ArrowDown')) return { kind: 'move', to: Math.min(at + 1, count - 1) };
    if (key === 'k' || (onRow && key === 'ArrowUp')) return { kind: 'move', to: Math.max(at - 1, 0) };
    if (onRow && key === 'Home') return { kind: 'move', to: 0 };
    if (onRow && key === 'End') return { kind: 'move', to: count - 1 };
    if (onRow && key === 'x') return { kind: 'select' };
  }
  if (key === '/') return { kind: 'find' };
  return key === '?' ? { kind: 'help' } : undefined;
}

export type ReviewKey = 'recognise' | 'return' | 'refuse' | 'next' | 'previous' | 'queue' | 'help';

const REVIEW_KEYS: ReadonlyMap<string, ReviewKey> = new Map([
  ['a', 'recognise'],
  ['r', 'return'],
  ['x', 'refuse'],
  ['n', 'next'],
  ['p', 'previous'],
  ['q', 'queue'],
  ['?', 'help'],
]);

export function reviewKey(key: string): ReviewKey | undefined {
  return REVIEW_KEYS.get(key);
}

type Stroke = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'isComposing' | 'defaultPrevented'>;
type Place = { tag: string; editable: boolean; type?: string | undefined };

/** Letters belong to whoever is typing; the arrows belong to lists, radios and whatever scrolls. */
export function isOurs(stroke: Stroke, place: Place): boolean {
  if (stroke.defaultPrevented || stroke.ctrlKey || stroke.metaKey || stroke.altKey || stroke.isComposing) return false;
  if (place.editable || place.tag === 'TEXTAREA' || place.tag === 'SELECT') return false;
  const arrow = stroke.key.startsWith('Arrow') || stroke.key === 'Home' || stroke.key === 'End';
  if (place.tag === 'INPUT') return !arrow && (place.type === 'checkbox' || place.type === 'radio');
  return !(arrow && place.tag === 'SECTION');
}
