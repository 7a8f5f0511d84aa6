// The reviewer's decisions: return, refuse, recognise, decide a 复核, permit late registration (第十一条; readings 18, 20, 36, 48, 49).
import type { ClaimView } from '@xueshi/contract';
import { formatDay, parseHours } from '@xueshi/policy';
import { authorize, findPerson, readPersonId, targetOf as targetOfPerson } from '#accounts';
import { appealUntil, type ByYear, decide, type Matching, registrationUntil, total } from '#claims/rules';
import { lockYear } from '#ledger';
import { type Context, type Day, invalidInput, joinId, newUuid, notFound, Problem } from '#platform';
import { rulesInForce } from '#rulebooks';
import { accountOf, actingOrg, byOf, lifeOf, type Opened, openClaim, stepOf, targetOf, writeStep } from './open.ts';
import { registerHours } from './register.ts';
import { releaseOnceKeys, takeOnceKeys } from './related-store.ts';
import { insertLatePermission } from './store.ts';
import { viewOf } from './view.ts';
import { refreshOthers, type Weighed, weigh } from './weigh.ts';

type Reasoned = { claimId: string; revision: number; reasons: string[]; text: string };

/** Opens a claim for a decision: everything of this person is held, so that nothing moves meanwhile. */
async function openForDecision(at: Context, claimId: string, action: 'claim.review' | 'claim.appeal-review'): Promise<Opened> {
  const opened = await openClaim(at, claimId, 'person');
  if (!opened.relation.own) authorize(at.actor, action, targetOf(opened.row));
  return opened;
}

export async function returnClaim(at: Context, input: Reasoned): Promise<ClaimView> {
  return turnDown(at, input, 'return');
}

export async function refuseClaim(at: Context, input: Reasoned): Promise<ClaimView> {
  return turnDown(at, input, 'refuse');
}

async function turnDown(at: Context, input: Reasoned, kind: 'return' | 'refuse'): Promise<ClaimView> {
  const opened = await openForDecision(at, input.claimId, 'claim.review');
  const { row } = opened;
  const { revision, reasons, text } = input;
  const step = stepOf(decide(lifeOf(opened), { kind, revision, reasons, text }, byOf(opened)));
  if (!step) return viewOf(at, opened);
  const { findings } = await weigh(at, row, opened.steps);
  const orgId = actingOrg(at, 'claim.review', targetOf(row));
  if (kind === 'refuse') await releaseOnceKeys(at, row);
  await writeStep(at, row, step, {
    kind,
    orgId,
    reasons,
    text,
    centihours: null,
    details: { findings },
    change: { ...decidedBy(at, orgId), dueOn: null, ...(kind === 'refuse' ? { appealUntil: await appealDay(at) } : {}) },
  });
  await refreshOthers(at, row);
  return viewOf(at, await openClaim(at, input.claimId));
}

async function appealDay(at: Context): Promise<Day> {
  return appealUntil(at.clock.now(), (await rulesInForce(at)).readings);
}

function decidedBy(at: Context, orgId: number) {
  return { decidedAt: at.clock.now(), decidedBy: accountOf(at).accountId, decidedOrg: orgId };
}

export type Recognition = {
  claimId: string;
  revision: number;
  matching: Matching;
  hours?: number | undefined;
  byYear?: Record<string, number> | undefined;
  reasons: string[];
  text: string;
};

export async function recogniseClaim(at: Context, input: Recognition): Promise<ClaimView> {
  await recognise(at, input);
  return viewOf(at, await openClaim(at, input.claimId));
}

export type Recognised = { readonly outcome: 'recognised' | 'already'; readonly centihours: number };

/** Recognises and registers in one transaction. `batch`: only what is complete and shows nothing to be minded. */
export async function recognise(at: Context, input: Recognition, options: { batch: boolean } = { batch: false }): Promise<Recognised> {
  const opened = await openForDecision(at, input.claimId, 'claim.review');
  const { row } = opened;
  await holdYears(at, row);
  const weighed = await weigh(at, row, opened.steps);
  const ceiling = weighed.ceiling?.byYear ?? null;
  const asked = askedHours(input, ceiling);
  const { revision, matching, reasons, text } = input;
  const step = stepOf(decide(lifeOf(opened), { kind: 'recognise', revision, matching, ceiling, asked, reasons, text }, byOf(opened)));
  if (!step) return { outcome: 'already', centihours: row.recognised ?? 0 };
  refuseBlocked(weighed);
  if (options.batch && !weighed.complete) throw notComplete(weighed);
  const byYear = nonZero(step.byYear ?? {});
  const orgId = actingOrg(at, 'claim.review', targetOf(row));
  await registerHours(at, { opened, weighed, byYear, orgId, round: 1, remarks: remarksOf(step.lowered, text, weighed) });
  await writeStep(at, row, step, {
    kind: 'recognise',
    orgId,
    reasons,
    text: text.trim() === '' ? matching.text : text,
    centihours: total(byYear),
    details: { findings: weighed.findings, ceiling: weighed.ceiling, byYear, matching },
    change: {
      ...decidedBy(at, orgId),
      recognised: total(byYear),
      recognisedByYear: byYear,
      lowered: total(byYear) < (row.centihours ?? 0),
      decisionText: text,
      matching: matching.code,
      dueOn: null,
      appealUntil: await appealDay(at),
    },
  });
  await refreshOthers(at, row);
  return { outcome: 'recognised', centihours: total(byYear) };
}

/** What is weighed stays so until it is registered: a year judged again meanwhile would go beyond a limit. */
async function holdYears(at: Context, row: Opened['row']): Promise<void> {
  for (const year of Object.keys(row.byYear ?? {}).sort()) await lockYear(at, [row.personId], Number(year));
}

