// 重新认定：一人提出、另一人批准，逐条补登；减少只在决定写明时；做过的不再做（第六、八、九、十四条）。
import { sql } from 'kysely';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { carryOutRejudgings } from './carry-out.ts';
import { bureau, type City, colleague, days, health, openCity, provincial } from './city.testing.ts';
import { fileRuleDraft } from './file.ts';
import { approveRejudging, declineRejudging, listMyVerdictChanges, listRejudgings, proposeRejudging } from './rejudging.ts';
import { carryOutImpacts, startImpact } from './run.ts';

let city: City;
const opened: City[] = [];
beforeEach(async () => {
  city = await openCity();
  opened.push(city);
});
afterAll(async () => {
  for (const one of opened) await one.drop();
});
const background = () => city.as({ kind: 'system', name: '后台' });
const refusal = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error) => `${error.init?.status} ${error.init?.type}`,
  );

async function filed(body: Record<string, unknown>, kind: 'document' | 'notice' = 'document') {
  const draft = await city.drafted(kind, body, bureau);
  await startImpact(city.as(bureau), draft);
  await carryOutImpacts(background());
  return city.run(colleague, (at) => fileRuleDraft(at, { ...draft, filingNumber: null }));
}

async function weighed(draftId: string) {
  const run = await startImpact(city.as(bureau), { draftId });
  await carryOutImpacts(background());
  return run.runId;
}

async function carriedOut(runId: string, takeAway = false) {
  const made = await proposeRejudging(city.as(bureau), {
    runId,
    decisionNumber: '温人社决〔2026〕3号',
    reason: '新标准适用于 2025 年度',
    takeAway,
  });
  await city.run(colleague, (at) => approveRejudging(at, { rejudgingId: made.rejudgingId, text: '同意' }));
  await carryOutRejudgings(background());
  return (await listRejudgings(city.as(bureau), { limit: 50 })).items.find((one) => one.rejudgingId === made.rejudgingId);
}

const entries = async (personId: number) =>
  (
    await sql<{ source: string; centihours: number; explanation: string[] }>`
      select source, centihours, explanation from entry_line where person_id = ${personId} and reversal_id is null
      order by source, centihours`.execute(city.db)
  ).rows;
const total = async (personId: number) => (await entries(personId)).reduce((sum, one) => sum + one.centihours, 0);

describe('补登', () => {
  test('多出的学时补登在原条目旁，写明原来多少、依据哪一个决定；再来一次没有可补的', async () => {
    await city.activity(101, '8-3', days('2025-03-01', '2025-03-02'));
    await city.activity(102, '8-3', days('2025-03-01'), 500);
    const draft = await filed(provincial(8));
    const done = await carriedOut(await weighed(draft.draftId));
    expect(done).toMatchObject({ state: 'done', given: { entries: 2, hours: 6 }, taken: { entries: 0, hours: 0 } });
    expect([await total(101), await total(102)]).toEqual([1600, 700]);
    const [, supplement] = await entries(101);
    expect(supplement).toMatchObject({ source: 'supplement', centihours: 400 });
    expect(supplement?.explanation.at(-2)).toContain(
      '原登记 12 学时（温人社发〔2017〕264号第八条第（三）项），按 温人社决〔2026〕3号 重新认定',
    );
    expect((await carriedOut(await weighed(draft.draftId)))?.given.entries).toBe(0);
    expect([await total(101), await total(102)]).toEqual([1600, 700]);
  });

  test('人多时分批，一批一批接着做', async () => {
    for (const person of [101, 102, 103, 104]) await city.activity(person, '8-3', days('2025-03-01'));
    const draft = await filed(provincial(8));
    expect((await carriedOut(await weighed(draft.draftId)))?.given).toEqual({ entries: 4, hours: 8 });
  });
});

