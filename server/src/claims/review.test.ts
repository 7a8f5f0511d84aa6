// 审核：管辖、两人同时、本人回避、重复与同日、批量（第八、十一条，口径 21、24、27、33、34、36–38、42）。

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listEntries, listYears, reverse } from '#ledger';
import { splitId } from '#platform';
import {
  attached,
  type City,
  draftOf,
  matching,
  openCity,
  picture,
  prepared,
  recognised,
  refusal,
  submitted,
  training,
  type Who,
} from './applicants.testing.ts';
import { createClaim, getClaim } from './draft.ts';
import { getEvidence, getEvidencePage, getEvidenceThumbnail } from './evidence.ts';
import { recogniseClaim, refuseClaim, returnClaim } from './review.ts';
import { submitClaim } from './submit.ts';

let city: City;
beforeAll(async () => {
  city = await openCity();
});
afterAll(() => city.close());

const plainly = { matching, reasons: [] as string[], text: '' };
const at = (claim: { claimId: string; revision: number }) => ({ claimId: claim.claimId, revision: claim.revision });

describe('谁能审核、谁能看', () => {
  it('其他行业的审核人、区县、单位、审计员：不能审核', async () => {
    const claim = await submitted(city, 'chen', { title: '管辖' });
    for (const who of ['teacher', 'city', 'hospital', 'auditor'] as const) {
      expect((await refusal(city.run(who, recogniseClaim, { ...at(claim), ...plainly }))).status, who).toBe(403);
    }
    expect((await refusal(city.run('lin', recogniseClaim, { ...at(claim), ...plainly }))).status).toBe(404);
    expect((await city.run('wang', getClaim, { claimId: claim.claimId })).actions).toEqual(['return', 'refuse', 'recognise']);
  });

  it('材料：本人、经办审核人、审计员可看；单位、市局（未复核）、别的行业不可', async () => {
    const claim = await submitted(city, 'chen', { title: '材料', facts: training('2026-01-12') });
    const file = { claimId: claim.claimId, evidenceId: claim.evidence[0]?.evidenceId ?? '' };
    for (const who of ['chen', 'wang', 'auditor'] as const) {
      expect((await city.run(who, getEvidence, file)).type, who).toBe('image/png');
      expect((await city.run(who, getEvidenceThumbnail, file)).type).toBe('image/webp');
      expect((await city.run(who, getEvidencePage, { ...file, page: 1 })).type).toBe('image/webp');
    }
    for (const who of ['lin', 'hospital', 'city', 'teacher'] as const) {
      expect([403, 404], who).toContain((await refusal(city.run(who, getEvidence, file))).status);
    }
    expect((await city.run('hospital', getClaim, { claimId: claim.claimId })).evidence[0]?.links).toBeNull();
    expect((await refusal(city.run('chen', getEvidencePage, { ...file, page: 2 }))).status).toBe(404);
    const other = await submitted(city, 'lin', { title: '别人的', facts: training('2026-01-12') });
    expect((await refusal(city.run('wang', getEvidence, { ...file, claimId: other.claimId }))).status).toBe(404);
  });

  it('本人的申请：有审核权也不能自己审', async () => {
    const claim = await submitted(city, 'zhao', { title: '自己的' });
    const own = await refusal(city.run('zhao', recogniseClaim, { ...at(claim), ...plainly }));
    expect(own).toMatchObject({ type: 'own-claim', status: 403 });
    expect((await city.run('zhao', getClaim, { claimId: claim.claimId })).actions).toEqual(['withdraw']);
    expect((await city.run('wang', recogniseClaim, { ...at(claim), ...plainly })).state).toBe('recognised');
  });

  it('申请人看到机构，官员看到经办人', async () => {
    const claim = await recognised(city, 'chen', { title: '谁办的', facts: training('2026-01-13') });
    expect(claim.steps.at(-1)).toMatchObject({ by: '温州市卫生健康委员会 王审核' });
    expect((await city.run('chen', getClaim, { claimId: claim.claimId })).steps.at(-1)?.by).toBe('温州市卫生健康委员会');
  });
});

