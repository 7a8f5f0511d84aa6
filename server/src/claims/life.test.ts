// 认定申请从草稿到登记（第八、十一条，口径 10、18、20、43、48、49），在真实数据库上。

import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listEntries, listYears } from '#ledger';
import {
  attached,
  type City,
  draftOf,
  matching,
  openCity,
  prepared,
  recognised,
  refusal,
  submitted,
  training,
} from './applicants.testing.ts';
import { createClaim, discardClaim, getClaim, listMyClaims, saveClaimDraft } from './draft.ts';
import { detachEvidence } from './evidence.ts';
import { permitLateClaim, recogniseClaim, refuseClaim, returnClaim } from './review.ts';
import { submitClaim, withdrawClaim } from './submit.ts';

let city: City;
beforeAll(async () => {
  city = await openCity();
});
afterAll(() => city.close());

const refuse = { reasons: ['not-matching'], text: '内容与岗位无关' };
const recognise = { matching, reasons: [] as string[], text: '' };

describe('草稿', () => {
  it('空草稿也能存；缺什么逐项列出', async () => {
    const claim = await city.run('chen', createClaim, draftOf({ title: '', organiser: '', facts: {} }));
    expect(claim).toMatchObject({ state: 'draft', revision: 0, assessment: null, assessmentProblem: { type: 'invalid-facts' } });
    expect(claim.missing.map((one) => one.path)).toEqual([
      'title',
      'organiser',
      'facts.days',
      'evidence.notice',
      'evidence.schedule',
      'evidence.proof',
    ]);
    expect(claim.actions).toEqual(['edit', 'discard', 'submit']);
  });

  it('边填边算：18 学时，附条款与步骤', async () => {
    const claim = await city.run('chen', createClaim, draftOf());
    expect(claim.assessment).toMatchObject({ hours: 18, subject: 'professional', byExam: false, byYear: { 2026: 18 } });
    expect(claim.assessment?.rule.article).toBe('第八条第（三）项');
    expect(claim.assessment?.explanation.join('')).toContain('3 天');
  });

  it('两个页面同时改：后保存的得到两个版本，什么也没丢', async () => {
    const draft = draftOf({ title: '甲' });
    const { claimId } = await city.run('chen', createClaim, draft);
    const first = await city.run('chen', saveClaimDraft, { ...draft, claimId, revision: 0, title: '乙' });
    expect(first.revision).toBe(1);
    const problem = await refusal(city.run('chen', saveClaimDraft, { ...draft, claimId, revision: 0, title: '丙' }));
    expect(problem).toMatchObject({ type: 'draft-conflict', status: 409 });
    expect(problem.extras).toMatchObject({ yours: { title: '丙' }, theirs: { title: '乙', revision: 1 } });
  });

  it('回应丢失后重发同样的内容：照常成功', async () => {
    const draft = draftOf({ facts: { days: [], extra: { b: 1, a: 2 } } });
    const { claimId } = await city.run('chen', createClaim, draft);
    const sent = { ...draft, claimId, revision: 0, note: '补充' };
    await city.run('chen', saveClaimDraft, sent);
    expect(await city.run('chen', saveClaimDraft, sent)).toMatchObject({ revision: 1, note: '补充' });
  });

  it('别人的申请编号：不存在；官员也看不到草稿', async () => {
    const { claimId } = await city.run('chen', createClaim, draftOf());
    for (const who of ['lin', 'wang', 'auditor'] as const) expect((await refusal(city.run(who, getClaim, { claimId }))).status).toBe(404);
    expect((await refusal(city.run('lin', saveClaimDraft, { ...draftOf(), claimId, revision: 0 }))).status).toBe(404);
    expect((await refusal(city.run('lin', submitClaim, { claimId, revision: 0, promise: true }))).status).toBe(404);
    expect((await refusal(city.run('chen', getClaim, { claimId: 'no-such-id' }))).status).toBe(404);
  });

  it('删除草稿：连同材料的归属一起去掉；提交过的不能删除', async () => {
    const claim = await prepared(city, 'chen', { title: '要删除的' });
    await city.run('chen', discardClaim, { claimId: claim.claimId });
    expect((await refusal(city.run('chen', getClaim, { claimId: claim.claimId }))).status).toBe(404);
    const kept = await submitted(city, 'chen', { title: '不能删除的', facts: training('2026-01-07') });
    expect((await refusal(city.run('chen', discardClaim, { claimId: kept.claimId }))).type).toBe('claim-not-editable');
  });
});

