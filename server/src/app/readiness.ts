// Alive and ready: the two questions a supervisor asks.
import { getHealth, getReady } from '@xueshi/contract';
import { on, routes } from '#http';
import { databaseAnswers, Problem } from '#platform';

export const version = '0.1.0';

export const readinessRoutes = routes([
  on(getHealth, 'public', async () => ({ status: 'ok' as const, version })),
  on(getReady, 'public', async (at) => {
    if (await databaseAnswers(at.tx)) return { status: 'ready' as const };
    throw new Problem({ type: 'not-ready', status: 503, title: '服务暂时不可用', detail: '数据库暂时没有回应，请稍后再试。' });
  }),
]);
