// 第八条（十）：按已备案的行业文件申报，从草稿到登记；一个年度的上限跨申请计算（第十七条，口径 35）。
import type { ClaimView } from '@xueshi/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { getEntry, listEntries } from '#ledger';
import { createRuleDraft, fileRuleDraft, submitRuleDraft } from '#rulebooks';
import { attached, type City, draftOf, matching, openCity, picture, recognised, refusal, submitted } from './applicants.testing.ts';
import { createClaim, getClaim, saveClaimDraft } from './draft.ts';
import { submitClaim } from './submit.ts';

let city: City;

const quote = {
  each: '每例病例报告登记2.5学时',
  cap: '一个年度至多6学时',
  level: '市级竞赛登记4学时',
  round: '教学查房每天登记2学时，每年至多登记3学时',
  talk: '每次讲评登记2学时',
};
const body = {
  id: 'wz-health-2026',
  title: '卫生健康系统学时管理操作办法',
  number: '温卫发〔2026〕1号',
  issuer: '温州市卫生健康委员会',
  layer: 'sector',
  sector: 'health',
  from: '2026-07-01',
  articles: [
    { name: '第三条', text: `${quote.each}，${quote.cap}；${quote.round}；${quote.talk}。` },
    { name: '第四条', text: `${quote.level}。` },
  ],
  rules: [
    {
      id: 'case-report',
      way: '8-10',
      title: '病例报告',
      article: '第三条',
      formula: { kind: 'per-item', each: { hours: 2.5, quote: quote.each } },
      yearlyCap: { hours: 6, quote: quote.cap },
      evidence: [{ key: 'report', label: '病例报告首页', required: true }],
    },
    {
      id: 'teaching-round',
      way: '8-10',
      title: '教学查房',
      article: '第三条',
      formula: { kind: 'per-day', fullDay: { hours: 2, quote: '教学查房每天登记2学时' } },
      yearlyCap: { hours: 3, quote: '每年至多登记3学时' },
      evidence: [],
    },
    {
      id: 'contest',
      way: '8-10',
      title: '技能竞赛',
      article: '第四条',
      formula: { kind: 'by-level', levels: [{ key: 'city', label: '市级', figure: { hours: 4, quote: quote.level } }], stated: null },
      yearlyCap: null,
      evidence: [],
    },
    {
      id: 'talk',
      way: '8-10',
      title: '病例讲评',
      article: '第三条',
      formula: { kind: 'fixed', figure: { hours: 2, quote: quote.talk } },
      yearlyCap: null,
      evidence: [],
    },
  ],
  cases: [
    { title: '一次讲评', way: '8-10', facts: { rule: 'talk', on: '2026-07-06' }, hours: 2 },
    { title: '一例', way: '8-10', facts: { rule: 'case-report', items: [{ name: '病例', on: '2026-07-06' }] }, hours: 2.5 },
    { title: '查房', way: '8-10', facts: { rule: 'teaching-round', days: [{ on: '2026-07-06', part: 'full' }] }, hours: 2 },
    { title: '市级', way: '8-10', facts: { rule: 'contest', level: 'city', on: '2026-07-06' }, hours: 4 },
  ],
};

const reports = (...days: string[]) => ({ rule: 'case-report', items: days.map((on, index) => ({ name: `病例 ${on} ${index}`, on })) });
const sectorWay = (title: string, facts: Record<string, unknown>) => draftOf({ way: '8-10', title, facts });

beforeAll(async () => {
  city = await openCity();
  const made = await city.run('wang', createRuleDraft, { kind: 'document', body });
  const sent = await city.run('wang', submitRuleDraft, made);
  await city.run('city', fileRuleDraft, { ...sent, filingNumber: '温人社备〔2026〕9号' });
  city.turnTo('2026-07-20T10:00:00+08:00');
});
afterAll(() => city.close());

