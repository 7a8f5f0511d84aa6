// For the tests of this folder: a city with applicants, reviewers of two sectors, the city bureau and an auditor; verbs as the binder
// runs them, and the routes on a real server, where the cookie's value names who acts.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ClaimView, ClaimWay } from '@xueshi/contract';
import { idCheckDigit } from '@xueshi/contract';
import type { FastifyInstance } from 'fastify';
import sharp from 'sharp';
import { type NewPerson, permits, recordEmployments, registerPeople } from '#accounts';
import { closeMedia, installFiles, registerUploads } from '#files';
import { actorOf as actorOfRequest, createHttp, type Surroundings } from '#http';
import { createOrgs } from '#orgs';
import { type AccountActor, type Context, clockAt, createLog, inTransaction, Problem, sha256, uuidFromDigest } from '#platform';
import { contextFor, testDatabase } from '#testing';
import { createClaim } from './draft.ts';
import { attachEvidence, uploadEvidence } from './evidence.ts';
import { recogniseClaim } from './review.ts';
import { claimRoutes } from './routes.ts';
import { submitClaim } from './submit.ts';

export type Who = 'chen' | 'lin' | 'wu' | 'wang' | 'zhao' | 'teacher' | 'city' | 'bureau' | 'auditor' | 'hospital' | 'bookkeeper';

const hospitalId = 5001;

/** chen, lin: health workers; zhao: a health worker who also reviews; wu: a schoolteacher. wang: health reviewer; teacher: of education. */
const people: Record<string, { id: number; name: string; series: string }> = {
  chen: { id: 7101, name: '陈晓丽', series: 'health' },
  lin: { id: 7102, name: '林𬱖', series: 'health' },
  wu: { id: 7103, name: '吴老师', series: 'school_teaching' },
  zhao: { id: 7104, name: '赵双职', series: 'health' },
  bookkeeper: { id: 7105, name: '钱会计', series: 'accounting' },
};
const grants: Partial<Record<Who, AccountActor['grants'][number]>> = {
  wang: { role: 'sector', orgId: 201, division: null, sector: 'health' },
  zhao: { role: 'sector', orgId: 201, division: null, sector: 'health' },
  teacher: { role: 'sector', orgId: 202, division: null, sector: 'education' },
  city: { role: 'city', orgId: 1, division: null, sector: 'general' },
  bureau: { role: 'city', orgId: 1, division: null, sector: 'general' },
  auditor: { role: 'auditor', orgId: 1, division: null, sector: 'general' },
  hospital: { role: 'employer', orgId: hospitalId, division: '330302', sector: null },
};
const names: Partial<Record<Who, string>> = { wang: '王审核', teacher: '教育审核', city: '市局甲', bureau: '市局乙', auditor: '审计员' };

export function actorOf(who: Who): AccountActor {
  const person = people[who];
  const grant = grants[who];
  return {
    kind: 'account',
    accountId: uuidFromDigest(sha256(`account ${who}`)),
    personId: person?.id ?? null,
    name: names[who] ?? person?.name ?? who,
    sessionId: uuidFromDigest(sha256(`session ${who}`)),
    grants: grant ? [grant] : [],
  };
}

export type City = Awaited<ReturnType<typeof openCity>>;