describe('提交', () => {
  it('材料不齐、未承诺：一次说清', async () => {
    const claim = await city.run('lin', createClaim, draftOf());
    const problem = await refusal(city.run('lin', submitClaim, { claimId: claim.claimId, revision: 0, promise: false }));
    expect(problem).toMatchObject({ type: 'claim-incomplete', status: 422 });
    expect(problem.errors?.map((one) => one.path)).toEqual(['evidence.notice', 'evidence.schedule', 'evidence.proof', 'promise']);
    expect(problem.detail).toContain('还缺：日程安排表');
    expect(await city.run('lin', getClaim, { claimId: claim.claimId })).toMatchObject({ state: 'draft', revision: 0 });
  });

  it('只差承诺', async () => {
    const { claimId, revision } = await prepared(city, 'lin', { title: '只差承诺' });
    expect((await refusal(city.run('lin', submitClaim, { claimId, revision, promise: false }))).type).toBe('promise-missing');
  });

  it.each([
    ['未来的日期', { days: [{ on: '2026-06-16', part: 'full' }] }, 'facts.days[0].on', '还没有到'],
    ['同一天填两次', training('2026-05-11', '2026-05-11'), 'facts.days[1].on', '同一天'],
    ['写错的项目', { ...training('2026-05-11'), hours: 99 }, 'facts.hours', '没有这一项'],
  ])('%s：指出哪一项、怎么改', async (_what, facts, path, words) => {
    const { claimId, revision } = await prepared(city, 'lin', { title: '日期有误', facts });
    const problem = await refusal(city.run('lin', submitClaim, { claimId, revision, promise: true }));
    expect(problem.type).toBe('invalid-facts');
    expect(problem.errors).toEqual([{ path, message: expect.stringContaining(words) }]);
  });

  it('第四作者：0 学时，说明依据，草稿还在', async () => {
    const facts = { kind: 'paper', tier: 'provincial_or_above', authorRank: 4, publishedOn: '2026-03-01' };
    const { claimId, revision } = await prepared(city, 'lin', {
      way: '8-8',
      title: '第四作者的论文',
      organiser: '中华急诊医学杂志',
      facts,
    });
    const problem = await refusal(city.run('lin', submitClaim, { claimId, revision, promise: true }));
    expect(problem).toMatchObject({ type: 'no-hours', status: 422 });
    expect(problem.detail).toContain('只取前 3');
    expect((await city.run('lin', getClaim, { claimId })).state).toBe('draft');
  });

  it('提交后：时限 10 个工作日，经办机构可见，两次提交只算一次', async () => {
    const claim = await submitted(city, 'lin', { title: '时限' });
    expect(claim).toMatchObject({ state: 'submitted', stateLabel: '审核中' });
    expect(claim.clock).toMatchObject({
      dueOn: '2026-06-29',
      workingDays: 10,
      workingDaysLeft: 10,
      overdue: false,
      with: '温州市卫生健康委员会',
    });
    expect(claim.actions).toEqual(['withdraw']);
    const again = await city.run('lin', submitClaim, { claimId: claim.claimId, revision: claim.revision - 1, promise: true });
    expect(again.steps).toHaveLength(1);
    const edit = city.run('lin', saveClaimDraft, { ...draftOf(), claimId: claim.claimId, revision: claim.revision, title: '改' });
    expect((await refusal(edit)).type).toBe('claim-not-editable');
  });

  it('2018 年以前的活动：可以提交，审核人只能退回或不予认定（口径10）', async () => {
    const claim = await submitted(city, 'lin', { title: '旧活动', facts: training('2017-12-30', '2017-12-31') });
    expect(claim.assessment).toBeNull();
    expect(claim.assessmentProblem).toMatchObject({ type: 'no-rule-in-force' });
    expect(claim.findings[0]).toMatchObject({ kind: 'no-rule', blocks: true, reading: 10 });
    const decision = { claimId: claim.claimId, revision: claim.revision };
    expect((await refusal(city.run('wang', recogniseClaim, { ...decision, ...recognise }))).type).toBe('no-rule-in-force');
    const done = await city.run('wang', refuseClaim, { ...decision, reasons: ['no-rule'], text: '按 2009 年标准另行处理' });
    expect(done.state).toBe('refused');
  });

  it('上一年度的活动：3 月 31 日以后只能由主管部门准予补登（口径18）', async () => {
    const { claimId, revision } = await prepared(city, 'lin', { title: '去年的', facts: training('2025-12-01') });
    const submit = () => city.run('lin', submitClaim, { claimId, revision, promise: true });
    expect(await refusal(submit())).toMatchObject({ type: 'claim-too-late', detail: expect.stringContaining('2026-03-31') });
    const permission = { personId: '7102', year: 2025, text: '住院期间未能登记', until: '2026-07-31' };
    expect((await refusal(city.run('teacher', permitLateClaim, permission))).status).toBe(403);
    await city.run('wang', permitLateClaim, permission);
    expect((await submit()).state).toBe('submitted');
    expect((await refusal(city.run('wang', permitLateClaim, { ...permission, year: 2026 }))).type).toBe('late-permission-needless');
  });
});

