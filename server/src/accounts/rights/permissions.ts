// The one place that answers "may this actor do this to that?": a table that a person can read (第五、十、十一、十五条, readings 9, 41–44).
import type { Role } from '@xueshi/contract';
import { type Actor, forbidden, type Grant, notFound, Problem } from '#platform';

/**
 * How far a role reaches: `own` – the person's own record; `employer` – people employed at the grant's organisation; `org` – that
 * organisation itself; `division`, `sector` – people of the grant's district or sector (a delegated review is held to both);
 * `city` – everybody.
 */
type Scope = 'own' | 'employer' | 'org' | 'division' | 'sector' | 'city';
const no = null;

// The city bureau reviews claims of the sector `general` only: for the others the sector's own authority answers (reading 42).
// The auditor reads and writes nothing; the administrator runs the system and sees no one's record (checklist: separation of duties).
// biome-ignore format: one row an action, one column a role
const table = {
  //                       person  employer    provider  sector    district    city      auditor  admin
  'record.own':           ['own',  no,         no,       no,       no,         no,       no,      no],
  'record.read':          [no,     'employer', no,       'sector', 'division', 'city',   'city',  no],
  'claim.own':            ['own',  no,         no,       no,       no,         no,       no,      no],
  'claim.read':           [no,     'employer', no,       'sector', 'division', 'city',   'city',  no],
  'claim.review':         [no,     no,         no,       'sector', no,         'sector', no,      no],
  'claim.appeal-review':  [no,     no,         no,       no,       no,         'city',   no,      no],
  'entry.reverse':        [no,     no,         no,       'sector', no,         'city',   no,      no],
  'print.own':            ['own',  no,         no,       no,       no,         no,       no,      no],
  'people.read':          [no,     'employer', no,       'sector', 'division', 'city',   'city',  no],
  'membership.review':    [no,     'employer', no,       no,       'division', 'city',   no,      no],
  'unit.manage':          [no,     'org',      'org',      no,       no,         no,       no,      no],
  'unit.review':          [no,     no,         no,       'sector', 'division', 'city',   no,      no],
  'account.allocate':     [no,     no,         no,       no,       no,         'city',   no,      no],
  'delegation.manage':    [no,     no,         no,       'org',    no,         'city',   no,      no],
  'rulebook.draft':       [no,     no,         no,       'sector', no,         'city',   no,      no],
  'rulebook.file':        [no,     no,         no,       no,       no,         'city',   no,      no],
  'people.reveal':        [no,     no,         no,       'sector', 'division', 'city',   no,      no],
  'org.own':              [no,     'org',      'org',    'org',    'org',      'org',    no,      no],
  'audit.read':           [no,     no,         no,       no,       no,         no,       'city',  no],
  'ledger.verify':        [no,     no,         no,       no,       no,         'city',   'city',  'city'],
  'system.manage':        [no,     no,         no,       no,       no,         no,       no,      'city'],
} as const satisfies Record<string, Row>;

type Row = readonly [person: Cell, employer: Cell, provider: Cell, sector: Cell, district: Cell, city: Cell, auditor: Cell, admin: Cell];
type Cell = Scope | null;
export type Action = keyof typeof table;

const columns: readonly Role[] = ['person', 'employer', 'provider', 'sector', 'district', 'city', 'auditor', 'admin'];

/** Decisions about others: nobody takes them on their own behalf, whatever their roles. */
const decisions: ReadonlySet<Action> = new Set([
  'claim.review',
  'claim.appeal-review',
  'entry.reverse',
  'membership.review',
  'unit.review',
]);

export const actions: readonly Action[] = Object.keys(table).filter(isAction);

/** What an action is about. A member that is left out is unknown, and no limited reach covers the unknown. */
export type Target = {
  readonly personId?: number | undefined;
  readonly division?: string | null | undefined;
  readonly sector?: string | null | undefined;
  readonly employerId?: number | null | undefined;
  readonly orgId?: number | undefined;
};

