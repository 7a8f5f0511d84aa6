// 随意走：申请人、审核人、复核人以任意次序做任意的事，登记、步骤、状态始终相符（第九、十一条）。
import type { ClaimView } from '@xueshi/contract';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { listYears } from '#ledger';
import { Problem } from '#platform';
import { type City, draftOf, matching, openCity, prepared, training } from './applicants.testing.ts';
import { getClaim, saveClaimDraft } from './draft.ts';
import { decideAppeal, recogniseClaim, refuseClaim, returnClaim } from './review.ts';
import { appealClaim, submitClaim, withdrawClaim } from './submit.ts';

let city: City;
beforeAll(async () => {
  city = await openCity();
});
afterAll(() => city.close());

type Move = (claim: ClaimView) => Promise<unknown>;
const at = ({ claimId, revision }: ClaimView) => ({ claimId, revision });

const moves: Record<string, Move> = {
  save: (claim) =>
    city.run('chen', saveClaimDraft, { ...draftOf({ title: claim.title, facts: claim.facts }), ...at(claim), note: `${claim.revision}` }),
  submit: (claim) => city.run('chen', submitClaim, { ...at(claim), promise: true }),
  submitOld: (claim) => city.run('chen', submitClaim, { ...at(claim), revision: 0, promise: true }),
  withdraw: (claim) => city.run('chen', withdrawClaim, { claimId: claim.claimId, text: '' }),
  return: (claim) => city.run('wang', returnClaim, { ...at(claim), reasons: ['days-wrong'], text: '' }),
  refuse: (claim) => city.run('wang', refuseClaim, { ...at(claim), reasons: ['not-proven'], text: '证明不足' }),
  recognise: (claim) => city.run('wang', recogniseClaim, { ...at(claim), matching, reasons: [], text: '' }),
  lower: (claim) => city.run('zhao', recogniseClaim, { ...at(claim), matching, hours: 6, reasons: ['fewer-days'], text: '' }),
  recogniseOwn: (claim) => city.run('chen', recogniseClaim, { ...at(claim), matching, reasons: [], text: '' }),
  appeal: (claim) => city.run('chen', appealClaim, { claimId: claim.claimId, text: '请复核' }),
  grant: (claim) => city.run('city', decideAppeal, { ...at(claim), outcome: 'granted', text: '可以证明' }),
  dismiss: (claim) => city.run('bureau', decideAppeal, { ...at(claim), outcome: 'dismissed', text: '维持' }),
};

let month = 0;

async function registered(): Promise<number> {
  const years = await listYears(city.context('chen'), 7101);
  return years.reduce((sum, year) => sum + year.professional, 0);
}

it('任意次序：只会办成或得到说明；登记的学时等于结果，步骤首尾相接', async () => {
  const walk = fc.array(fc.constantFrom(...Object.keys(moves)), { minLength: 3, maxLength: 9 });
  await fc.assert(
    fc.asyncProperty(walk, async (names) => {
      month++;
      const day = `2026-0${1 + (month % 5)}-${String(1 + Math.floor(month / 5)).padStart(2, '0')}`;
      const before = await registered();
      const { claimId } = await prepared(city, 'chen', {
        title: `随意走 ${month}`,
        facts: training(day, `${day.slice(0, 8)}2${month % 8}`),
      });
      for (const name of names) {
        const claim = await city.run('chen', getClaim, { claimId });
        const outcome = await moves[name]?.(claim).catch((error: unknown) => error);
        if (outcome instanceof Error && !(outcome instanceof Problem)) throw outcome;
      }
      const claim = await city.run('chen', getClaim, { claimId });
      const standing = claim.entries.filter((entry) => !entry.reversed).reduce((sum, entry) => sum + entry.hours, 0);
      expect(standing).toBe(claim.outcome?.hours ?? 0);
      expect(standing).toBeLessThanOrEqual(claim.assessment?.hours ?? 0);
      expect((await registered()) - before).toBe(standing * 100);
      expect(claim.steps.map((step) => step.from)).toEqual(['draft', ...claim.steps.map((step) => step.to)].slice(0, claim.steps.length));
      expect(claim.steps.at(-1)?.to ?? 'draft').toBe(claim.state);
      expect(claim.steps.filter((step) => step.kind === 'appeal').length).toBeLessThanOrEqual(1);
    }),
    { numRuns: 20, endOnFailure: true },
  );
}, 120_000);
