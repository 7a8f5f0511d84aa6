// Filing with open eyes: nobody puts a rule in force whose effect has not been weighed as it now stands (第十七条).
import type { RuleDraftView } from '@xueshi/contract';
import { type Context, Problem } from '#platform';
import { fileRuleDraft as file } from '#rulebooks';
import { insertFilingRun, selectDone } from './store.ts';

type Input = { draftId: string; revision: number; filingNumber: string | null };

export async function fileRuleDraft(at: Context, input: Input): Promise<RuleDraftView> {
  // First the filing: whoever may not, or comes too late, is told that.
  const filed = await file(at, input);
  const run = await selectDone(at, input);
  if (!run) {
    const detail = '备案以前须先看到影响：请在草案页上“预估影响”，完成后再备案。草案改过以后要重新预估。';
    throw new Problem({ type: 'impact-unknown', status: 409, title: '还没有对现在的内容预估影响', detail });
  }
  await insertFilingRun(at, { draft_id: input.draftId, run_id: run.run_id, at: at.clock.now() });
  return filed;
}
