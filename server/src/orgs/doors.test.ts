// 单位的公开接口：不登录也能查，写错了说得清（第五、十条）。
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createHttp } from '#http';
import { systemClock } from '#platform';
import { type TestDatabase, testDatabase, testLog } from '#testing';
import { orgRoutes } from './index.ts';

let city: TestDatabase;
let app: Awaited<ReturnType<typeof createHttp>>;
beforeAll(async () => {
  city = await testDatabase();
  app = await createHttp({
    db: city.db,
    clock: systemClock,
    secure: true,
    resolveActor: async () => ({ kind: 'anonymous' }),
    permits: () => false,
    logger: testLog as never,
    routes: orgRoutes,
    openApi: {},
    webRoot: null,
    trustProxy: null,
  });
});
afterAll(async () => {
  await app.close();
  await city.drop();
});
const get = (url: string) => app.inject({ method: 'GET', url });

describe('公开查询', () => {
  it('单位：编号是文字，类型有中文名，带上级与行业', async () => {
    const { items, nextCursor } = (await get(`/api/orgs?q=${encodeURIComponent('卫生健康')}`)).json();
    expect(nextCursor).toBeNull();
    expect(items).toEqual([
      {
        orgId: '201',
        kind: 'sector_authority',
        kindName: '市级行业主管部门',
        name: '温州市卫生健康委员会',
        uscc: null,
        division: null,
        sector: { code: 'health', name: '卫生健康' },
        parent: { orgId: '1', name: '温州市人力资源和社会保障局' },
      },
    ]);
  });
  it('行业与区划', async () => {
    expect((await get('/api/sectors')).json().items).toHaveLength(9);
    expect((await get('/api/divisions')).json().items[6]).toEqual({ code: '330383', name: '龙港市' });
  });
  it('翻页：条数准确，到头为止', async () => {
    const first = (await get('/api/orgs?limit=20')).json();
    const second = (await get(`/api/orgs?limit=20&cursor=${first.nextCursor}`)).json();
    expect([first.items.length, second.items.length, second.nextCursor]).toEqual([20, 1, null]);
  });
});

describe('写错了', () => {
  it.each([
    ['kind=school', 'kind'],
    ['limit=0', 'limit'],
    ['limit=1.5', 'limit'],
    ['limit=101', 'limit'],
    [`q=${'长'.repeat(101)}`, 'q'],
    ['division=3303020000000', 'division'],
    [`cursor=${'x'.repeat(301)}`, 'cursor'],
  ])('%s：指出是哪一项', async (query, field) => {
    const reply = await get(`/api/orgs?${query}`);
    expect([reply.statusCode, reply.headers['content-type'], reply.json().errors[0].path]).toEqual([
      422,
      'application/problem+json; charset=utf-8',
      field,
    ]);
    expect(reply.json().errors[0].message).toMatch(/[\u4e00-\u9fff]/);
  });
  it('SQL 与标记只是找不到的名字，原样当作文字', async () => {
    for (const q of ["'; drop table org; --", '<script>alert(1)</script>', '%', '\\']) {
      const reply = await get(`/api/orgs?q=${encodeURIComponent(q)}`);
      expect([reply.statusCode, reply.json().items]).toEqual([200, []]);
    }
    expect((await get('/api/orgs?limit=1')).json().items).toHaveLength(1);
  });
});
