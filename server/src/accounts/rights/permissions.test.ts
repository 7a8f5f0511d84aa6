// 谁可以对谁做什么：每个角色 × 每件事 × 管辖内外，逐格对照条文写出的期望（第五、十、十一、十五条）。
import { describe, expect, it } from 'vitest';
import { type Actor, type Grant, Problem } from '#platform';
import { type Action, actions, authorize, may, permissionsOf, permits, reachOf, type Target } from './permissions.ts';

const hospital = 5001;
const grantOf: Readonly<Record<string, Grant>> = {
  employer: { role: 'employer', orgId: hospital, division: '330302', sector: 'health' },
  provider: { role: 'provider', orgId: 6001, division: '330302', sector: 'health' },
  sector: { role: 'sector', orgId: 201, division: null, sector: 'health' },
  delegate: { role: 'sector', orgId: 106, division: '330381', sector: 'health' },
  district: { role: 'district', orgId: 101, division: '330302', sector: null },
  city: { role: 'city', orgId: 1, division: null, sector: 'general' },
  auditor: { role: 'auditor', orgId: 1, division: null, sector: 'general' },
  admin: { role: 'admin', orgId: 1, division: null, sector: 'general' },
};

function account(role: string, personId: number | null = null): Actor {
  const grant = grantOf[role];
  return {
    kind: 'account',
    accountId: 'a',
    personId: role === 'person' ? 1 : personId,
    name: role,
    grants: grant ? [grant] : [],
    sessionId: 's',
  };
}

// Whom it may be about. `self` is the very person; the others differ from the grants in employer, district or sector.
const targets: Readonly<Record<string, Target>> = {
  self: { personId: 1, employerId: hospital, division: '330302', sector: 'health' },
  colleague: { personId: 2, employerId: hospital, division: '330302', sector: 'health' },
  lucheng: { personId: 3, employerId: 5002, division: '330302', sector: 'education' },
  ruianHealth: { personId: 4, employerId: 5003, division: '330381', sector: 'health' },
  stranger: { personId: 5, employerId: 5004, division: '330381', sector: 'education' },
  unemployed: { personId: 6, employerId: null, division: '330302', sector: 'general' },
  nobodyKnows: { personId: 7, employerId: null, division: null, sector: 'general' },
  unit: { orgId: hospital },
  school: { orgId: 6001 },
  authority: { orgId: 201 },
  bureau: { orgId: 101 },
  cityBureau: { orgId: 1 },
  delegateOrg: { orgId: 106 },
  unknown: {},
};

const everything = Object.keys(targets).join(' ');
const reading = {
  employer: 'self colleague',
  sector: 'self colleague ruianHealth',
  delegate: 'ruianHealth',
  district: 'self colleague lucheng unemployed',
  city: everything,
  auditor: everything,
};

// What the articles give each role; a role or an action that is not named gives nothing.
const expected: Readonly<Record<Action, Readonly<Record<string, string>>>> = {
  'record.own': { person: 'self' },
  'record.read': reading,
  'claim.own': { person: 'self' },
  'claim.read': reading,
  'claim.review': { sector: reading.sector, delegate: reading.delegate, city: 'unemployed nobodyKnows' },
  'claim.appeal-review': { city: everything },
  'entry.reverse': { sector: reading.sector, delegate: reading.delegate, city: everything },
  'print.own': { person: 'self' },
  'people.read': reading,
  'membership.review': { employer: reading.employer, district: reading.district, city: everything },
  'account.allocate': { city: everything },
  'delegation.manage': { sector: 'authority', delegate: 'delegateOrg', city: everything },
  'unit.manage': { employer: 'unit', provider: 'school' },
  'unit.review': { sector: reading.sector, delegate: reading.delegate, district: reading.district, city: everything },
  'rulebook.draft': { sector: reading.sector, delegate: reading.delegate, city: everything },
  'rulebook.file': { city: everything },
  'people.reveal': { sector: reading.sector, delegate: reading.delegate, district: reading.district, city: everything },
  'org.own': { employer: 'unit', provider: 'school', sector: 'authority', delegate: 'delegateOrg', district: 'bureau', city: 'cityBureau' },
  'audit.read': { auditor: everything },
  'ledger.verify': { city: everything, auditor: everything, admin: everything },
  'system.manage': { admin: everything },
};
const roles = ['person', ...Object.keys(grantOf)];
const names = (actor: Actor, action: Action) =>
  Object.entries(targets)
    .filter(([, target]) => may(actor, action, target))
    .map(([name]) => name)
    .join(' ');