describe('减少', () => {
  test('决定没有写明可以减少：一条也不减', async () => {
    await city.activity(101, '8-3', days('2025-03-01'));
    const draft = await filed(provincial(4));
    expect(await carriedOut(await weighed(draft.draftId))).toMatchObject({ state: 'done', taken: { entries: 0 } });
    expect(await total(101)).toBe(600);
  });

  test('写明的：原条目冲销，改登新的学时，理由和批准人都在', async () => {
    await city.activity(101, '8-3', days('2025-03-01'));
    const draft = await filed(provincial(4));
    expect(await carriedOut(await weighed(draft.draftId), true)).toMatchObject({ taken: { entries: 1, hours: 2 } });
    expect(await entries(101)).toMatchObject([{ source: 'rejudging', centihours: 400 }]);
    const { rows } = await sql`select reversal_reason, reversal_approver from entry_line where reversal_id is not null`.execute(city.db);
    expect(rows).toEqual([{ reversal_reason: '温人社决〔2026〕3号：新标准适用于 2025 年度', reversal_approver: 'city14' }]);
  });
});

describe('谁决定', () => {
  test('提出的人不能批准；办理过的不再办理；同一次预估只提一次，不予批准后可以再提', async () => {
    await city.activity(101, '8-3', days('2025-03-01'));
    const draft = await filed(provincial(8));
    const runId = await weighed(draft.draftId);
    const proposal = { runId, decisionNumber: '决1', reason: '理由', takeAway: false };
    const made = await proposeRejudging(city.as(bureau), proposal);
    expect([made.mayDecide, await refusal(proposeRejudging(city.as(colleague), proposal))]).toEqual([false, '409 rejudging-exists']);
    const decide = { rejudgingId: made.rejudgingId, text: '材料不足' };
    expect(await refusal(city.run(bureau, (at) => approveRejudging(at, decide)))).toBe('403 own-case');
    expect(await city.run(colleague, (at) => declineRejudging(at, decide))).toMatchObject({ state: 'declined', decidedBy: 'city14' });
    expect(await refusal(city.run(colleague, (at) => approveRejudging(at, decide)))).toBe('409 rejudging-decided');
    expect(await carryOutRejudgings(background())).toBe(0);
    expect(await total(101)).toBe(600);
    expect((await proposeRejudging(city.as(bureau), proposal)).state).toBe('proposed');
  });

  test('没有备案的、没有完成的预估，不能据此重新认定', async () => {
    const draft = await city.drafted('document', provincial(8));
    const run = await startImpact(city.as(health), draft);
    const proposal = { runId: run.runId, decisionNumber: '决1', reason: '理由', takeAway: false };
    expect(await refusal(proposeRejudging(city.as(bureau), proposal))).toBe('422 rejudging-unfit');
    expect(await refusal(proposeRejudging(city.as(bureau), { ...proposal, runId: 'x' }))).toBe('404 not-found');
  });
});

test('通知使谁的结论改变，本人看得到依据和前后', async () => {
  await city.register({ personId: 101, centihours: 7200, way: '7' });
  await city.register({ personId: 101, centihours: 1800, subject: 'general_public', way: '7' });
  await filed(
    {
      id: 'n-2025',
      title: '关于免除 2025 年度考试的通知',
      number: '温人社发〔2026〕5号',
      issuer: '温州市人力资源和社会保障局',
      year: 2025,
      from: '2026-06-20',
      text: '2025年度没有开考，免除考试取得学时的要求。',
      exam: { kind: 'waived', quote: '免除考试取得学时的要求' },
    },
    'notice',
  );
  const as = (personId: number) =>
    city.as({ kind: 'account', accountId: '0199b5a0-0000-7000-8000-000000000031', personId, name: '甲', sessionId: 's', grants: [] });
  expect((await listMyVerdictChanges(as(101))).items).toMatchObject([
    { year: 2025, number: '温人社发〔2026〕5号', from: '2026-06-20', metBefore: false, metAfter: true },
  ]);
  expect((await listMyVerdictChanges(as(102))).items).toEqual([]);
});
