// 规则文件：行业起草、市人社局另一人备案后才生效；过去的日子不能改写，两人同时改不互相覆盖，重叠的不予备案（第十七条、口径 54）。
import { assessRecognition } from '@xueshi/policy';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '#platform';
import { contextFor, type TestDatabase, testDatabase } from '#testing';
import { createRuleDraft, getRuleDraft, listRuleDrafts, saveRuleDraft } from './draft.ts';
import { abandonRuleDraft, fileRuleDraft, returnRuleDraft, submitRuleDraft } from './filing.ts';
import { endRuleDocument, getRuleDocument, listRuleDocuments, rulesInForce } from './in-force.ts';

let city: TestDatabase;
let today = '2026-06-15';
const as = (actor: Actor) => contextFor(city.db, { actor, now: new Date(`${today}T08:00:00+08:00`) });
const official = (role: string, sector: string | null, hand: number, division: string | null = null): Actor => ({
  kind: 'account',
  accountId: `0199b5a0-0000-7000-8000-0000000000${hand}`,
  personId: null,
  name: `${role}${hand}`,
  sessionId: 's',
  grants: [{ role, orgId: hand, division, sector }],
});
const health = official('sector', 'health', 11);
const colleague = official('sector', 'health', 12);
const education = official('sector', 'education', 13);
const bureau = official('city', 'general', 14);
const drafterInBureau = official('city', 'general', 15);
const district = official('sector', 'health', 16, '330302');
const refusal = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error) => `${error.init?.status} ${error.init?.type}`,
  );

const document = (rest: Record<string, unknown> = {}) => ({
  id: 'wz-health-2026',
  title: '卫生健康系统学时管理操作办法',
  number: '温卫发〔2026〕1号',
  issuer: '温州市卫生健康委员会',
  layer: 'sector',
  sector: 'health',
  from: '2026-07-01',
  articles: [{ name: '第三条', text: '教学查房每次登记2学时，一个年度至多10学时。' }],
  rules: [
    {
      id: 'teaching-round',
      way: '8-10',
      title: '教学查房',
      article: '第三条',
      formula: { kind: 'fixed', figure: { hours: 2, quote: '每次登记2学时' } },
      yearlyCap: { hours: 10, quote: '一个年度至多10学时' },
      evidence: [],
    },
  ],
  cases: [
    {
      title: '一次查房',
      way: '8-10',
      facts: { rule: 'teaching-round', on: String(rest['from'] ?? '2026-07-01') },
      hours: 2,
    },
  ],
  ...rest,
});

async function submitted(body: Record<string, unknown>, by: Actor = health) {
  const made = await createRuleDraft(as(by), { kind: 'document', body });
  return submitRuleDraft(as(by), made);
}

async function filed(body: Record<string, unknown>, filingNumber = '温人社备〔2026〕9号') {
  const sent = await submitted(body);
  return fileRuleDraft(as(bureau), { ...sent, filingNumber });
}

beforeAll(async () => {
  city = await testDatabase();
});
afterAll(() => city.drop());

describe('起草和报送', () => {
  test('谁能起草：本行业的主管部门和市人社局；别的行业、只管一个县区的，看不到也不能改', async () => {
    const made = await createRuleDraft(as(health), { kind: 'document', body: document() });
    expect(made).toMatchObject({ state: 'draft', revision: 0, problems: [], steps: [{ kind: 'draft', by: 'sector11' }] });
    expect(await refusal(createRuleDraft(as(education), { kind: 'document', body: document() }))).toBe('403 out-of-jurisdiction');
    expect(await refusal(createRuleDraft(as(health), { kind: 'document', body: document({ sector: null, layer: 'city' }) }))).toBe(
      '403 out-of-jurisdiction',
    );
    for (const other of [education, district]) {
      expect(await refusal(getRuleDraft(as(other), made))).toBe('404 not-found');
      expect((await listRuleDrafts(as(other), { limit: 20 })).items).toEqual([]);
    }
    expect((await listRuleDrafts(as(bureau), { limit: 1 })).items).toHaveLength(1);
    await abandonRuleDraft(as(health), { ...made, reason: '重写' });
    expect(await refusal(submitRuleDraft(as(health), made))).toBe('409 draft-closed');
  });

  test('有问题的可以存，不能报送；逐处指出', async () => {
    const broken = document({
      rules: [{ ...document().rules[0], formula: { kind: 'fixed', figure: { hours: -1, quote: '每次登记3学时' } } }],
    });
    const made = await createRuleDraft(as(health), { kind: 'document', body: broken });
    expect(made.problems.map((one) => one.path)).toEqual(['body.rules[0].formula.figure.hours']);
    expect(await refusal(submitRuleDraft(as(health), made))).toBe('422 rule-document-unsound');
    const saved = await saveRuleDraft(as(health), { ...made, body: document({ articles: [{ name: '第四条', text: '略' }] }) });
    expect(saved.problems).toEqual([{ path: 'body.rules[0].article', message: expect.stringContaining('不是本文件的条款') }]);
  });

  test('两人同时修改：后存的不覆盖先存的，并说明是谁', async () => {
    const made = await createRuleDraft(as(health), { kind: 'document', body: document({ id: 'two-hands' }) });
    await saveRuleDraft(as(colleague), { ...made, body: document({ id: 'two-hands', title: '同事的标题' }) });
    const late = saveRuleDraft(as(health), { ...made, body: document({ id: 'two-hands', title: '我的标题' }) });
    await expect(late).rejects.toMatchObject({ init: { type: 'draft-changed', detail: expect.stringContaining('sector12') } });
    expect((await getRuleDraft(as(health), made)).title).toBe('同事的标题');
  });
});

