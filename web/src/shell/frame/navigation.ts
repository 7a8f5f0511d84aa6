// Which ways in a visitor sees. An entry asks for a permission of the server, never for a role: who holds the right sees the way.
// To add a page: its route in router.tsx, one line here, its label in words.ts. The first entry that fits is where the visitor starts after
// signing in; entries with `bar` stand in the phone's bottom bar (five at most, `account` is the last).
import type { LinkProps } from '@tanstack/react-router';
import { can, type Me } from '#session';
import type { IconName } from '#ui/icons';
import type { zh } from './words.ts';

export type Entry = {
  to: NonNullable<LinkProps['to']>;
  label: keyof typeof zh;
  icon: IconName;
  /** An action key, e.g. `claim.own`. */
  needs?: string;
  bar?: boolean;
};

/** For those signed in, in order of importance. */
const OWN: readonly Entry[] = [
  { to: '/desk', label: 'desk', icon: 'inbox', needs: 'claim.review', bar: true },
  { to: '/review', label: 'review', icon: 'scales', needs: 'claim.review', bar: true },
  { to: '/requests', label: 'requests', icon: 'enter', needs: 'membership.review', bar: true },
  { to: '/corrections', label: 'corrections', icon: 'pen', needs: 'membership.review' },
  { to: '/units', label: 'units', icon: 'people', needs: 'unit.review' },
  { to: '/unit', label: 'unit', icon: 'people', needs: 'unit.manage' },
  { to: '/rulebooks', label: 'rulebooks', icon: 'scales', needs: 'rulebook.draft' },
  { to: '/rejudgings', label: 'rejudgings', icon: 'scales', needs: 'rulebook.file' },
  { to: '/officials', label: 'officials', icon: 'person', needs: 'account.allocate' },
  { to: '/delegations', label: 'delegations', icon: 'share', needs: 'delegation.manage' },
  { to: '/audit', label: 'audit', icon: 'search', needs: 'audit.read', bar: true },
  { to: '/people', label: 'people', icon: 'people', needs: 'people.read', bar: true },
  { to: '/standing', label: 'standing', icon: 'home', needs: 'record.own', bar: true },
  { to: '/courses', label: 'classroom', icon: 'lesson', needs: 'record.own', bar: true },
  { to: '/records', label: 'records', icon: 'list', needs: 'record.own', bar: true },
  { to: '/claims', label: 'claims', icon: 'apply', needs: 'claim.own', bar: true },
  { to: '/transcripts', label: 'transcripts', icon: 'form', needs: 'print.own', bar: true },
];

export const PUBLIC: readonly Entry[] = [
  { to: '/', label: 'home', icon: 'home' },
  { to: '/courses', label: 'courses', icon: 'lesson' },
  { to: '/calculator', label: 'calculator', icon: 'calculator', bar: true },
  { to: '/policy', label: 'regulation', icon: 'book', bar: true },
  { to: '/rules', label: 'rules', icon: 'scales' },
  { to: '/verify', label: 'verify', icon: 'shield', bar: true },
];

export const ACCOUNT: Entry = { to: '/me', label: 'account', icon: 'person', bar: true };

const MOST_IN_BAR = 5;

export function ownEntries(me: Me | undefined): readonly Entry[] {
  return me ? OWN.filter(({ needs }) => needs === undefined || can(me, needs)) : [];
}

/** The public services beside one's own ways in: none stands there twice. */
export function publicEntries(me: Me | undefined): readonly Entry[] {
  const own = new Set(ownEntries(me).map(({ to }) => to));
  return PUBLIC.filter(({ to }) => !own.has(to));
}

export function startOf(me: Me): Entry['to'] {
  // An official without a second factor is led to set one up.
  if (me.factorNeeded || me.passwordNeeded) return '/me/security';
  return ownEntries(me)[0]?.to ?? ACCOUNT.to;
}

/** The phone's bottom bar: for those signed in alone. */
export function barEntries(me: Me | undefined): readonly Entry[] {
  if (!me) return [];
  const inBar = [...ownEntries(me), ...publicEntries(me)].filter(({ bar }) => bar);
  return [...inBar.slice(0, MOST_IN_BAR - 1), ACCOUNT];
}