describe('审核与登记', () => {
  it('认定：学时当场进入台账，带依据、说明和材料的散列', async () => {
    const before = (await listYears(city.context('chen'), 7101)).find((one) => one.year === 2026)?.professional ?? 0;
    const claim = await recognised(city, 'chen', { title: '急诊医学新进展培训班' });
    expect(claim).toMatchObject({ state: 'recognised', outcome: { hours: 18, lowered: false, matching: { code: 'post' } } });
    expect(claim.entries).toEqual([{ entryId: expect.any(String), year: 2026, hours: 18, reversed: false }]);
    const [entry] = await listEntries(city.context('chen'), 7101, { limit: 1 });
    expect(entry).toMatchObject({
      title: '急诊医学新进展培训班',
      way: '8-3',
      centihours: 1800,
      held_from: '2026-05-11',
      held_to: '2026-05-13',
    });
    expect(entry?.evidence).toHaveLength(3);
    const after = (await listYears(city.context('chen'), 7101)).find((one) => one.year === 2026)?.professional;
    expect(after).toBe(before + 1800);
  });

  it('跨年活动：每个年度一条', async () => {
    city.turnTo('2026-01-10T09:00:00+08:00');
    const claim = await recognised(city, 'wu', { title: '跨年培训', facts: training('2025-12-30', '2025-12-31', '2026-01-02') }, 'teacher');
    city.turnTo('2026-06-15T10:00:00+08:00');
    expect(claim.entries.map(({ year, hours }) => ({ year, hours }))).toEqual([
      { year: 2025, hours: 12 },
      { year: 2026, hours: 6 },
    ]);
  });

  it('跨年活动核减：须逐年填写', async () => {
    city.turnTo('2026-01-10T09:00:00+08:00');
    const claim = await submitted(city, 'wu', { title: '跨年研修', facts: training('2025-12-28', '2026-01-04') });
    const input = { claimId: claim.claimId, revision: claim.revision, matching, reasons: ['fewer-days'], text: '' };
    expect((await refusal(city.run('teacher', recogniseClaim, { ...input, hours: 9 }))).errors?.[0]?.path).toBe('byYear');
    const done = await city.run('teacher', recogniseClaim, { ...input, byYear: { 2025: 6, 2026: 3 } });
    city.turnTo('2026-06-15T10:00:00+08:00');
    expect(done.outcome).toMatchObject({ hours: 9, byYear: { 2025: 6, 2026: 3 }, lowered: true });
  });

  it('退回、补正、再提交：每一步都有谁、何时、为什么', async () => {
    const claim = await submitted(city, 'chen', { title: '要补正的', facts: training('2026-02-03') });
    const returned = await city.run('wang', returnClaim, {
      claimId: claim.claimId,
      revision: claim.revision,
      reasons: ['evidence-unclear', 'other'],
      text: '第 2 页请重新扫描',
    });
    expect(returned.state).toBe('returned');
    const mine = await city.run('chen', getClaim, { claimId: claim.claimId });
    expect(mine.actions).toEqual(['edit', 'submit']);
    expect(mine.steps.at(-1)).toMatchObject({ label: '退回补正', by: '温州市卫生健康委员会', text: '第 2 页请重新扫描' });
    expect(mine.steps.at(-1)?.reasons.map((one) => one.label)).toEqual(['证明材料不清晰或缺页', '其他（请写明）']);
    const replaced = await city.run('chen', detachEvidence, {
      claimId: claim.claimId,
      evidenceId: mine.evidence.find((one) => one.need === 'notice')?.evidenceId ?? '',
    });
    expect(replaced.missing).toHaveLength(1);
    const complete = await attached(city, 'chen', replaced, 'notice', new TextEncoder().encode(pdfText('重新扫描')));
    const again = await city.run('chen', submitClaim, { claimId: claim.claimId, revision: complete.revision, promise: true });
    expect(again.steps.map((step) => `${step.from}→${step.to}`)).toEqual(['draft→submitted', 'submitted→returned', 'returned→submitted']);
  });

  it('撤回后可改可再交；审核决定后不能撤回', async () => {
    const claim = await submitted(city, 'chen', { title: '撤回的', facts: training('2026-02-05') });
    const withdrawn = await city.run('chen', withdrawClaim, { claimId: claim.claimId, text: '填错了' });
    expect(withdrawn).toMatchObject({ state: 'withdrawn', actions: ['edit', 'submit'] });
    expect((await refusal(city.run('wang', getClaim, { claimId: claim.claimId }))).status).toBe(404);
    const late = await refusal(city.run('wang', recogniseClaim, { claimId: claim.claimId, revision: claim.revision, ...recognise }));
    expect(late).toMatchObject({ type: 'claim-decided', status: 409 });
    const again = await city.run('chen', submitClaim, { claimId: claim.claimId, revision: withdrawn.revision, promise: true });
    await city.run('wang', refuseClaim, { claimId: claim.claimId, revision: again.revision, ...refuse });
    expect((await refusal(city.run('chen', withdrawClaim, { claimId: claim.claimId, text: '' }))).type).toBe('claim-decided');
  });
});

