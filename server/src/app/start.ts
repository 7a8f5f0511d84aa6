// The wiring: keys, folders, modules, background work, HTTP. Everything the product is made of, in one readable place.
import { join } from 'node:path';
import { endpoints } from '@xueshi/contract';
import { openApi } from '@xueshi/contract/kit';
import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import { accountRoutes, demoAccountsPresent, permits, resolveActor, sessionRoutes, tidyAccounts } from '#accounts';
import { auditRoutes } from '#audit';
import { catalogRoutes } from '#catalog';
import { claimRoutes } from '#claims';
import { correctionRoutes } from '#corrections';
import { seedClaims, seedCourses, seedDemo, seedRulebooks } from '#demo';
import { eligibilityRoutes } from '#eligibility';
import { forgetChallenges, forgetPasskeyChallenges, installPasskeys } from '#factors';
import { forgetSignOns, installSignOn, signOnRoutes } from '#federation';
import { closeMedia, installFiles, registerUploads, removeStaleUploads } from '#files';
import { actorOf, createHttp, forgetReplies, type Surroundings } from '#http';
import { carryOutImpacts, carryOutRejudgings, forgetImpacts, impactRoutes } from '#impact';
import { keyRoutes, resolveKey } from '#keys';
import { learningRoutes, settleOverdueAttempts } from '#learning';
import { installLedgerKey, ledgerRoutes, sequence } from '#ledger';
import { membershipRoutes } from '#membership';
import { officialRoutes } from '#officials';
import { fillPinyin, orgRoutes } from '#orgs';
import { deliverMessages, installGateway, outboxRoutes, removeOldMessages } from '#outbox';
import {
  type Config,
  type Connection,
  type Context,
  createDb,
  type Db,
  installKeyring,
  type Job,
  loadKeyring,
  newUuid,
  startJobs,
  systemClock,
} from '#platform';
import { privacyRoutes } from '#privacy';
import { forgetCodes, registrationRoutes } from '#registration';
import { rosterRoutes } from '#roster';
import { rulebookRoutes } from '#rulebooks';
import { closeTypesetter, installTranscripts, transcriptRoutes } from '#transcripts';
import { unitRoutes } from '#units';
import { readinessRoutes, version } from './readiness.ts';
import { webRoot } from './web-root.ts';

export type App = { readonly address: string; stop(): Promise<void> };
export type StartOptions = { config: Config; log: Logger; connection: Connection; say: (line: string) => void };

const graceMs = 5000;

const routes = [
  ...readinessRoutes,
  ...sessionRoutes,
  ...accountRoutes,
  ...outboxRoutes,
  ...registrationRoutes,
  ...membershipRoutes,
  ...orgRoutes,
  ...correctionRoutes,
  ...rulebookRoutes,
  ...impactRoutes,
  ...officialRoutes,
  ...signOnRoutes,
  ...keyRoutes,
  ...unitRoutes,
  ...rosterRoutes,
  ...ledgerRoutes,
  ...claimRoutes,
  ...eligibilityRoutes,
  ...catalogRoutes,
  ...learningRoutes,
  ...transcriptRoutes,
  ...auditRoutes,
  ...privacyRoutes,
];

/** Installs the keys and folders of this process; every command that touches records calls it first. */
export async function prepare(config: Config): Promise<void> {
  const create = !config.production;
  installKeyring(loadKeyring(join(config.keysDir, 'data.json'), { create }));
  installLedgerKey(join(config.keysDir, 'ledger.pem'), { create });
  installGateway(config.sms ? { kind: 'http', ...config.sms } : config.demo ? { kind: 'page' } : null);
  installSignOn(config.signOn);
  installPasskeys(config.baseUrl);
  await installFiles(join(config.home, 'files'));
  await installTranscripts({ keysDir: config.keysDir, baseUrl: config.baseUrl, create });
}

/** Throws with what to do, and leaves nothing running, when the product cannot start. */
export async function startApp(options: StartOptions): Promise<App> {
  const { config, log } = options;
  await prepare(config);
  const db = createDb(options.connection);
  try {
    await populate(options, db);
    const http = await httpOf(options, db);
    const address = await listen(http, config);
    const jobs = startJobs(backgroundJobs(db, log), log);
    return {
      address,
      async stop() {
        await closeHttp(http);
        await jobs.stop();
        await Promise.all([closeTypesetter(), closeMedia()]);
        await db.destroy();
      },
    };
  } catch (error) {
    await Promise.all([closeTypesetter(), closeMedia(), db.destroy()]);
    throw error;
  }
}

/** A key where one is shown, else the browser's session. */
const resolve: Surroundings['resolveActor'] = (db, credentials, now) =>
  credentials.bearer === null ? resolveActor(db, credentials, now) : resolveKey(db, credentials, now);