describe('按行业文件申报', () => {
  it('还没有选规则，说明要选；选了规则，材料清单就是那条规则的', async () => {
    const empty = await city.run('chen', createClaim, sectorWay('病例报告', {}));
    expect(empty.assessmentProblem?.errors.map((one) => one.path)).toEqual(['facts.rule']);
    const begun = await city.run('chen', saveClaimDraft, { ...empty, facts: { rule: 'case-report' } });
    expect(begun.facts).toEqual({ rule: 'case-report' });
    expect(begun.assessmentProblem?.errors.map((one) => one.path)).toEqual(['facts.items']);
    expect(begun.needs.map((one) => [one.key, one.label])).toEqual([['report', '病例报告首页']]);
  });

  it('两份申请：学时、依据、登记；年度上限 6 学时由两份合计', async () => {
    const first = await recognised(city, 'chen', sectorWay('上半月病例报告', reports('2026-07-02', '2026-07-03')));
    expect(first).toMatchObject({ state: 'recognised', outcome: { hours: 5 }, findings: [] });
    expect(first.assessment?.rule).toEqual({ document: '温卫发〔2026〕1号', article: '第三条', edition: '2026-07-01' });
    expect(first.assessment?.citations).toEqual([{ document: '温卫发〔2026〕1号', article: '第三条', quote: quote.each }]);
    expect(first.assessment?.explanation.join('')).toContain('备案号 温人社备〔2026〕9号');

    const second = await recognised(city, 'chen', sectorWay('下半月病例报告', reports('2026-07-13', '2026-07-14')));
    expect(second.outcome?.hours).toBe(1);
    // What the limit has been used for already goes to the page, so that it computes as the server does.
    expect(second.already).toEqual({ '2026': 5 });
    expect(second.assessment?.explanation.join('')).toContain(
      '2026 年度按该文件至多 6 学时，此前已登记 5 学时，超出的 4 学时不计（第三条）',
    );

    const entries = await listEntries(city.context('chen'), 7101, { limit: 10 });
    expect(entries.map((one) => [one.title, one.centihours, one.rule_document, one.rule_article])).toEqual([
      ['下半月病例报告', 100, '温卫发〔2026〕1号', '第三条'],
      ['上半月病例报告', 500, '温卫发〔2026〕1号', '第三条'],
    ]);
    const [entryId = ''] = second.entries.map((one) => one.entryId);
    const entry = await getEntry(city.context('chen'), { entryId });
    expect(entry.citations.map((one) => one.quote)).toEqual([quote.each, quote.cap]);
    expect(entry).toMatchObject({ way: '8-10', rule: { document: '温卫发〔2026〕1号', article: '第三条' }, heldFrom: '2026-07-13' });
  });

  it('上限是那条规则的，不是整个途径的：竞赛另计；已满的再报，说明 0 学时', async () => {
    const contest = await recognised(city, 'chen', sectorWay('技能竞赛', { rule: 'contest', level: 'city', on: '2026-07-08' }));
    expect(contest.outcome?.hours).toBe(4);
    expect(await refused(sectorWay('再来一例', reports('2026-07-16')))).toMatchObject({ type: 'no-hours', status: 422 });
  });

  it('同一条里的两条规则各有各的上限，登记上只引用自己的原文', async () => {
    const days = ['2026-07-09', '2026-07-10'].map((on) => ({ on, part: 'full' }));
    const round = await recognised(city, 'chen', sectorWay('七月查房', { rule: 'teaching-round', days }));
    expect(round.outcome?.hours).toBe(3);
    const [entryId = ''] = round.entries.map((one) => one.entryId);
    const { citations } = await getEntry(city.context('chen'), { entryId });
    expect(citations.map((one) => one.quote)).toEqual(['教学查房每天登记2学时', '每年至多登记3学时']);
  });

  it('同一条里的另一条规则，不占这条规则的上限', async () => {
    await recognised(city, 'lin', sectorWay('七月讲评', { rule: 'talk', on: '2026-07-09' }));
    const claim = await recognised(city, 'lin', sectorWay('讲评以后的病例', reports('2026-07-03', '2026-07-06')));
    expect(claim.outcome?.hours).toBe(5);
  });

  it('施行之前的活动、别的行业的人，没有规则可用', async () => {
    const early = await city.run('lin', createClaim, sectorWay('六月的病例', reports('2026-06-30')));
    expect(early).toMatchObject({ assessment: null, assessmentProblem: { type: 'no-rule-in-force' } });
    const teacher = await city.run('wu', createClaim, sectorWay('教师的病例', reports('2026-07-02')));
    expect(teacher.assessmentProblem).toMatchObject({ type: 'no-rule-in-force', detail: expect.stringContaining('口径35') });
    expect((await city.run('wu', getClaim, teacher)).facts).toEqual(reports('2026-07-02'));
  });

  it('事项名称重复、级别不在文件内，逐处指出', async () => {
    const twice = { rule: 'case-report', items: ['2026-07-02', '2026-07-03'].map((on) => ({ name: '同一例', on })) };
    expect(pathsOf(await city.run('lin', createClaim, sectorWay('重复', twice)))).toEqual(['facts.items[1].name']);
    const wrong = { rule: 'contest', level: 'province', on: '2026-07-08' };
    expect(pathsOf(await city.run('lin', createClaim, sectorWay('级别', wrong)))).toEqual(['facts.level']);
  });

  it('审核人看到的与申请人算得的一样', async () => {
    const claim = await submitted(city, 'lin', sectorWay('林医生的竞赛', { rule: 'contest', level: 'city', on: '2026-07-10' }));
    const seen = await city.run('wang', getClaim, claim);
    expect(seen).toMatchObject({ facts: claim.facts, ceiling: { hours: 4 }, complete: true, options: { matching: expect.anything() } });
    expect(matching.code).toBe('post');
  });
});

async function refused(draft: ReturnType<typeof sectorWay>) {
  const made = await city.run('chen', createClaim, draft);
  const { claimId, revision } = await attached(city, 'chen', made, 'report', await picture());
  return refusal(city.run('chen', submitClaim, { claimId, revision, promise: true }));
}

function pathsOf(claim: ClaimView): string[] {
  return (claim.assessmentProblem?.errors ?? []).map((one) => one.path);
}