describe('权限表逐格', () => {
  it('表中的每件事都有期望，没有多也没有少', () => {
    expect([...actions].sort()).toEqual(Object.keys(expected).sort());
  });

  for (const action of actions) {
    for (const role of roles) {
      const allowed = expected[action][role] ?? '';
      it(`${role} 办理 ${action}：${allowed === '' ? '一律不可' : allowed === everything ? '全市' : allowed}`, () => {
        expect(names(account(role), action)).toBe(allowed);
        expect(permits(account(role), action)).toBe(allowed !== '');
      });
    }
  }

  it('未登录和系统任务不在表中，什么都不可', () => {
    for (const actor of [{ kind: 'anonymous' }, { kind: 'system', name: 'job' }] as const) {
      for (const action of actions) expect(names(actor, action)).toBe('');
    }
  });
});

describe('回避：决定本人的事项', () => {
  it.each(['claim.review', 'claim.appeal-review', 'entry.reverse', 'membership.review'] as const)(
    '%s：有权限的人碰到自己的也不行',
    (action) => {
      for (const role of Object.keys(expected[action])) {
        const official = account(role, 1);
        expect(may(official, action, targets['self'] ?? {})).toBe(false);
        expect(names(official, action)).toBe((expected[action][role] ?? '').replace('self ', ''));
      }
      expect(() => authorize(account('city', 7), action, { personId: 7, sector: 'general' })).toThrow(
        expect.objectContaining({ init: expect.objectContaining({ type: 'own-case', status: 403 }) }),
      );
    },
  );
});

describe('审计员与系统管理员', () => {
  it('审计员能做的都只是看', () => {
    expect(permissionsOf(account('auditor'))).toEqual(['record.read', 'claim.read', 'people.read', 'audit.read', 'ledger.verify']);
  });
  it('系统管理员看不到任何人的档案', () => {
    expect(permissionsOf(account('admin'))).toEqual(['ledger.verify', 'system.manage']);
  });
});

describe('残缺的授权', () => {
  it('没有区划的区县角色、没有行业的行业角色，谁也管不到', () => {
    const lost: Actor = {
      kind: 'account',
      accountId: 'a',
      personId: null,
      name: 'x',
      sessionId: 's',
      grants: [
        { role: 'district', orgId: 101, division: null, sector: null },
        { role: 'sector', orgId: 201, division: null, sector: null },
        { role: 'person', orgId: 1, division: null, sector: null },
        { role: 'emperor', orgId: 1, division: null, sector: null },
      ],
    };
    for (const action of actions) if (action !== 'org.own' && action !== 'delegation.manage') expect(reachOf(lost, action)).toEqual([]);
  });
  it('两个角色的范围相加', () => {
    const both: Actor = {
      kind: 'account',
      accountId: 'a',
      personId: null,
      name: 'x',
      sessionId: 's',
      grants: [grantOf['employer'], grantOf['delegate']].flatMap((g) => g ?? []),
    };
    expect(names(both, 'people.read')).toBe('self colleague ruianHealth');
  });
});

describe('拒绝时的说法', () => {
  const refusal = (actor: Actor, action: Action, target: Target) => {
    try {
      authorize(actor, action, target);
      return null;
    } catch (error) {
      return error instanceof Problem ? `${error.init.status} ${error.init.type}` : error;
    }
  };
  it('没有登录 401；只有本人范围的 404，不透露存在与否；没有权限和管辖之外 403', () => {
    expect(refusal({ kind: 'anonymous' }, 'record.own', targets['self'] ?? {})).toBe('401 not-signed-in');
    expect(refusal(account('person'), 'claim.own', { personId: 2 })).toBe('404 not-found');
    expect(refusal(account('person'), 'claim.review', { personId: 2 })).toBe('403 forbidden');
    expect(refusal(account('district'), 'record.read', targets['stranger'] ?? {})).toBe('403 out-of-jurisdiction');
    expect(refusal(account('sector'), 'claim.review', targets['stranger'] ?? {})).toBe('403 out-of-jurisdiction');
    expect(refusal(account('sector'), 'claim.review', targets['colleague'] ?? {})).toBeNull();
  });
  it('写错的事项名不会悄悄放行，也不会悄悄拒绝', () => {
    expect(() => permits(account('city'), 'claims.review')).toThrow('权限表中没有');
    expect(() => permits(account('city'), 'toString')).toThrow('权限表中没有');
  });
});