function httpOf({ config, log }: StartOptions, db: Db): Promise<FastifyInstance> {
  const around: Surroundings = { db, clock: systemClock, secure: config.baseUrl.startsWith('https://'), resolveActor: resolve, permits };
  return createHttp({
    ...around,
    logger: log,
    routes,
    openApi: openApi(endpoints, { title: '学时登记服务', version, description: '温州市专业技术人员继续教育学时登记服务的数据接口。' }),
    webRoot: webRoot(),
    trustProxy: config.trustProxy,
    mount: (app) =>
      registerUploads(app, {
        db,
        clock: systemClock,
        log,
        actorOf: (request) => actorOf(around, request),
        mayUpload: (actor) => permits(actor, 'claim.own'),
      }),
  });
}

/** Requests in hand are finished; connections that a browser opened and never used are cut after the grace. */
async function closeHttp(http: FastifyInstance): Promise<void> {
  const cut = setTimeout(() => http.server.closeAllConnections(), graceMs);
  await http.close();
  clearTimeout(cut);
}

async function listen(http: FastifyInstance, { port, host }: Config): Promise<string> {
  try {
    return await http.listen({ port, host });
  } catch (error) {
    await http.close();
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EADDRINUSE') throw new Error(`端口 ${port} 已被占用。请先停止占用它的程序，或用 PORT 指定别的端口，例如 PORT=3001。`);
    if (code === 'EACCES') throw new Error(`没有使用端口 ${port} 的权限。请用 PORT 指定 1024 以上的端口。`);
    throw error;
  }
}

/** Background work alone, for an installation with several processes. */
export async function startWork(options: Omit<StartOptions, 'say'>): Promise<{ stop(): Promise<void> }> {
  await prepare(options.config);
  const db = createDb(options.connection);
  const jobs = startJobs(backgroundJobs(db, options.log), options.log);
  return {
    async stop() {
      await jobs.stop();
      await db.destroy();
    },
  };
}

async function populate({ config, log, say }: StartOptions, db: Db): Promise<void> {
  const at = jobContext(db, log);
  if (config.demo && config.production) throw new Error('生产环境（NODE_ENV=production）不能带示范城市启动：请去掉 XUESHI_DEMO=1。');
  if (config.demo) {
    await seedDemo(at, { say });
    await seedRulebooks(at, { say });
    await seedCourses(at, { say });
    return seedClaims(at, { say });
  }
  if (await demoAccountsPresent(at)) {
    throw new Error('数据库里有示范账号（密码人人皆知），不能以非演示方式启动。请换一个空的数据库，或用 XUESHI_DEMO=1 试用。');
  }
}

function backgroundJobs(db: Db, log: Logger): Job[] {
  const minuteMs = 60_000;
  return [
    { name: 'sequence', everyMs: 1000, run: () => sequence(jobContext(db, log)) },
    { name: 'impacts', everyMs: 1000, run: () => carryOutImpacts(jobContext(db, log)) },
    { name: 'rejudgings', everyMs: 1000, run: () => carryOutRejudgings(jobContext(db, log)) },
    { name: 'forget-impacts', everyMs: 60 * minuteMs, run: () => forgetImpacts(jobContext(db, log)) },
    { name: 'overdue-attempts', everyMs: 5000, run: () => settleOverdueAttempts(jobContext(db, log)) },
    { name: 'stale-uploads', everyMs: 10 * minuteMs, run: () => removeStaleUploads(jobContext(db, log)) },
    { name: 'tidy-accounts', everyMs: 10 * minuteMs, run: () => tidyAccounts(jobContext(db, log)) },
    { name: 'messages', everyMs: 2000, run: () => deliverMessages(jobContext(db, log)) },
    { name: 'old-messages', everyMs: 10 * minuteMs, run: () => removeOldMessages(jobContext(db, log)) },
    { name: 'forget-codes', everyMs: 10 * minuteMs, run: () => forgetCodes(jobContext(db, log)) },
    { name: 'forget-challenges', everyMs: 10 * minuteMs, run: () => forgetChallenges(jobContext(db, log)) },
    { name: 'pinyin', everyMs: 10 * minuteMs, run: () => fillPinyin(jobContext(db, log)) },
    { name: 'forget-passkeys', everyMs: 10 * minuteMs, run: () => forgetPasskeyChallenges(jobContext(db, log)) },
    { name: 'forget-sign-ons', everyMs: 10 * minuteMs, run: () => forgetSignOns(jobContext(db, log)) },
    { name: 'forget-replies', everyMs: 10 * minuteMs, run: () => forgetReplies(jobContext(db, log)) },
  ];
}

function jobContext(db: Db, log: Logger): Context {
  return { tx: db, actor: { kind: 'system', name: '后台任务' }, clock: systemClock, log, address: null, requestId: newUuid() };
}