export async function openCity() {
  const database = await testDatabase();
  const folder = await mkdtemp(join(tmpdir(), 'xueshi-claims-'));
  await installFiles(folder);
  let now = '2026-06-15T10:00:00+08:00';
  const at = contextFor(database.db, { now });
  await createOrgs(at, [
    { kind: 'employer', orgId: hospitalId, name: '瓯江医院', division: '330302', sector: 'health', uscc: null, parentId: null },
  ]);
  await registerPeople(at, Object.values(people).map(personOf));
  const employment = { orgId: hospitalId, from: '2015-07-01', to: null, main: true };
  await recordEmployments(
    at,
    Object.values(people).map(({ id }) => ({ ...employment, personId: id })),
    'test',
  );
  const run = <In, Out>(who: Who, verb: (at: Context, input: In) => Promise<Out>, input: In): Promise<Out> =>
    inTransaction(database.db, (tx) => verb(contextFor(tx, { actor: actorOf(who), now }), input));
  return {
    ...database,
    folder,
    run,
    context: (who: Who) => contextFor(database.db, { actor: actorOf(who), now }),
    turnTo: (time: string) => {
      now = time;
    },
    now: () => now,
    async close() {
      closeMedia();
      await database.drop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function personOf({ id, name, series }: { id: number; name: string; series: string }): NewPerson {
  const head = `33030219880612${String(id % 1000).padStart(3, '0')}`;
  return {
    personId: id,
    name,
    idNumber: head + idCheckDigit(head),
    phone: null,
    ethnicity: '汉族',
    series,
    title: '主治医师',
    titleSince: '2021-01-01',
    division: null,
  };
}

export function training(...days: string[]) {
  return { days: days.map((on) => ({ on, part: 'full' })) };
}

export type Draft = {
  way?: ClaimWay;
  title?: string;
  organiser?: string;
  reference?: string;
  note?: string;
  facts?: Record<string, unknown>;
};

export const usualDays = ['2026-05-11', '2026-05-12', '2026-05-13'];

export function draftOf(draft: Draft = {}) {
  return {
    way: '8-3' as ClaimWay,
    title: '急诊医学新进展培训班',
    organiser: '浙江省医学会',
    reference: '',
    note: '',
    facts: training(...usualDays),
    ...draft,
  };
}

let made = 0;

/** A small picture that no other is equal to. */
export function picture(): Promise<Buffer> {
  made++;
  const background = { r: made % 256, g: Math.floor(made / 256), b: 99 };
  return sharp({ create: { width: 24, height: 24, channels: 3, background } })
    .png()
    .toBuffer();
}

/** A draft with a document of its own for every required item of its list. */
export async function prepared(city: City, who: Who, draft: Draft = {}): Promise<ClaimView> {
  let claim = await city.run(who, createClaim, draftOf(draft));
  for (const need of claim.needs.filter((one) => one.required)) {
    claim = await attached(city, who, claim, need.key, await picture());
  }
  return claim;
}

export async function attached(city: City, who: Who, claim: ClaimView, need: string | null, bytes: Uint8Array): Promise<ClaimView> {
  const { evidenceId } = await city.run(who, uploadEvidence, { name: `${need ?? '其他'}材料.pdf`, body: bytes });
  return city.run(who, attachEvidence, { claimId: claim.claimId, evidenceId, need });
}

export async function submitted(city: City, who: Who, draft: Draft = {}): Promise<ClaimView> {
  const { claimId, revision } = await prepared(city, who, draft);
  return city.run(who, submitClaim, { claimId, revision, promise: true });
}

export const matching = { code: 'post', text: '' };

export async function recognised(city: City, who: Who, draft: Draft = {}, by: Who = 'wang'): Promise<ClaimView> {
  const { claimId, revision } = await submitted(city, who, draft);
  return city.run(by, recogniseClaim, { claimId, revision, matching, reasons: [], text: '' });
}

/** The problem a call is refused with; fails when it is not refused. */
export async function refusal(work: Promise<unknown>): Promise<Problem['init']> {
  const outcome = await work.then(
    (value) => ({ value }),
    (error: unknown) => ({ error }),
  );
  if ('error' in outcome && outcome.error instanceof Problem) return outcome.error.init;
  throw new Error(`应当拒绝，却得到 ${'error' in outcome ? String(outcome.error) : JSON.stringify(outcome.value).slice(0, 300)}`);
}

export type Sent = { body?: unknown; raw?: string | Uint8Array; headers?: Record<string, string> };
export type Service = {
  city: City;
  app: FastifyInstance;
  base: string;
  send(who: Who | null, method: string, path: string, sent?: Sent): Promise<Response>;
  close(): Promise<void>;
};

export async function openService(): Promise<Service> {
  const city = await openCity();
  const clock = clockAt(() => new Date(city.now()));
  const around: Surroundings = {
    db: city.db,
    clock,
    secure: false,
    permits,
    resolveActor: async (_db, { token }) => (token ? actorOf(token as Who) : { kind: 'anonymous' }),
  };
  const app = await createHttp({
    ...around,
    logger: createLog('silent'),
    routes: claimRoutes,
    openApi: {},
    webRoot: null,
    trustProxy: null,
    mount: (server) =>
      registerUploads(server, {
        db: city.db,
        clock,
        log: createLog('silent'),
        actorOf: (request) => actorOfRequest(around, request),
        mayUpload: (actor) => permits(actor, 'claim.own'),
      }),
  });
  const base = await app.listen({ port: 0, host: '127.0.0.1' });
  return {
    city,
    app,
    base,
    send(who, method, path, sent = {}) {
      const body = sent.raw ?? (sent.body === undefined ? undefined : JSON.stringify(sent.body));
      const type: Record<string, string> = body === undefined ? {} : { 'content-type': 'application/json' };
      const headers = { ...(who ? { cookie: `xueshi=${who}` } : {}), ...type, ...sent.headers };
      return fetch(base + path, { method, headers, ...(body === undefined ? {} : { body }) });
    },
    async close() {
      // A client may hold a connection open that it never used: the server would wait a minute for its first word.
      app.server.closeAllConnections();
      await app.close();
      await city.close();
    },
  };
}

/** The problem of a refused request, checked for its form. */
export async function problem(work: Promise<Response>) {
  const response = await work;
  const type = response.headers.get('content-type');
  if (!type?.includes('application/problem+json')) throw new Error(`${response.status} ${type}: 不是问题说明`);
  const body = (await response.json()) as {
    type: string;
    title: string;
    status: number;
    detail?: string;
    errors?: { path: string; message: string }[];
  };
  if (body.status !== response.status || !/[\u4e00-\u9fff]/.test(body.title)) throw new Error(JSON.stringify(body));
  return body;
}
