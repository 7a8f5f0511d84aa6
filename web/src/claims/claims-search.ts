// The state of the list of applications in its address: /claims?state=returned.
import type { ClaimView } from '#claim-view';

type State = ClaimView['state'];

/** What a person asks for, each meaning one or more states of the register. */
export const GROUPS = {
  open: ['draft', 'returned', 'withdrawn'],
  review: ['submitted', 'appealed'],
  done: ['recognised', 'appeal_granted'],
  refused: ['refused', 'appeal_dismissed'],
} as const satisfies Record<string, readonly State[]>;

export type Group = keyof typeof GROUPS;

export function claimsSearch(search: Record<string, unknown>): { group?: Group } {
  const group = (Object.keys(GROUPS) as Group[]).find((one) => one === search.group);
  return group ? { group } : {};
}

/** How many there are of each group, from the server's counts by state. */
export function groupCounts(counts: Readonly<Record<string, number>>): Record<Group | 'all', number> {
  const sum = (states: readonly string[]) => states.reduce((total, state) => total + (counts[state] ?? 0), 0);
  const groups = Object.fromEntries(Object.entries(GROUPS).map(([group, states]) => [group, sum(states)])) as Record<Group, number>;
  return { ...groups, all: sum(Object.keys(counts)) };
}

export function wizardSearch(search: Record<string, unknown>): { step?: string; at?: string } {
  const text = (name: string) => (typeof search[name] === 'string' ? { [name]: search[name] } : {});
  return { ...text('step'), ...text('at') };
}

/** /claims/new?way=8-3 opens with that way chosen. */
export function newClaimSearch(search: Record<string, unknown>): { way?: string } {
  return typeof search.way === 'string' && /^8-([1-9]|10)$/.test(search.way) ? { way: search.way } : {};
}