describe('本人的列表与未办结视图', () => {
  it('最近改动的在前，按状态计数，翻页不重不漏', async () => {
    const all = await city.run('chen', listMyClaims, { limit: 100 });
    expect(all.items.length).toBe(Object.values(all.counts).reduce((sum, count) => sum + count, 0));
    const first = await city.run('chen', listMyClaims, { limit: 3 });
    const second = await city.run('chen', listMyClaims, { limit: 100, cursor: first.nextCursor ?? '' });
    expect([...first.items, ...second.items].map((item) => item.claimId)).toEqual(all.items.map((item) => item.claimId));
    const drafts = await city.run('chen', listMyClaims, { limit: 100, state: ['draft'] });
    expect(drafts.items.every((item) => item.state === 'draft')).toBe(true);
  });

  it('open_claim_year：审核中、退回、复核中的学时（口径7）', async () => {
    const rows = await sql<{ year: number; subject: string; centihours: number; claims: number }>`
      select year, subject, centihours, claims from open_claim_year where person_id = 7102 order by year`.execute(city.db);
    expect(rows.rows).toEqual([
      { year: 2025, subject: 'professional', centihours: 600, claims: 1 },
      { year: 2026, subject: 'professional', centihours: 1800, claims: 1 },
    ]);
  });
});

function pdfText(words: string): string {
  return `%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF ${words}`;
}