/** What the reviewer asks for, by year; null: the whole ceiling. */
function askedHours(input: Pick<Recognition, 'hours' | 'byYear'>, ceiling: ByYear | null): ByYear | null {
  if (input.byYear) return Object.fromEntries(Object.entries(input.byYear).map(([year, hours]) => [year, centihoursOf(hours)]));
  if (input.hours === undefined || ceiling === null) return null;
  const asked = centihoursOf(input.hours);
  const years = Object.keys(ceiling);
  if (asked === total(ceiling)) return null;
  if (years.length <= 1) return { [years[0] ?? '']: asked };
  const message = `活动跨 ${years.join('、')} 年度，请逐年填写认定的学时`;
  throw invalidInput([{ path: 'byYear', message }]);
}

function centihoursOf(hours: number): number {
  const centihours = parseHours(hours);
  if (centihours === null) throw invalidInput([{ path: 'hours', message: '学时至多两位小数' }]);
  return centihours;
}

function nonZero(byYear: ByYear): ByYear {
  return Object.fromEntries(Object.entries(byYear).filter(([, centihours]) => centihours > 0));
}

function refuseBlocked({ findings }: Weighed): void {
  const block = findings.find((one) => one.blocks && (one.kind === 'once' || one.kind === 'ledger-similar'));
  if (!block) return;
  const type = block.kind === 'once' ? 'claim-once' : 'claim-duplicate';
  throw new Problem({ type, status: 409, title: '同一事项已经登记或正在办理', detail: block.text });
}

function notComplete({ findings, missing }: Weighed): Problem {
  const why = [...missing.map((one) => one.message), ...findings.map((one) => one.text)].join('');
  return new Problem({
    type: 'not-complete',
    status: 422,
    title: '这份申请须逐份审核',
    detail: why === '' ? '材料不齐或有须留意之处。' : why,
  });
}

function remarksOf(lowered: boolean, text: string, { ceiling }: Weighed): string[] {
  const reductions = ceiling?.reductions.map((one) => one.text) ?? [];
  return [...reductions, ...(lowered ? [`审核核减：${text.trim() === '' ? '按所选理由' : text.trim()}。`] : [])];
}

export type AppealDecision = {
  claimId: string;
  revision: number;
  outcome: 'granted' | 'dismissed';
  hours?: number | undefined;
  byYear?: Record<string, number> | undefined;
  text: string;
};

/** By the next higher body, by another person, with reasons either way (reading 49). What is granted replaces what was registered. */
export async function decideAppeal(at: Context, input: AppealDecision): Promise<ClaimView> {
  const opened = await openForDecision(at, input.claimId, 'claim.appeal-review');
  const { row } = opened;
  const { revision, text } = input;
  await holdYears(at, row);
  const weighed = await weigh(at, row, opened.steps);
  const ceiling = weighed.ceiling?.byYear ?? null;
  const granted = input.outcome === 'granted';
  const asked = granted ? askedHours(input, ceiling) : null;
  const action = granted
    ? ({ kind: 'grant-appeal', revision, ceiling, asked, text } as const)
    : ({ kind: 'dismiss-appeal', revision, text } as const);
  const step = stepOf(decide(lifeOf(opened), action, byOf(opened)));
  if (!step) return viewOf(at, opened);
  const orgId = actingOrg(at, 'claim.appeal-review', targetOf(row));
  const byYear = granted ? nonZero(step.byYear ?? {}) : null;
  if (byYear) {
    refuseBlocked(weighed);
    for (const claimId of weighed.lapsed) await releaseOnceKeys(at, { personId: row.personId, claimId });
    if (!(await takeOnceKeys(at, row, weighed.onceKeys)))
      throw new Problem({ type: 'claim-once', status: 409, title: '同一事项正在另一份申请中办理' });
    await registerHours(at, { opened, weighed, byYear, orgId, round: 2, remarks: [`复核改定：${text.trim()}。`] });
  }
  await writeStep(at, row, step, {
    kind: action.kind,
    orgId,
    reasons: [],
    text,
    centihours: byYear && total(byYear),
    details: { findings: weighed.findings, ceiling: weighed.ceiling, byYear },
    change: {
      dueOn: null,
      flags: [],
      ...(byYear ? { recognised: total(byYear), recognisedByYear: byYear, lowered: total(byYear) < (row.centihours ?? 0) } : {}),
    },
  });
  await refreshOthers(at, row);
  return viewOf(at, await openClaim(at, input.claimId));
}

/** After 31 March: only the authority, with a reason, for one person and one year, until a day (reading 18). */
export async function permitLateClaim(at: Context, input: { personId: string; year: number; text: string; until: string }) {
  const personId = readPersonId(input.personId);
  if (personId === null) throw notFound('此人');
  const target = targetOfPerson(await findPerson(at, personId));
  authorize(at.actor, 'claim.review', target);
  const today = at.clock.today();
  const until = registrationUntil(input.year, (await rulesInForce(at)).readings);
  if (today <= until) {
    const detail = `${input.year} 年度的登记开放到 ${formatDay(until)}，现在可以直接提交。`;
    throw new Problem({ type: 'late-permission-needless', status: 409, title: '还没有过登记期限', detail });
  }
  if (input.until < today) throw invalidInput([{ path: 'until', message: '补登截止日不能早于今天' }]);
  const orgId = actingOrg(at, 'claim.review', { ...target, personId: undefined });
  const now = at.clock.now();
  const permissionId = newUuid(now.getTime());
  const { accountId } = accountOf(at);
  await insertLatePermission(at, {
    personId,
    permissionId,
    year: input.year,
    until: input.until,
    reason: input.text,
    now,
    accountId,
    orgId,
  });
  return { permissionId: joinId(personId, permissionId), year: input.year, until: input.until };
}
