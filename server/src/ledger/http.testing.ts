// The ledger's endpoints with a small city behind them: a nurse, a teacher, and officials of every kind, signed in by name.
import { idCheckDigit } from '@xueshi/contract';
import type { LightMyRequestResponse } from 'fastify';
import { permits, recordEmployments, registerPeople } from '#accounts';
import { createHttp } from '#http';
import { createOrgs } from '#orgs';
import { type AccountActor, type Context, clockAt, sha256, uuidFromDigest } from '#platform';
import { contextFor, type TestDatabase, testDatabase, testLog } from '#testing';
import { ledgerRoutes } from './index.ts';

const hospital = 5001;
const school = 5002;
export const nurse = 2001;
export const teacher = 2002;

export const actors: Readonly<Record<string, AccountActor>> = Object.fromEntries(
  [
    account('nurse', '陈护士', nurse),
    account('teacher', '吴老师', teacher),
    account('health', '王审核', null, { role: 'sector', orgId: 201, division: null, sector: 'health' }),
    account('education', '李审核', null, { role: 'sector', orgId: 202, division: null, sector: 'education' }),
    account('lucheng', '鹿城经办', null, { role: 'district', orgId: 101, division: '330302', sector: null }),
    account('ruian', '瑞安经办', null, { role: 'district', orgId: 106, division: '330381', sector: null }),
    account('hospital', '医院人事', null, { role: 'employer', orgId: hospital, division: '330302', sector: null }),
    account('provider', '培训机构', null, { role: 'provider', orgId: 5003, division: null, sector: null }),
    account('city', '市局经办', null, { role: 'city', orgId: 1, division: null, sector: 'general' }),
    account('auditor', '审计员', null, { role: 'auditor', orgId: 1, division: null, sector: 'general' }),
    account('admin', '系统管理员', null, { role: 'admin', orgId: 1, division: null, sector: 'general' }),
    // A nurse who also reviews: never in her own case.
    account('both', '陈护士', nurse, { role: 'sector', orgId: 201, division: null, sector: 'health' }),
  ].map((actor) => [actor.sessionId, actor]),
);

export type LedgerCity = TestDatabase & {
  as(who: string): Context;
  get(who: string | null, url: string): Promise<LightMyRequestResponse>;
  post(who: string | null, url: string, body: unknown): Promise<LightMyRequestResponse>;
  end(): Promise<void>;
};

export async function ledgerCity(): Promise<LedgerCity> {
  const database = await testDatabase();
  await populate(contextFor(database.db, { actor: { kind: 'system', name: '测试' } }));
  const app = await createHttp({
    db: database.db,
    clock: clockAt(() => new Date('2026-06-15T10:00:00+08:00')),
    logger: testLog,
    secure: false,
    openApi: {},
    webRoot: null,
    trustProxy: null,
    resolveActor: async (_db, { token }) => actors[token ?? ''] ?? { kind: 'anonymous' },
    permits,
    routes: ledgerRoutes,
  });
  const signedIn = (who: string | null) => (who === null ? {} : { authorization: '', cookie: `xueshi=${who}` });
  return {
    ...database,
    as: (who) => contextFor(database.db, actors[who] ? { actor: actors[who] } : {}),
    get: (who, url) => app.inject({ method: 'GET', url, headers: signedIn(who) }),
    post: (who, url, body) =>
      app.inject({ method: 'POST', url, payload: JSON.stringify(body), headers: { 'content-type': 'application/json', ...signedIn(who) } }),
    async end() {
      await app.close();
      await database.drop();
    },
  };
}

async function populate(at: Context): Promise<void> {
  const unit = { kind: 'employer' as const, uscc: null, parentId: null };
  await createOrgs(at, [
    { ...unit, orgId: hospital, name: '瓯江医院', division: '330302', sector: 'health' },
    { ...unit, orgId: school, name: '飞云江学校', division: '330381', sector: 'education' },
  ]);
  const person = { phone: null, ethnicity: '汉族', title: null, titleSince: null, division: null };
  await registerPeople(at, [
    { ...person, personId: nurse, name: '陈护士', series: 'health', idNumber: idNumber(1) },
    { ...person, personId: teacher, name: '吴老师', series: 'school_teaching', idNumber: idNumber(2) },
  ]);
  const since = { from: '2015-07-01', to: null, main: true };
  await recordEmployments(
    at,
    [
      { ...since, personId: nurse, orgId: hospital },
      { ...since, personId: teacher, orgId: school },
    ],
    '测试',
  );
}

/** The session is named after the key, so that a test signs in by a name. */
function account(key: string, name: string, personId: number | null, grant?: AccountActor['grants'][number]): AccountActor {
  const accountId = uuidFromDigest(sha256(`账号 ${key}`));
  return { kind: 'account', accountId, personId, name, sessionId: key, grants: grant ? [grant] : [] };
}

function idNumber(order: number): string {
  const head = `33030219850615${String(order).padStart(3, '0')}`;
  return head + idCheckDigit(head);
}
