// 审计日志：审计员按时间、办理人、事项、人员、结果查阅；别人不能查；日志只能追加（第十五、十六条）。
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Actor, newUuid } from '#platform';
import { contextFor, type TestDatabase, testDatabase } from '#testing';
import { listMyAccessLog, searchAudit } from './search.ts';

let database: TestDatabase;
const account = '0199b5a0-0000-7000-8000-0000000000cc';
const holder = (role: string): Actor => ({
  kind: 'account',
  accountId: account,
  personId: null,
  name: '审计员',
  sessionId: 's',
  grants: [{ role, orgId: 1, division: null, sector: null }],
});
const ask = (more: object = {}, role = 'auditor') =>
  searchAudit(contextFor(database.db, { actor: holder(role) }), { from: '2026-06-01', to: '2026-06-30', limit: 50, ...more });
const refusal = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error) => `${error.init?.status} ${error.init?.type}`,
  );

beforeAll(async () => {
  database = await testDatabase();
  const lines = [
    ['2026-05-31T23:59:59+08:00', '郑文静', 201, 'getPerson', { personId: '7' }, 200, null],
    ['2026-06-01T00:00:00+08:00', '郑文静', 201, 'getPerson', { personId: '7' }, 200, null],
    ['2026-06-10T09:00:00+08:00', '郑文静', 201, 'reverseEntry', { entryId: 'e', personId: '8' }, 201, null],
    ['2026-06-10T09:00:00+08:00', '金海鹏', 101, 'getPerson', { personId: '8' }, 403, 'out-of-jurisdiction'],
    ['2026-06-30T23:59:59+08:00', '未登录', null, 'signIn', { login: 'ab12' }, 401, 'wrong-login'],
  ] as const;
  for (const [at, name, org, endpoint, target, status, problem] of lines) {
    await sql`
      insert into audit_event (audit_id, at, account_id, actor_name, org_id, action, endpoint, target, status, problem, address, request_id)
      values (${newUuid(Date.parse(at))}, ${at}, ${org === 201 ? account : null}, ${name}, ${org}, 'x', ${endpoint}, ${JSON.stringify(target)}::jsonb,
        ${status}, ${problem}, '10.0.0.1', 'r')`.execute(database.db);
  }
});
afterAll(() => database.drop());

describe('查阅', () => {
  test('按北京时间的日期，新的在前；说出所办的事、单位、结果', async () => {
    const { items } = await ask();
    expect(items.map(({ actor, endpoint, status }) => [actor, endpoint, status])).toEqual([
      ['未登录', 'signIn', 401],
      expect.arrayContaining([expect.any(String)]),
      expect.arrayContaining([expect.any(String)]),
      ['郑文静', 'getPerson', 200],
    ]);
    expect(items.find(({ endpoint }) => endpoint === 'reverseEntry')).toMatchObject({
      org: '温州市卫生健康委员会',
      summary: expect.stringContaining('冲销'),
      kind: 'write',
    });
  });

  test.each([
    [{ actor: '文静' }, 2],
    [{ accountId: account }, 2],
    [{ endpoint: 'getPerson' }, 2],
    [{ person: '8' }, 2],
    [{ outcome: 'refused' }, 2],
    [{ outcome: 'done', endpoint: 'getPerson' }, 1],
    [{ endpoint: 'nothingOfThisName' }, 0],
  ])('%o：%i 条', async (filter, count) => {
    expect((await ask(filter)).items).toHaveLength(count);
  });

  test('同一时刻的几条，翻页不重不漏', async () => {
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await ask({ limit: 1, cursor });
      seen.push(...page.items.map(({ auditId }) => auditId));
      cursor = page.nextCursor ?? undefined;
    } while (cursor !== undefined);
    expect(new Set(seen).size).toBe(4);
    expect(seen).toHaveLength(4);
  });
});

describe('谁看过我的记录', () => {
  const own = (personId: number | null): Actor =>
    ({ ...holder('auditor'), accountId: '0199b5a0-0000-7000-8000-0000000000dd', personId, grants: [] }) as Actor;
  const mine = (personId: number | null, more: object = {}) =>
    listMyAccessLog(contextFor(database.db, { actor: own(personId) }), { limit: 50, ...more });

  test('别人办成的、看到的都列出，被拒绝的和别人的不列', async () => {
    expect((await mine(8)).items.map(({ actor, org, summary }) => [actor, org, summary])).toEqual([
      ['郑文静', '温州市卫生健康委员会', expect.stringContaining('冲销')],
    ]);
    expect((await mine(7)).items).toHaveLength(2);
    expect((await mine(9)).items).toEqual([]);
    const first = await mine(7, { limit: 1 });
    expect((await mine(7, { limit: 1, cursor: first.nextCursor })).items[0]?.auditId).not.toBe(first.items[0]?.auditId);
  });

  test('工作账户没有个人档案，说明原因', async () => {
    expect(await refusal(mine(null))).toBe('404 no-person');
  });
});

describe('不能这样查', () => {
  test('倒着的、超过三个月的时间范围，说明怎么改', async () => {
    expect(await refusal(ask({ from: '2026-07-01' }))).toBe('422 invalid-input');
    expect(await refusal(ask({ from: '2026-01-01' }))).toBe('422 invalid-input');
  });

  test('审计员以外的角色都不能查', async () => {
    for (const role of ['employer', 'provider', 'sector', 'district', 'city', 'admin']) {
      expect(await refusal(ask({}, role))).toBe('403 forbidden');
    }
  });

  test('服务所用的数据库角色不能改、不能删', async () => {
    await expect(sql`update audit_event set actor_name = 'x'`.execute(database.db)).rejects.toThrow(/permission denied/);
    await expect(sql`delete from audit_event`.execute(database.db)).rejects.toThrow(/permission denied/);
  });
});
