// 复核：一次、30 日内、上一级、另一人、双方都说明理由（第十一条，口径 49）。
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type City, matching, openCity, recognised, refusal, submitted, training } from './applicants.testing.ts';
import { decideAppeal, recogniseClaim, refuseClaim } from './review.ts';
import { appealClaim } from './submit.ts';

let city: City;
beforeAll(async () => {
  city = await openCity();
});
afterAll(() => city.close());

const refuse = { reasons: ['not-matching'], text: '内容与岗位无关' };
const recognise = { matching, reasons: [] as string[], text: '' };

describe('复核（口径49）', () => {
  it('不予认定 → 申请复核 → 市局另一人改定 → 登记', async () => {
    const claim = await submitted(city, 'lin', { title: '复核改定', facts: training('2026-03-03', '2026-03-04') });
    await city.run('wang', refuseClaim, { claimId: claim.claimId, revision: claim.revision, ...refuse });
    const appealed = await city.run('lin', appealClaim, { claimId: claim.claimId, text: '岗位职责包含急诊' });
    expect(appealed.clock).toMatchObject({ with: '温州市人力资源和社会保障局', dueOn: '2026-06-29' });
    expect((await refusal(city.run('wang', decideAppeal, { ...appealInput(appealed), outcome: 'granted' }))).status).toBe(403);
    const done = await city.run('city', decideAppeal, { ...appealInput(appealed), outcome: 'granted' });
    expect(done).toMatchObject({ state: 'appeal_granted', outcome: { hours: 12 } });
    expect(done.entries.map((entry) => entry.hours)).toEqual([12]);
  });

  it('核减 → 复核改定：原条目冲销，按新学时登记', async () => {
    const claim = await submitted(city, 'lin', { title: '核减后复核', facts: training('2026-03-10', '2026-03-11') });
    const lowered = { ...recognise, hours: 6, reasons: ['fewer-days'], text: '签到只有一天' };
    const decided = await city.run('wang', recogniseClaim, { claimId: claim.claimId, revision: claim.revision, ...lowered });
    expect(decided.outcome).toMatchObject({ hours: 6, lowered: true, reason: '签到只有一天' });
    const appealed = await city.run('lin', appealClaim, { claimId: claim.claimId, text: '第二天签到表在附件' });
    const done = await city.run('city', decideAppeal, { ...appealInput(appealed), outcome: 'granted' });
    expect(done.entries.map(({ hours, reversed }) => ({ hours, reversed }))).toEqual([
      { hours: 6, reversed: true },
      { hours: 12, reversed: false },
    ]);
    expect(done.outcome?.hours).toBe(12);
  });

  it('维持原决定：也须写明理由，办理完毕，不能再申请', async () => {
    const claim = await submitted(city, 'lin', { title: '复核维持', facts: training('2026-03-17') });
    await city.run('wang', refuseClaim, { claimId: claim.claimId, revision: claim.revision, ...refuse });
    const appealed = await city.run('lin', appealClaim, { claimId: claim.claimId, text: '不同意' });
    const done = await city.run('city', decideAppeal, { ...appealInput(appealed), outcome: 'dismissed' });
    expect(done).toMatchObject({ state: 'appeal_dismissed', entries: [] });
    expect((await refusal(city.run('lin', appealClaim, { claimId: claim.claimId, text: '再来' }))).type).toBe('appeal-not-open');
  });

  it('30 日以后：期限已过', async () => {
    const claim = await submitted(city, 'lin', { title: '过期复核', facts: training('2026-03-18') });
    await city.run('wang', refuseClaim, { claimId: claim.claimId, revision: claim.revision, ...refuse });
    city.turnTo('2026-07-16T09:00:00+08:00');
    expect((await refusal(city.run('lin', appealClaim, { claimId: claim.claimId, text: '迟了' }))).type).toBe('appeal-too-late');
    city.turnTo('2026-06-15T10:00:00+08:00');
  });

  it('全额认定的没有可以复核的决定', async () => {
    const claim = await recognised(city, 'lin', { title: '全额', facts: training('2026-03-20') });
    expect(claim.actions).toEqual([]);
    expect((await refusal(city.run('lin', appealClaim, { claimId: claim.claimId, text: '想多一些' }))).type).toBe('appeal-not-open');
  });

  it('市局审核的申请（无行业主管部门）：作出原决定的人不能复核', async () => {
    const claim = await submitted(city, 'bookkeeper', { title: '会计准则研修', facts: training('2026-03-24') });
    await city.run('city', refuseClaim, { claimId: claim.claimId, revision: claim.revision, ...refuse });
    const appealed = await city.run('bookkeeper', appealClaim, { claimId: claim.claimId, text: '与本职有关' });
    const same = await refusal(city.run('city', decideAppeal, { ...appealInput(appealed), outcome: 'granted' }));
    expect(same.type).toBe('same-reviewer');
    expect((await city.run('bureau', decideAppeal, { ...appealInput(appealed), outcome: 'granted' })).state).toBe('appeal_granted');
  });
});

function appealInput(claim: { claimId: string; revision: number }) {
  return { claimId: claim.claimId, revision: claim.revision, text: '经复核，材料可以证明' };
}
