// The applicant's steps: submit, withdraw, ask for a 复核 (第八、十一条; readings 10, 18, 43, 49).
import type { ClaimView } from '@xueshi/contract';
import { findPerson } from '#accounts';
import { decide, reviewDueOn } from '#claims/rules';
import { refuseWaiting } from '#membership';
import { authorityOf } from '#orgs';
import { type Context, type FieldError, Problem } from '#platform';
import { rulesInForce } from '#rulebooks';
import { byOf, lifeOf, type Opened, openOwnClaim, stepOf, writeStep } from './open.ts';
import { releaseOnceKeys, replaceDays, selectEmploymentOn, selectHolders, takeOnceKeys } from './related-store.ts';
import { viewOf } from './view.ts';
import { refreshOthers, type Weighed, weigh } from './weigh.ts';

export async function submitClaim(at: Context, input: { claimId: string; revision: number; promise: boolean }): Promise<ClaimView> {
  const opened = await openOwnClaim(at, input.claimId, 'person');
  const { row } = opened;
  const step = stepOf(decide(lifeOf(opened), { kind: 'submit', revision: input.revision }, byOf(opened)));
  if (!step) return viewOf(at, opened);
  await refuseWaiting(at, row.personId, '提交申请');
  const weighed = await weigh(at, row, opened.steps);
  refuseUnready(weighed, input.promise);
  for (const claimId of weighed.lapsed) await releaseOnceKeys(at, { personId: row.personId, claimId });
  if (!(await takeOnceKeys(at, row, weighed.onceKeys))) throw onceProblem(await selectHolders(at, row, weighed.onceKeys));
  const { judgement, ceiling } = weighed;
  const { assessment, heldFrom, heldTo } = judgement;
  const person = await findPerson(at, row.personId);
  const employment = heldTo === null ? null : await selectEmploymentOn(at, row.personId, heldTo);
  const now = at.clock.now();
  await replaceDays(at, row, assessment?.perDay ?? []);
  await writeStep(at, row, step, {
    kind: 'submit',
    orgId: null,
    reasons: [],
    text: '',
    centihours: assessment?.centihours ?? null,
    details: { ...submissionOf(opened, weighed), byYear: assessment?.byYear ?? {} },
    change: {
      sector: person.sector,
      division: employment?.division ?? person.division,
      employerId: employment?.orgId ?? person.employerId,
      submittedAt: now,
      savedAt: now,
      dueOn: reviewDueOn(at.clock.today(), (await rulesInForce(at)).readings),
      heldFrom,
      heldTo,
      subject: assessment?.subject ?? null,
      centihours: assessment?.centihours ?? null,
      byYear: assessment?.byYear ?? null,
      ceiling: ceiling === null ? null : Object.values(ceiling.byYear).reduce((sum, one) => sum + one, 0),
      assessment,
      flags: [...new Set(weighed.findings.map((one) => one.kind))],
      complete: weighed.complete,
    },
  });
  await refreshOthers(at, row);
  return viewOf(at, await openOwnClaim(at, input.claimId));
}

/** What was handed in, whole, as it stood: later changes do not touch it. */
function submissionOf({ row }: Opened, weighed: Weighed): Record<string, unknown> {
  const { way, title, organiser, reference, note, facts } = row;
  const evidence = weighed.evidence.map(({ need, sha256, evidenceId }) => ({ need, sha256, evidenceId }));
  return { draft: { way, title, organiser, reference, note, facts }, assessment: weighed.judgement.assessment, evidence, promise: true };
}

