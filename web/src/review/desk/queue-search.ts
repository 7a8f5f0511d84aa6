// The reviewer's filters in the address, so that a view can be kept, shared and gone back to: /review?state=submitted&way=8-3,8-5&overdue=1.
import type { Input } from '#api';

type Asked = Omit<Input<'listReviewClaims'>, 'cursor' | 'limit'>;
type Way = NonNullable<Extract<Asked['way'], unknown[]>>[number];

export const QUEUE_STATES = ['submitted', 'appealed', 'returned', 'decided'] as const;
export const QUEUE_SORTS = ['due', 'newest', 'oldest', 'hours'] as const;
const FLAGS = ['overdue', 'flagged', 'complete'] as const;
const WAY = /^8-([1-9]|10)$/;
const LONGEST_QUERY = 100;

export type QueueFilters = {
  state?: Exclude<(typeof QUEUE_STATES)[number], 'submitted'>;
  /** One or more ways, joined by commas. */
  way?: string;
  overdue?: '1';
  flagged?: '1';
  complete?: '1';
  q?: string;
  sort?: Exclude<(typeof QUEUE_SORTS)[number], 'due'>;
};

/** What stands in the address and makes sense; defaults are left out, so that one view has one address. */
export function queueSearch(search: Readonly<Record<string, unknown>>): QueueFilters {
  const state = QUEUE_STATES.find((one) => one === search.state);
  const sort = QUEUE_SORTS.find((one) => one === search.sort);
  const ways = waysOf(search.way);
  const q = typeof search.q === 'string' ? search.q.trim().slice(0, LONGEST_QUERY) : '';
  return {
    ...(state && state !== 'submitted' ? { state } : {}),
    ...(ways.length > 0 ? { way: ways.join(',') } : {}),
    ...Object.fromEntries(FLAGS.filter((flag) => search[flag] === '1').map((flag) => [flag, '1'])),
    ...(q ? { q } : {}),
    ...(sort && sort !== 'due' ? { sort } : {}),
  };
}

/** The same as the API asks it. */
export function queueQuestion({ way, ...rest }: QueueFilters): Asked {
  const ways = waysOf(way);
  return { ...rest, ...(ways.length > 0 ? { way: ways } : {}) };
}

/** How many filters narrow the view beyond its state, for the phone's "filters" button. */
export function filterCount({ way, overdue, flagged, complete, q }: QueueFilters): number {
  return [way, overdue, flagged, complete, q].filter((one) => one !== undefined).length;
}

function waysOf(way: unknown): Way[] {
  if (typeof way !== 'string') return [];
  return [...new Set(way.split(','))].filter((one): one is Way => WAY.test(one)).sort((a, b) => Number(a.slice(2)) - Number(b.slice(2)));
}
