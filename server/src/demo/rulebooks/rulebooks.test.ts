// 演示城市的行业文件：经备案施行，算例都对得上，两个行业不靠程序就各不相同（第十七条）。
import { assessRecognition } from '@xueshi/policy';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createOrgs } from '#orgs';
import { listRuleDrafts, rulesInForce } from '#rulebooks';
import { contextFor, type TestDatabase, testDatabase } from '#testing';
import { seedRulebooks } from './index.ts';

let city: TestDatabase;
const city1 = { kind: 'account', accountId: '0199b5a0-0000-7000-8000-000000000001', personId: null, name: '市局', sessionId: 's' } as const;
const at = (now = '2026-11-23T18:00:00+08:00') =>
  contextFor(city.db, { now, actor: { ...city1, grants: [{ role: 'city', orgId: 1, division: null, sector: 'general' }] } });

beforeAll(async () => {
  city = await testDatabase();
  await createOrgs(at(), []);
  await seedRulebooks(at());
});
afterAll(() => city.drop());

test('两份文件、一个行业口径施行中，两份等待备案；再写一次什么都不变', async () => {
  const count = async () => (await listRuleDrafts(at(), { limit: 20 })).items.map((one) => [one.kind, one.state]).sort();
  const before = await count();
  expect(before).toEqual([
    ['document', 'filed'],
    ['document', 'filed'],
    ['document', 'submitted'],
    ['notice', 'submitted'],
    ['profile', 'filed'],
  ]);
  await seedRulebooks(at('2027-01-15T09:00:00+08:00'));
  expect(await count()).toEqual(before);
  const { documents, profiles } = await rulesInForce(at());
  expect([documents.every((one) => one.title.includes('示例')), profiles.length]).toEqual([true, 1]);
});

test.each(['2026-01-02', '2026-12-31'])('无论哪一天启动（%s），都写得成', async (day) => {
  const other = await testDatabase();
  await seedRulebooks({ ...contextFor(other.db, { now: `${day}T10:00:00+08:00` }) });
  await other.drop();
});

test('卫生按学分折算，建设按级别和排名；彼此的规则互不适用', async () => {
  const { documents } = await rulesInForce(at());
  const ask = (sector: string, facts: object) => {
    const result = assessRecognition({ way: '8-10', sector, facts, documents });
    return result.ok ? result.assessment.centihours : result.problem.type;
  };
  expect(ask('health', { rule: 'cme-credit-1', credit: 'class-1', credits: 2.5, on: '2026-05-01' })).toBe(750);
  expect(ask('construction', { rule: 'method-or-patent', level: 'patent', authorRank: 2, on: '2026-05-01' })).toBe(1800);
  expect(ask('education', { rule: 'site-visit', on: '2026-05-01' })).toBe('no-rule-in-force');
});
