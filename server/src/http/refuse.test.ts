// A database that is gone is “not ready”, in whichever words the driver says so; everything unknown stays a calm 500.
import { expect, test } from 'vitest';
import { testLog } from '#testing';
import { problemOf } from './refuse.ts';

test.each([
  new Error('Connection terminated unexpectedly'),
  new Error('Connection terminated due to connection timeout'),
  new Error('Client has encountered a connection error and is not queryable'),
  Object.assign(new Error('write EPIPE'), { code: 'EPIPE' }),
  Object.assign(new Error('connect ENOENT'), { code: 'ENOENT' }),
])('%s：503，稍后再试', (error) => {
  expect(problemOf(error, testLog).init).toMatchObject({ type: 'not-ready', status: 503 });
});

test('不认识的错误：500，不透露内情', () => {
  const { init } = problemOf(new Error('select * from person failed at /srv/x.ts:12'), testLog);
  expect(init).toMatchObject({ type: 'internal', status: 500 });
  expect(JSON.stringify(init)).not.toMatch(/select|\.ts/);
});