/** One problem that names everything that is missing; then, one by one, what the rules do not allow. */
function refuseUnready(weighed: Weighed, promise: boolean): void {
  const { missing, findings, judgement } = weighed;
  const errors: FieldError[] = [...missing, ...(promise ? [] : [{ path: 'promise', message: '请勾选承诺' }])];
  if (errors.length > 0) throw incomplete(errors);
  const late = findings.find((one) => one.kind === 'late');
  if (late) throw new Problem({ type: 'claim-too-late', status: 422, title: '已过登记期限', detail: late.text });
  if (judgement.assessment?.centihours === 0) {
    const detail = `${judgement.assessment.explanation.join('')}无须提交；如填写有误，请修改后再试，已填写的内容都在。`;
    throw new Problem({ type: 'no-hours', status: 422, title: '按标准可认定 0 学时', detail });
  }
  const once = findings.filter((one) => one.kind === 'once');
  if (once.length > 0)
    throw new Problem({ type: 'claim-once', status: 409, title: '已经填报过', detail: once.map((one) => one.text).join('') });
  const registered = findings.find((one) => one.kind === 'ledger-similar' && one.blocks);
  if (registered) {
    const detail = `${registered.text}如登记的学时有误，请联系登记机构更正。`;
    throw new Problem({ type: 'claim-duplicate', status: 409, title: '这项活动已经登记', detail });
  }
}

function incomplete(errors: readonly FieldError[]): Problem {
  const only = (prefix: string) => errors.every((one) => one.path.startsWith(prefix));
  if (only('promise')) {
    return new Problem({
      type: 'promise-missing',
      status: 422,
      title: '请先作出承诺',
      detail: '提交前请阅读并勾选承诺：填写内容和材料真实、完整。',
      errors,
    });
  }
  const type = only('facts') ? 'invalid-facts' : 'claim-incomplete';
  const title = only('facts') ? '填写的内容有误' : '还不能提交：有内容或材料不齐';
  const detail = `${errors.map((one) => one.message).join('；')}。补齐后再提交，已填写的内容都在。`;
  return new Problem({ type, status: 422, title, detail, errors });
}

function onceProblem(holders: readonly { title: string }[]): Problem {
  const titles = holders.map((holder) => `“${holder.title}”`).join('、');
  return new Problem({
    type: 'claim-once',
    status: 409,
    title: '已经填报过',
    detail: `另一份申请${titles}正在办理同一事项，请勿重复填报。`,
  });
}

export async function withdrawClaim(at: Context, input: { claimId: string; text: string }): Promise<ClaimView> {
  const opened = await openOwnClaim(at, input.claimId, 'person');
  const { row } = opened;
  const step = stepOf(decide(lifeOf(opened), { kind: 'withdraw' }, byOf(opened)));
  if (!step) return viewOf(at, opened);
  await releaseOnceKeys(at, row);
  await replaceDays(at, row, []);
  await writeStep(at, row, step, {
    kind: 'withdraw',
    orgId: null,
    reasons: [],
    text: input.text,
    centihours: null,
    details: {},
    change: { dueOn: null, flags: [], complete: false },
  });
  await refreshOthers(at, row);
  return viewOf(at, await openOwnClaim(at, input.claimId));
}

/** Once, within 30 days of a refusal or of a lowered recognition; decided by the next higher body (reading 49). */
export async function appealClaim(at: Context, input: { claimId: string; text: string }): Promise<ClaimView> {
  const opened = await openOwnClaim(at, input.claimId, 'person');
  const { row } = opened;
  const today = at.clock.today();
  const step = stepOf(decide(lifeOf(opened), { kind: 'appeal', today }, byOf(opened)));
  if (!step) return viewOf(at, opened);
  const { findings } = await weigh(at, row, opened.steps);
  await writeStep(at, row, step, {
    kind: 'appeal',
    orgId: null,
    reasons: [],
    text: input.text,
    centihours: null,
    details: { decidedBy: row.decidedBy, appealBody: await authorityOf(at, 'general') },
    change: {
      appealedAt: at.clock.now(),
      dueOn: reviewDueOn(today, (await rulesInForce(at)).readings),
      flags: [...new Set(findings.map((one) => one.kind))],
    },
  });
  return viewOf(at, await openOwnClaim(at, input.claimId));
}