describe('备案和施行', () => {
  test('起草人自己不能备案，行业不能备案；市人社局另一人备案后，自施行日起生效', async () => {
    const own = await submitted(document({ id: 'by-bureau' }), drafterInBureau);
    expect(await refusal(fileRuleDraft(as(drafterInBureau), { ...own, filingNumber: '备1' }))).toBe('403 own-case');
    const sent = await submitted(document());
    expect(await refusal(fileRuleDraft(as(bureau), { ...sent, filingNumber: null }))).toBe('422 invalid-input');
    expect((await rulesInForce(as(bureau))).documents).toEqual([]);
    const done = await fileRuleDraft(as(bureau), { ...sent, filingNumber: '温人社备〔2026〕9号' });
    expect(done).toMatchObject({ state: 'filed', body: { filingNumber: '温人社备〔2026〕9号' } });
    const { documents } = await rulesInForce(as(bureau));
    const ask = (on: string) => assessRecognition({ way: '8-10', sector: 'health', facts: { rule: 'teaching-round', on }, documents });
    expect(ask('2026-07-01')).toMatchObject({ ok: true, assessment: { centihours: 200 } });
    expect(ask('2026-06-30')).toMatchObject({ ok: false, problem: { type: 'no-rule-in-force' } });
  });

  test('备案以后，谁也不能再改，数据库也不许', async () => {
    const [line] = (await listRuleDrafts(as(bureau), { limit: 20 })).items.filter((one) => one.state === 'filed');
    if (!line) throw new Error('nothing filed');
    expect(await refusal(saveRuleDraft(as(health), { ...line, body: document() }))).toBe('409 draft-closed');
    await expect(
      as(bureau)
        .tx.updateTable('rule_filing' as never)
        .set({ body: '{}' } as never)
        .execute(),
    ).rejects.toThrow(/permission denied/);
  });

  test('同时施行而没有先后的、编号重复的，报送时就拒绝；写明取代的可以', async () => {
    expect(await refusal(submitted(document()))).toBe('422 rule-document-unsound');
    const clash = await createRuleDraft(as(health), { kind: 'document', body: document({ id: 'again', from: '2026-08-01' }) });
    expect(clash.problems).toEqual([{ path: 'body', message: expect.stringContaining('请写明由哪一个取代另一个') }]);
    const next = document({ id: 'again', title: '修订', from: '2026-08-01', supersedes: ['wz-health-2026'] });
    expect((await filed(next)).state).toBe('filed');
    const { items } = await listRuleDocuments(as(bureau), { on: '2026-08-15', sector: 'health' });
    expect(items.map((one) => [one.documentId, one.state])).toEqual([
      ['again', 'in-force'],
      ['wz-health-2026', 'ended'],
      ['wenzhou-2017-264', 'in-force'],
    ]);
  });

  test('沿用成循环、施行日已过，不予备案', async () => {
    const circle = await createRuleDraft(as(health), {
      kind: 'document',
      body: document({ id: 'circle', inherits: ['circle'], from: '2027-01-01' }),
    });
    expect(circle.problems[0]?.message).toContain('不能沿用自己');
    const sent = await submitted(document({ id: 'slow', from: '2026-06-20', until: '2026-06-30' }));
    today = '2026-06-21';
    expect(await refusal(fileRuleDraft(as(bureau), { ...sent, filingNumber: '备2' }))).toBe('422 rule-in-past');
    const back = await returnRuleDraft(as(bureau), { ...sent, reason: '施行日已过，请改为 7 月' });
    expect(back).toMatchObject({ state: 'returned', steps: expect.arrayContaining([expect.objectContaining({ kind: 'return' })]) });
    today = '2026-06-15';
  });

  test('两人同时备案两份相互重叠的文件，只成一份', async () => {
    const [a, b] = [
      await submitted(document({ id: 'race-a', from: '2027-01-01', supersedes: ['again'] })),
      await submitted(document({ id: 'race-b', from: '2027-01-01', supersedes: ['again'] })),
    ];
    const file = (draft: typeof a) =>
      city.db.transaction().execute((tx) => fileRuleDraft({ ...as(bureau), tx }, { ...draft, filingNumber: '备3' }));
    const outcomes = await Promise.all([refusal(file(a)), refusal(file(b))]);
    expect(outcomes.sort()).toEqual(['422 rule-document-unsound', 'done']);
  });
});

describe('废止和查看', () => {
  test('定一个不早于今天的最后一天；只能定一次；随系统发布的细则不在此列', async () => {
    const end = (documentId: string, lastDay: string) => endRuleDocument(as(bureau), { documentId, lastDay, reason: '省里另有规定' });
    expect(await refusal(end('again', '2026-06-01'))).toBe('422 rule-ending-past');
    expect(await end('again', '2026-10-31')).toMatchObject({ until: '2026-10-31' });
    expect(await refusal(end('again', '2026-11-30'))).toBe('409 rule-ended');
    expect(await refusal(end('wenzhou-2017-264', '2026-10-31'))).toBe('404 not-found');
    expect(await getRuleDocument(as({ kind: 'anonymous' }), { documentId: 'again' })).toMatchObject({
      until: '2026-10-31',
      ending: { reason: '省里另有规定' },
      document: { title: '修订', until: '2026-10-31' },
    });
    expect(await refusal(getRuleDocument(as({ kind: 'anonymous' }), { documentId: 'none' }))).toBe('404 not-found');
  });
});
