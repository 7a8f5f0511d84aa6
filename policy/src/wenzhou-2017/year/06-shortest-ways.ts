// 第六条, 第八条: the shortest ways to a sufficient year – concrete plans whose steps together close every shortfall.

import { type Centihours, formatDay, formatHours, lastDayOf, type Standing, type Way } from '#core';
import { type Formula, type RuleDocument, ruleInForce } from '#core/rulebook';
import { CITY_DOCUMENT } from '#wenzhou-2017/edition';
import { itemName } from '#wenzhou-2017/source';
import { WAYS } from '#wenzhou-2017/ways';
import { examMissing } from './06-annual-requirement.ts';

export type PlanStep = {
  /** A way of 第八条, the public courses and exam of 第七条, or registering what was already done. */
  readonly by: Way | 'public-course' | 'public-exam' | 'late-registration';
  readonly title: string;
  readonly article: string;
  readonly subject: 'professional' | 'public' | 'any';
  readonly centihours: Centihours;
  readonly count: number;
  readonly unit: string;
  readonly text: string;
};

export type Plan = {
  readonly title: string;
  readonly steps: readonly PlanStep[];
  readonly centihours: Centihours;
  /** Days of six hours, an exam being one day: only to compare plans. */
  readonly days: number;
  /** False when something stays open, e.g. no exam can be sat. */
  readonly complete: boolean;
};

export type PlanOptions = {
  /** Ways open to this person now; all of （一） to （九） unless told. */
  readonly waysOpen?: readonly Way[] | undefined;
  /** A 专项知识考试 on public subjects can be sat. */
  readonly publicExamOpen?: boolean | undefined;
  readonly documents?: readonly RuleDocument[] | undefined;
};

const DAY_OF_STUDY = 600;
/** Ways that somebody can still go this year; the rest are works and postings that take their time. */
const SOON: readonly Way[] = ['8-1', '8-2', '8-3', '8-4', '8-5'];
const ALL: readonly Way[] = [...SOON, '8-6', '8-7', '8-8', '8-9'];

/** Best first: what can be done soon, then the fewest days, then the least surplus. Empty when nothing is short. */
export function shortestWays(standing: Standing, options: PlanOptions = {}): Plan[] {
  if (standing.shortfalls.length === 0 || standing.verdict === 'exempt' || standing.verdict === 'not_applicable') return [];
  if (standing.asOf > lastDayOf(standing.year)) return latePlans(standing);
  const documents = [CITY_DOCUMENT, ...(options.documents ?? [])];
  const offers = (options.waysOpen ?? ALL).flatMap((way) => offerOf(way, standing, documents));
  const exam = offers.find((one) => one.way === '8-1');
  const plans = offers.map((offer) => ({ soon: SOON.includes(offer.way), plan: planBy(offer, exam, standing, options) }));
  const bare = offers.length === 0 ? [{ soon: true, plan: planBy(null, undefined, standing, options) }] : [];
  const ranked = [...plans, ...bare].sort(
    (a, b) =>
      Number(b.plan.complete) - Number(a.plan.complete) ||
      Number(b.soon) - Number(a.soon) ||
      a.plan.days - b.plan.days ||
      a.plan.centihours - b.plan.centihours,
  );
  return distinct(ranked.map((one) => one.plan));
}

/** What one go at a way gives. */
type Offer = {
  readonly way: Way;
  readonly title: string;
  readonly sizes: readonly { readonly label: string; readonly centihours: Centihours }[];
  readonly unit: string;
};

function offerOf(way: Way, { sector, asOf }: Standing, documents: readonly RuleDocument[]): Offer[] {
  const answer = ruleInForce(documents, { sector, way, on: asOf });
  const info = WAYS.find((one) => one.id === way);
  if (!answer.ok || !info) return [];
  const sizes = sizesOf(answer.rule.formula).filter((one) => one.centihours > 0);
  return sizes.length === 0 ? [] : [{ way, title: info.title, sizes, unit: unitOf(answer.rule.formula) }];
}

function sizesOf(formula: Formula): { label: string; centihours: Centihours }[] {
  switch (formula.kind) {
    case 'fixed':
      return [{ label: '', centihours: formula.figure.centihours }];
    case 'per-day':
      return [{ label: '', centihours: formula.fullDay.centihours }];
    case 'per-item':
    case 'per-unit':
      return [{ label: '', centihours: formula.each.centihours }];
    case 'per-credit':
      return formula.credits.map((one) => ({ label: one.label, centihours: one.figure.centihours }));
    case 'by-level':
    case 'by-rank':
      return formula.levels.map((one) => ({ label: one.label, centihours: one.figure.centihours }));
    case 'as-stated':
      return [{ label: '', centihours: 1 }];
    case 'publication':
      return [{ label: '省级以上刊物论文', centihours: formula.paper.centihours }];
  }
}

function unitOf(formula: Formula): string {
  const units: Record<Formula['kind'], string> = {
    fixed: '次',
    'per-day': '天',
    'per-item': '门',
    'per-unit': '个',
    'per-credit': '学分',
    'by-rank': '项',
    'by-level': '项',
    'as-stated': '学时',
    publication: '篇',
  };
  return units[formula.kind];
}