describe('两位审核人同时办理', () => {
  it('一人成功；另一人得知谁在何时作了什么决定；学时只登记一次', async () => {
    const claim = await submitted(city, 'lin', { title: '同时办理', facts: training('2026-02-02') });
    const [one, two] = await Promise.allSettled([
      city.run('wang', recogniseClaim, { ...at(claim), ...plainly }),
      city.run('zhao', refuseClaim, { ...at(claim), reasons: ['not-proven'], text: '证明不足' }),
    ]);
    const lost = [one, two].filter((outcome) => outcome.status === 'rejected');
    expect(lost).toHaveLength(1);
    const { init } = (lost[0] as PromiseRejectedResult).reason;
    expect(init).toMatchObject({ type: 'claim-decided', status: 409 });
    expect(init.detail).toMatch(/2026年6月15日 10:00 由温州市卫生健康委员会 (王审核|赵双职)/);
    const after = await city.run('wang', getClaim, { claimId: claim.claimId });
    expect(after.entries).toHaveLength(after.state === 'recognised' ? 1 : 0);
    expect(after.steps).toHaveLength(2);
  });

  it('同一决定重发十次：一条登记、一个步骤', async () => {
    const claim = await submitted(city, 'lin', { title: '重发', facts: training('2026-02-04') });
    const sent = { ...at(claim), ...plainly };
    const answers = await Promise.all(Array.from({ length: 10 }, () => city.run('wang', recogniseClaim, sent)));
    expect(new Set(answers.map((answer) => answer.revision)).size).toBe(1);
    expect(answers[0]?.entries).toHaveLength(1);
    expect(answers[0]?.steps).toHaveLength(2);
  });

  it('审核人看过之后申请人又改了：请刷新', async () => {
    const claim = await submitted(city, 'lin', { title: '看过又改', facts: training('2026-02-06') });
    const stale = { ...at(claim), revision: claim.revision - 1 };
    expect((await refusal(city.run('wang', recogniseClaim, { ...stale, ...plainly }))).type).toBe('claim-changed');
  });
});

describe('同一天的两项活动（口径24）', () => {
  it('先认定的占用当日学时，后一项的上限相应降低，两人同时认定也不会超过', async () => {
    const first = await submitted(city, 'wu', { title: '上午的讲座', facts: { days: [{ on: '2026-04-01', part: 'half' }] } });
    const second = await submitted(city, 'wu', { title: '全天研修', facts: training('2026-04-01', '2026-04-02') });
    expect(second.findings.map((one) => one.kind)).toEqual(['day-clash']);
    expect(second.ceiling).toMatchObject({ hours: 12, reductions: [] });
    const outcomes = await Promise.allSettled([
      city.run('teacher', recogniseClaim, { ...at(first), ...plainly }),
      city.run('teacher', recogniseClaim, { ...at(second), ...plainly }),
    ]);
    const [year] = await listYears(city.context('wu'), 7103);
    expect(year?.professional).toBe(1200);
    const later = await city.run('teacher', getClaim, { claimId: second.claimId });
    // Whole day first: nothing is left of it for the lecture. Lecture first: 9 of 12 are left.
    const lectureFirst = outcomes[0]?.status === 'fulfilled';
    expect(later.outcome?.hours).toBe(lectureFirst ? 9 : 12);
  });

  it('本单位培训（每天 4）与主管部门培训（每天 6）同日：合计至多 6', async () => {
    await recognised(city, 'chen', { way: '8-5', title: '院内讲座', facts: training('2026-04-08') });
    const claim = await submitted(city, 'chen', { title: '学会年会', facts: training('2026-04-08') });
    expect(claim.ceiling).toMatchObject({ hours: 2, reductions: [{ year: 2026, hours: 4, reading: 24 }] });
    const tooMuch = city.run('wang', recogniseClaim, { ...at(claim), ...plainly, hours: 6 });
    expect((await refusal(tooMuch)).type).toBe('hours-above-ceiling');
    const done = await city.run('wang', recogniseClaim, { ...at(claim), ...plainly });
    expect(done.outcome).toMatchObject({ hours: 2, lowered: true });
  });

  it('当日已满：没有可认定的学时，只能退回或不予认定', async () => {
    await recognised(city, 'chen', { title: '全天一', facts: training('2026-04-10') });
    const claim = await submitted(city, 'chen', { title: '另一全天', facts: training('2026-04-10') });
    expect(claim.ceiling?.hours).toBe(0);
    expect((await refusal(city.run('wang', recogniseClaim, { ...at(claim), ...plainly }))).title).toBe('没有可以认定的学时');
  });
});

