// The demo's seven doors, all with one well-known password; a production start refuses to run with them.
import { createAccount, type NewGrant } from '#accounts';
import type { Context } from '#platform';
import { fixedPersonId } from './names.ts';
import { employerIdOf, providerId } from './units.ts';

export const demoPassword = 'xueshi-demo';

type Login = { login: string; name: string | null; personId: number | null; grants: readonly NewGrant[] };

const held = (role: string, orgId: number): NewGrant[] => [{ role, orgId, from: '2020-01-01', to: null }];

const logins: readonly Login[] = [
  { login: 'person', name: null, personId: fixedPersonId('person'), grants: [] },
  { login: 'employer', name: '瓯江医院人事科 林晓燕', personId: null, grants: held('employer', employerIdOf(0)) },
  { login: 'provider', name: '瓯江继续教育中心 徐志远', personId: null, grants: held('provider', providerId) },
  { login: 'sector', name: '市卫生健康委 郑文静', personId: null, grants: held('sector', 201) },
  { login: 'district', name: '鹿城区人社局 金海鹏', personId: null, grants: held('district', 101) },
  { login: 'city', name: '市人社局 叶思远', personId: null, grants: held('city', 1) },
  { login: 'auditor', name: '审计员 潘明华', personId: null, grants: held('auditor', 1) },
];

export async function createDemoLogins(at: Context): Promise<void> {
  for (const login of logins) await createAccount(at, { ...login, password: demoPassword, demo: true, createdBy: 'demo' });
}