function planBy(offer: Offer | null, exam: Offer | undefined, standing: Standing, options: PlanOptions): Plan {
  const { totals, required } = standing;
  const steps: PlanStep[] = [];
  const publicNeed = publicMissing(standing);
  let examNeed = examMissing(required.byExam.value, totals.byExam);
  const given = (subject: PlanStep['subject']) =>
    steps.filter((one) => one.subject === subject).reduce((sum, one) => sum + one.centihours, 0);
  const professionalNeed = () =>
    Math.max(
      required.professional.value - totals.professional - given('professional'),
      required.total.value - totals.total - given('professional') - Math.max(given('public'), publicNeed),
      0,
    );
  if (examNeed > 0 && exam) {
    const step = stepOf(exam, Math.max(examNeed, offer?.way === '8-1' ? professionalNeed() : 0));
    steps.push(step);
    examNeed = Math.max(0, examNeed - step.centihours);
  } else if (examNeed > 0 && options.publicExamOpen) {
    steps.push(publicStep('public-exam', Math.max(examNeed, publicNeed)));
    examNeed = 0;
  }
  const publicLeft = publicNeed - given('public');
  if (publicLeft > 0) steps.push(publicStep('public-course', publicLeft));
  const left = professionalNeed();
  if (left > 0 && offer) steps.push(stepOf(offer, left));
  const complete = examNeed === 0 && professionalNeed() === 0;
  return planOf(steps, complete);
}

/** The public share, and the separate minima where the city sets them. */
function publicMissing({ totals, required }: Standing): Centihours {
  const separate =
    Math.max(0, required.sectorPublic.value - totals.sectorPublic) + Math.max(0, required.generalPublic.value - totals.generalPublic);
  return Math.max(0, required.public.value - totals.public, separate);
}

/** The smallest single go that is enough, else the fewest goes of the largest. */
function stepOf(offer: Offer, need: Centihours): PlanStep {
  const rising = [...offer.sizes].sort((a, b) => a.centihours - b.centihours);
  const size = rising.find((one) => one.centihours >= need) ?? rising.at(-1) ?? { label: '', centihours: need };
  const count = Math.ceil(need / size.centihours);
  const centihours = count * size.centihours;
  const stated = offer.unit === '学时';
  const amount = stated ? `${formatHours(centihours)} 学时` : `${count} ${offer.unit}，共 ${formatHours(centihours)} 学时`;
  return {
    by: offer.way,
    title: offer.title,
    article: itemName(Number(offer.way.slice(2))),
    subject: 'professional',
    centihours,
    count: stated ? 1 : count,
    unit: offer.unit,
    text: `${size.label}${offer.title} ${amount}${offer.way === '8-1' ? '，计入考试取得的学时' : ''}`,
  };
}

function publicStep(by: 'public-course' | 'public-exam', centihours: Centihours): PlanStep {
  const title = by === 'public-exam' ? '公需科目专项知识考试' : '公需科目网络课程';
  const text = `${title} ${formatHours(centihours)} 学时${by === 'public-exam' ? '，计入考试取得的学时' : ''}`;
  return { by, title, article: '第七条', subject: 'public', centihours, count: 1, unit: '学时', text };
}

/** The year is over: only what was done in it can still be registered. */
function latePlans(standing: Standing): Plan[] {
  if (standing.asOf > standing.registrationUntil) return [];
  const steps = standing.shortfalls
    .filter((one) => one.of === 'professional' || one.of === 'public' || one.of === 'total')
    .map((one): PlanStep => {
      const subject = one.of === 'professional' || one.of === 'public' ? one.of : 'any';
      const name = { professional: '专业科目', public: '公需科目', any: '总学时' }[subject];
      const text = `${name}还差 ${formatHours(one.centihours)} 学时：${standing.year} 年内已经参加而没有登记的，可在 ${formatDay(standing.registrationUntil)}前补登记`;
      return {
        by: 'late-registration',
        title: '补登记',
        article: '第九条',
        subject,
        centihours: one.centihours,
        count: 1,
        unit: '学时',
        text,
      };
    });
  return steps.length === 0 ? [] : [{ title: '补登记已参加的活动', steps, centihours: latest(steps), days: 0, complete: false }];
}

/** The total covers the subjects, so the largest figure is the sum asked for. */
function latest(steps: readonly PlanStep[]): Centihours {
  return Math.max(...steps.map((one) => one.centihours));
}

function planOf(steps: readonly PlanStep[], complete: boolean): Plan {
  const centihours = steps.reduce((sum, one) => sum + one.centihours, 0);
  const days = steps.reduce((sum, one) => sum + daysOf(one), 0);
  return { title: [...new Set(steps.map((one) => one.title))].join(' + '), steps, centihours, days, complete };
}

function daysOf(step: PlanStep): number {
  if (step.by === '8-1') return step.count;
  if (step.unit === '天') return step.count;
  return Math.ceil((step.centihours * 10) / DAY_OF_STUDY) / 10;
}

function distinct(plans: readonly Plan[]): Plan[] {
  const seen = new Set<string>();
  return plans.filter((one) => {
    const key = one.steps.map((step) => step.text).join('|');
    if (one.steps.length === 0 || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
