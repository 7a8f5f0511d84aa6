// 年度重新认定以后的申请：改登的、补登的仍是原来那一项活动（第九、十一、十四条，口径 37、49）。
import { afterAll, beforeAll, expect, it } from 'vitest';
import { append, listEntries, type NewEntry, reverse } from '#ledger';
import { contextFor } from '#testing';
import { type City, draftOf, matching, openCity, recognised, refusal, submitted, training } from './applicants.testing.ts';
import { createClaim } from './draft.ts';
import { decideAppeal, recogniseClaim } from './review.ts';
import { appealClaim } from './submit.ts';

let city: City;
beforeAll(async () => {
  city = await openCity();
});
afterAll(() => city.close());

const personId = 7102;
const decision = '0199b5a0-0000-7000-8000-0000000000aa';
const background = () => contextFor(city.db, { actor: { kind: 'system', name: '重新认定' }, now: city.now() });

/** As a decision on the year leaves it: taken back and registered anew, or with a difference beside it. */
async function judgedAgain(title: string, centihours: number, source: 'rejudging' | 'supplement') {
  const entry = (await listEntries(city.context('lin'), personId, { limit: 50 })).find((one) => one.title === title);
  if (!entry) throw new Error(`no entry ${title}`);
  const at = background();
  if (source === 'rejudging') await reverse(at, { personId, entryId: entry.entry_id, reason: '决1', approver: '李' });
  const fresh: NewEntry = {
    personId,
    source,
    sourceKey: `${decision}#${entry.entry_id}#${entry.entry_id}`,
    year: entry.year,
    subject: entry.subject,
    centihours,
    byExam: entry.by_exam,
    way: entry.way,
    rule: { document: entry.rule_document, article: entry.rule_article, edition: entry.rule_edition },
    facts: JSON.parse(entry.facts ?? '{}'),
    explanation: ['重新认定。'],
    title: entry.title,
    organiser: entry.organiser,
    heldFrom: entry.held_from,
    heldTo: entry.held_to,
    evidence: [],
    recognisedBy: 1,
  };
  await append(at, [fresh]);
}

const hours = async (title: string) =>
  (await listEntries(city.context('lin'), personId, { limit: 50 }))
    .filter((one) => one.title === title && one.reversal_id === null)
    .map((one) => [one.source, one.centihours]);

const lowered = { matching, reasons: ['fewer-days'], text: '签到只有一天', hours: 6 };

it('改登过的课程仍占着它的名额：同一课程不能再登记一次（口径39）', async () => {
  const courses = (passedOn: string) => ({ courses: [{ name: '流行病学', passedOn }], matching: true });
  const draft = { way: '8-9' as const, title: '温州医科大学 公共卫生硕士' };
  await recognised(city, 'lin', { ...draft, facts: courses('2026-03-01') });
  await judgedAgain(draft.title, 500, 'rejudging');
  const again = await refusal(submitted(city, 'lin', { ...draft, facts: courses('2026-05-01') }));
  expect(again.type).toBe('claim-once');
});

it('核减过、又改登过的，复核改定时取代改登的那一条，不是再加一条', async () => {
  const claim = await submitted(city, 'lin', { title: '改登后复核', facts: training('2026-03-10', '2026-03-11') });
  await city.run('wang', recogniseClaim, { claimId: claim.claimId, revision: claim.revision, ...lowered });
  await judgedAgain('改登后复核', 400, 'rejudging');
  const { claimId, revision } = await city.run('lin', appealClaim, { claimId: claim.claimId, text: '第二天签到表在附件' });
  await city.run('city', decideAppeal, { claimId, revision, outcome: 'granted', text: '补充材料属实' });
  expect(await hours('改登后复核')).toEqual([['claim', 1200]]);
});

it('核减过、又补登过差额的，复核照样可以改定，差额留着', async () => {
  const claim = await submitted(city, 'lin', { title: '补登后复核', facts: training('2026-03-17', '2026-03-18') });
  await city.run('wang', recogniseClaim, { claimId: claim.claimId, revision: claim.revision, ...lowered });
  await judgedAgain('补登后复核', 200, 'supplement');
  const { claimId, revision } = await city.run('lin', appealClaim, { claimId: claim.claimId, text: '第二天签到表在附件' });
  const done = await city.run('city', decideAppeal, { claimId, revision, outcome: 'granted', text: '补充材料属实' });
  expect((await hours('补登后复核')).sort()).toEqual([
    ['claim', 1200],
    ['supplement', 200],
  ]);
  expect(done.entries.map((one) => [one.hours, one.reversed])).toEqual(
    expect.arrayContaining([
      [12, false],
      [2, false],
    ]),
  );
});

it('本人另起的草稿里，改登的那一条算作原申请，不另算一项', async () => {
  const begun = await city.run('lin', createClaim, draftOf({ title: '改登后复核', facts: training('2026-03-10') }));
  expect(begun.findings.map((one) => one.kind)).not.toContain('ledger-similar');
});
