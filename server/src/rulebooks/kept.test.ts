// 留在手边的规则：没有办成的（事务回滚的）备案和废止不留下痕迹（第十七条）。
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Actor, Context } from '#platform';
import { contextFor, type TestDatabase, testDatabase } from '#testing';
import { createRuleDraft, listRuleDrafts } from './draft.ts';
import { fileRuleDraft, submitRuleDraft } from './filing.ts';
import { endRuleDocument, getFiledRules, rulesInForce } from './in-force.ts';

let city: TestDatabase;
beforeAll(async () => {
  city = await testDatabase();
});
afterAll(() => city.drop());

const bureau = (hand: number): Actor => ({
  kind: 'account',
  accountId: `0199b5a0-0000-7000-8000-0000000000${hand}`,
  personId: null,
  name: `市局${hand}`,
  sessionId: 's',
  grants: [{ role: 'city', orgId: 1, division: null, sector: 'general' }],
});
const as = (hand: number): Context => contextFor(city.db, { actor: bureau(hand), now: '2026-06-15T10:00:00+08:00' });

const documentOf = (sector: string) => ({
  id: `wz-${sector}`,
  title: `${sector}操作办法`,
  number: `${sector}〔2026〕1号`,
  issuer: '行业主管部门',
  layer: 'sector',
  sector,
  from: '2026-07-01',
  articles: [{ name: '第三条', text: '每次登记2学时。' }],
  rules: [
    {
      id: 'talk',
      way: '8-10',
      title: '讲评',
      article: '第三条',
      formula: { kind: 'fixed', figure: { hours: 2, quote: '每次登记2学时' } },
    },
  ],
  cases: [{ title: '一次', way: '8-10', facts: { rule: 'talk', on: '2026-07-01' }, hours: 2 }],
});

async function submitted(sector: string) {
  return submitRuleDraft(as(11), await createRuleDraft(as(11), { kind: 'document', body: documentOf(sector) }));
}

const tried = (work: (at: Context) => Promise<unknown>) =>
  city.db.transaction().execute(async (tx) => {
    await work({ ...as(12), tx });
    await rulesInForce({ tx });
    throw new Error('power cut');
  });
const untilOf = async (id: string) => (await rulesInForce(as(12))).documents.find((one) => one.id === id)?.until;

/** As another process writes it: nothing of it passes through what this one keeps. */
const elsewhere = {
  file: (draftId: string, order: number, body: unknown) =>
    sql`insert into rule_filing (kind, filing_id, draft_id, order_no, body, filed_at, filed_by_name)
      values ('document', ${(body as { id: string }).id}, ${draftId}, ${order}, ${JSON.stringify(body)}::jsonb, now(), '另一进程')`.execute(
      city.db,
    ),
  end: (documentId: string) =>
    sql`insert into rule_ending (kind, filing_id, last_day, reason, at, actor_name)
      values ('document', ${documentId}, '2027-12-31', '另有规定', now(), '另一进程')`.execute(city.db),
};

test('回滚的备案：再次备案时写的备案号才算数', async () => {
  const sent = await submitted('health');
  await expect(tried((at) => fileRuleDraft(at, { ...sent, filingNumber: '备1' }))).rejects.toThrow('power cut');
  await elsewhere.file(sent.draftId, 1, { ...documentOf('health'), filingNumber: '备2' });
  const { documents, version } = await getFiledRules(as(12));
  expect(documents.map((one) => one['filingNumber'])).toEqual(['备2']);
  expect(await getFiledRules(as(12))).toMatchObject({ version });
});

test('回滚的废止：后来废止的是另一个，看到的就是另一个', async () => {
  await fileRuleDraft(as(12), { ...(await submitted('education')), filingNumber: '备3' });
  const ended = (at: Context) => endRuleDocument(at, { documentId: 'wz-health', lastDay: '2027-12-31', reason: '另有规定' });
  await expect(tried(ended)).rejects.toThrow('power cut');
  await elsewhere.end('wz-education');
  expect([await untilOf('wz-health'), await untilOf('wz-education')]).toEqual([null, '2027-12-31']);
});

test('翻页的位置写错了，从头列起，不出错', async () => {
  for (const cursor of ['aaaaaaaaaaaaaaaaaaaaaaaa|------------------------------------', '2026-13-45T99:99:99.000Z|x']) {
    expect((await listRuleDrafts(as(12), { cursor, limit: 1 })).items).toHaveLength(1);
  }
});