/** One limit of an actor's jurisdiction; null members are no limit. Stores turn a list of these into `where … or …`. */
export type Reach = {
  readonly personId: number | null;
  readonly employerId: number | null;
  readonly orgId: number | null;
  readonly division: string | null;
  readonly sector: string | null;
};

export function may(actor: Actor, action: Action, target: Target): boolean {
  return !isOwnCase(actor, action, target) && reachOf(actor, action).some((reach) => covers(reach, target));
}

/**
 * Throws when `may` says no: 401 without sign-in, 404 to somebody who knows of own records only (existence itself is private), 403 to
 * officials, who are told why.
 */
export function authorize(actor: Actor, action: Action, target: Target): void {
  if (may(actor, action, target)) return;
  if (actor.kind === 'anonymous')
    throw new Problem({ type: 'not-signed-in', status: 401, title: '请先登录', detail: '登录后可以接着办理。' });
  const reaches = reachOf(actor, action);
  if (reaches.length === 0) throw forbidden('当前账号的角色不能办理此事。如需办理，请换用有权限的账号。');
  if (isOwnCase(actor, action, target)) {
    throw new Problem({
      type: 'own-case',
      status: 403,
      title: '不能办理本人的事项',
      detail: '审核、复核、冲销等决定须由他人作出，请交由同一单位的其他工作人员办理。',
    });
  }
  if (reaches.every((reach) => reach.personId !== null)) throw notFound('这项内容');
  throw new Problem({
    type: 'out-of-jurisdiction',
    status: 403,
    title: '不在您的管辖范围内',
    detail: '这项内容由其他行业主管部门、县（市、区）人力社保局或单位负责，请转由其办理。',
  });
}

/** Whether any role of the actor allows the action at all. Throws for a key that the table does not have: a misspelt route fails loudly. */
export function permits(actor: Actor, action: string): boolean {
  if (!isAction(action)) throw new Error(`权限表中没有 ${action}`);
  return reachOf(actor, action).length > 0;
}

/** Every action the actor may take somewhere, for the pages' navigation. */
export function permissionsOf(actor: Actor): Action[] {
  return actions.filter((action) => permits(actor, action));
}

/** The actor's jurisdiction for an action; empty: none. */
export function reachOf(actor: Actor, action: Action): Reach[] {
  if (actor.kind !== 'account' || (actor.scopes && !actor.scopes.includes(action))) return [];
  const row: Row = table[action];
  const own = row[0] === 'own' && actor.personId !== null ? [{ ...unlimited, personId: actor.personId }] : [];
  const held = actor.grants.flatMap((grant) => {
    const scope = row[columns.indexOf(grant.role as Role)];
    return scope ? (limit(scope, grant) ?? []) : [];
  });
  return [...own, ...held];
}

const unlimited: Reach = { personId: null, employerId: null, orgId: null, division: null, sector: null };

/** Null when the grant lacks what its scope is measured by: a district role without a district reaches nobody. */
function limit(scope: Scope, grant: Grant): Reach | null {
  switch (scope) {
    case 'own':
      return null;
    case 'employer':
      return { ...unlimited, employerId: grant.orgId };
    case 'org':
      return { ...unlimited, orgId: grant.orgId };
    case 'division':
      return grant.division === null ? null : { ...unlimited, division: grant.division };
    case 'sector':
      return grant.sector === null ? null : { ...unlimited, sector: grant.sector, division: grant.division };
    case 'city':
      return unlimited;
  }
}

function covers(reach: Reach, target: Target): boolean {
  return (Object.keys(unlimited) as (keyof Reach)[]).every((key) => reach[key] === null || reach[key] === target[key]);
}

function isOwnCase(actor: Actor, action: Action, target: Target): boolean {
  return decisions.has(action) && actor.kind === 'account' && actor.personId !== null && actor.personId === target.personId;
}

function isAction(action: string): action is Action {
  return Object.hasOwn(table, action);
}
