// Who sees which ways in: by what the server lets them do, never by a name.
import { describe, expect, test } from 'vitest';
import type { Me } from '#session';
import { ACCOUNT, barEntries, ownEntries, PUBLIC, publicEntries, startOf } from './navigation.ts';

const PERSON = ['record.own', 'claim.own', 'print.own'];
const REVIEWER = ['record.read', 'claim.read', 'claim.review', 'entry.reverse', 'people.read', 'org.own'];

function holding(permissions: readonly string[]): Me {
  return {
    signedIn: true,
    login: 'x',
    name: '陈若溪',
    roles: [],
    person: null,
    permissions: [...permissions],
    expiresAt: '2026-11-24T05:00:00+08:00',
    demo: false,
    factorNeeded: false,
    passwordNeeded: false,
  };
}

const paths = (entries: readonly { to: string }[]) => entries.map(({ to }) => to);

describe('导航', () => {
  test('没有登录：没有办理入口，也没有底部栏', () => {
    expect(ownEntries(undefined)).toEqual([]);
    expect(barEntries(undefined)).toEqual([]);
  });

  test('专业技术人员看得到自己的事，看不到审核', () => {
    const own = ownEntries(holding(PERSON));
    expect(own.length).toBeGreaterThan(2);
    expect(paths(own).filter((to) => to.startsWith('/review'))).toEqual([]);
  });

  test('审核人从审核开始，看不到个人申报', () => {
    const me = holding(REVIEWER);
    expect(startOf(me)).toMatch(/^\/desk/);
    expect(paths(ownEntries(me))).not.toContain('/claims');
  });

  test('同时是审核人和专业技术人员：两边都有，先公务', () => {
    const me = holding([...PERSON, ...REVIEWER]);
    expect(startOf(me)).toMatch(/^\/desk/);
    expect(paths(ownEntries(me))).toContain('/claims');
  });

  test('这一版没有页面的角色，从“我的”开始，底部栏仍有公共服务', () => {
    expect(startOf(holding(['audit.read', 'ledger.verify']))).toBe('/audit');
    const me = holding(['ledger.verify', 'system.manage']);
    expect(startOf(me)).toBe(ACCOUNT.to);
    expect(paths(barEntries(me))).toContain('/verify');
  });

  test.each([PERSON, REVIEWER, [...PERSON, ...REVIEWER], []])('底部栏至多五项，最后一项是“我的”，不重复：%s', (...permissions) => {
    const bar = paths(barEntries(holding(permissions)));
    expect(bar.length).toBeLessThanOrEqual(5);
    expect(bar.at(-1)).toBe(ACCOUNT.to);
    expect(new Set(bar).size).toBe(bar.length);
  });

  test('网络课堂对专业技术人员不出现两次，其他人从公共服务进课程目录', () => {
    const me = holding(PERSON);
    const all = paths([...ownEntries(me), ...publicEntries(me)]);
    expect(all.filter((to) => to === '/courses')).toHaveLength(1);
    expect(paths(publicEntries(undefined))).toContain('/courses');
  });

  test('公开入口谁都能进', () => {
    expect(PUBLIC.filter(({ needs }) => needs !== undefined)).toEqual([]);
  });
});