describe('只计一次', () => {
  const paper = { kind: 'paper', tier: 'provincial_or_above', authorRank: 1 };
  const cases: [string, Who, Parameters<typeof submitted>[2], Parameters<typeof submitted>[2], number][] = [
    [
      '同一资格（口径21）',
      'chen',
      { way: '8-1', title: '执业药师（中药学）', facts: { exam: 'qualification', passedOn: '2026-03-01' } },
      { way: '8-1', title: '执业药师 ( 中药学 )', facts: { exam: 'qualification', passedOn: '2026-05-01' } },
      21,
    ],
    [
      '同一论文再次发表（口径33）',
      'chen',
      { way: '8-8', title: '《脓毒症的早期识别》', facts: { ...paper, publishedOn: '2026-02-01' } },
      { way: '8-8', title: '脓毒症的早期识别', facts: { ...paper, publishedOn: '2026-04-01' } },
      33,
    ],
    [
      '同一课程（口径34）',
      'lin',
      {
        way: '8-9',
        title: '温州医科大学 临床医学 硕士',
        facts: { matching: true, courses: [{ name: '医学统计学', passedOn: '2026-01-10' }] },
      },
      {
        way: '8-9',
        title: '温州医科大学临床医学硕士',
        facts: {
          matching: true,
          courses: [
            { name: '英语', passedOn: '2026-01-11' },
            { name: '医学 统计学', passedOn: '2026-01-10' },
          ],
        },
      },
      34,
    ],
    [
      '同一活动换一个途径（口径38）',
      'lin',
      { title: '卒中会议', facts: training('2026-05-20') },
      { way: '8-5', title: '卒中会议', facts: training('2026-05-20') },
      37,
    ],
  ];

  it.each(cases)('%s：第二份不能提交，指出在哪一份里', async (_what, who, one, two, reading) => {
    const first = await submitted(city, who, one);
    const { claimId, revision, findings } = await prepared(city, who, two);
    expect(findings.find((found) => found.kind === 'once')).toMatchObject({ blocks: true, claimId: first.claimId, reading });
    const problem = await refusal(city.run(who, submitClaim, { claimId, revision, promise: true }));
    expect(problem).toMatchObject({ type: 'claim-once', status: 409 });
    expect(problem.detail).toContain(first.title);
  });

  it('两个页面同时提交同样的两份：只成一份', async () => {
    const draft = { title: '同时提交', facts: training('2026-05-25') };
    const claims = [await prepared(city, 'lin', draft), await prepared(city, 'lin', draft)];
    const outcomes = await Promise.allSettled(claims.map((claim) => city.run('lin', submitClaim, { ...at(claim), promise: true })));
    expect(outcomes.map((outcome) => outcome.status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('已登记的同一活动：不能再报；名称日期相近的：审核人看得到', async () => {
    await recognised(city, 'wu', { title: '教师教学能力提升培训班', facts: training('2026-05-06') }, 'teacher');
    const [entry] = await listEntries(city.context('wu'), 7103, { limit: 1 });
    expect(entry?.title).toBe('教师教学能力提升培训班');
    const alike = await submitted(city, 'wu', { title: '教师教学能力提升培训', facts: training('2026-05-07') });
    expect(alike.findings.map((one) => one.kind)).toEqual(['similar-claim']);
    expect(alike.complete).toBe(false);
  });

  it('登记被冲销后：同一活动可以重新申请，当日学时也空出来', async () => {
    const draft = { title: '冲销后重报', facts: training('2026-05-28') };
    const first = await recognised(city, 'lin', draft);
    const entryId = splitId(first.entries[0]?.entryId ?? '')?.uuid ?? '';
    await city.run('wang', reverse, { personId: 7102, entryId, reason: '日期录错', approver: '王审核' });
    const again = await submitted(city, 'lin', draft);
    expect(again.ceiling).toMatchObject({ hours: 6, reductions: [] });
    expect((await city.run('wang', recogniseClaim, { ...at(again), ...plainly })).outcome?.hours).toBe(6);
  });

  it('不予认定后可以补充材料另行申请', async () => {
    const draft = { title: '先被拒后再报', facts: training('2026-05-27') };
    const first = await submitted(city, 'lin', draft);
    await city.run('wang', refuseClaim, { ...at(first), reasons: ['not-proven'], text: '证明不足' });
    const again = await submitted(city, 'lin', draft);
    expect(again.findings.map((one) => one.kind)).toEqual(['similar-claim']);
    expect(again.findings[0]?.text).toContain('不予认定');
  });
});

describe('同一份材料', () => {
  it('与他人的个人证明相同：标出；通知文件相同：正常', async () => {
    const notice = await picture();
    const proof = await picture();
    const schedule = await picture();
    const make = async (who: Who, title: string) => {
      let claim = await city.run(who, createClaim, draftOf({ title, facts: training('2026-05-29') }));
      for (const [need, bytes] of [
        ['notice', notice],
        ['schedule', schedule],
        ['proof', proof],
      ] as const)
        claim = await attached(city, who, claim, need, bytes);
      return city.run(who, submitClaim, { ...at(claim), promise: true });
    };
    await make('wu', '公开课');
    const claim = await make('chen', '公开课观摩');
    expect(claim.findings).toHaveLength(1);
    expect(claim.findings[0]).toMatchObject({ kind: 'same-file', claimId: null });
    expect(claim.findings[0]?.text).toContain('其他人的 1 份申请');
  });
});

it('退回理由须从列表中选择', async () => {
  const claim = await submitted(city, 'lin', { title: '理由', facts: training('2026-04-29') });
  const problem = await refusal(city.run('wang', returnClaim, { ...at(claim), reasons: ['because'], text: '' }));
  expect(problem).toMatchObject({ type: 'reason-missing', status: 422 });
});

it('对口支援：全年至多 90 学时，已登记的计入（口径27）', async () => {
  const days = (month: string, count: number) => Array.from({ length: count }, (_, i) => `2026-${month}-${String(i + 1).padStart(2, '0')}`);
  await recognised(city, 'zhao', { way: '8-6', title: '援疆医疗', facts: training(...days('03', 14)) });
  const claim = await submitted(city, 'zhao', { way: '8-6', title: '专家下基层', facts: training(...days('05', 3)) });
  expect(claim.assessment?.hours).toBe(6);
  expect(claim.assessment?.explanation.join('')).toContain('此前已登记 84 学时');
});
