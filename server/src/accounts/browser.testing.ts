// For the tests of this folder: a caller that speaks HTTP to the real routes over a real database, with a clock to turn.
import { idCheckDigit } from '@xueshi/contract';
import type { FastifyBaseLogger, LightMyRequestResponse } from 'fastify';
import { createHttp } from '#http';
import { clockAt, createLog } from '#platform';
import { contextFor, testDatabase } from '#testing';
import { accountRoutes, createAccount, permits, registerPeople, resolveActor, sessionRoutes } from './index.ts';

export const password = '海边 的 灯塔 1987';
const seventeen = '33030219900101010';
export const idNumber = seventeen + idCheckDigit(seventeen);

type Sent = { cookie?: string; address?: string; body?: object; raw?: string; headers?: Record<string, string> };
export type Reply = LightMyRequestResponse;

/** The city with 林𬱖 (login `linyi`, person 7001) and a health reviewer (login `weijian`, until 20 June 2026). */
export async function openBrowser() {
  const city = await testDatabase();
  let now = new Date('2026-06-15T10:00:00+08:00');
  const lines: string[] = [];
  const at = contextFor(city.db, { now });
  const base = { phone: '13800138000', ethnicity: '汉族', title: '主治医师', titleSince: '2021-05-01', division: '330302' };
  await registerPeople(at, [{ ...base, personId: 7001, name: '林𬱖', idNumber, series: 'health' }]);
  const account = { password, demo: false, createdBy: 'test' };
  await createAccount(at, { ...account, login: 'linyi', name: null, personId: 7001, grants: [] });
  const grants = [{ role: 'sector', orgId: 201, from: '2026-01-01', to: '2026-06-20' }];
  // A demo account's password alone is enough, as everywhere where something else is tried.
  await createAccount(at, { ...account, demo: true, login: 'weijian', name: '卫健审核员', personId: null, grants });
  const app = await createHttp({
    db: city.db,
    clock: clockAt(() => now),
    secure: false,
    resolveActor,
    permits,
    logger: createLog('trace', { write: (line: string) => void lines.push(line) }) as unknown as FastifyBaseLogger,
    routes: [...sessionRoutes, ...accountRoutes],
    openApi: {},
    webRoot: null,
    trustProxy: '127.0.0.1',
  });
  const send = (method: 'GET' | 'POST' | 'DELETE', url: string, sent: Sent = {}): Promise<Reply> =>
    app.inject({
      method,
      url,
      headers: {
        ...(sent.cookie ? { cookie: `xueshi=${sent.cookie}` } : {}),
        'x-forwarded-for': sent.address ?? '10.0.0.1',
        ...sent.headers,
      },
      ...(sent.raw === undefined ? (sent.body ? { payload: sent.body } : {}) : { payload: sent.raw }),
    });
  return {
    city,
    send,
    /** Everything logged so far. */
    lines,
    now: () => now,
    turnTo: (time: Date) => {
      now = time;
    },
    later: (minutes: number) => {
      now = new Date(now.getTime() + minutes * 60_000);
    },
    signIn: (login = 'linyi', more: Sent & { password?: string } = {}) =>
      send('POST', '/api/session', { ...more, body: { login, password: more.password ?? password, device: 'Firefox · Linux' } }),
    signedIn: async (cookie: string): Promise<boolean> => (await send('GET', '/api/session', { cookie })).json().signedIn,
    close: async () => {
      await app.close();
      await city.drop();
    },
  };
}

export function cookieOf(reply: Reply): string {
  return String(reply.cookies.find((one) => one.name === 'xueshi')?.value ?? '');
}
