// 年度情况 as people see it: the verdict, what is missing, the shortest ways, open claims, and the years before (第六、十二条).
import type { StandingView } from '@xueshi/contract';
import { creditsOf, cycleStanding, profileOn as profileInForce, toHours } from '@xueshi/policy';
import { authorize, findPerson, readPersonId, targetOf } from '#accounts';
import { type Context, notFound, Problem } from '#platform';
import { answerOf } from './assess-standing.ts';
import { groundsOf, type Judged, judged, totalOf } from './standing-of.ts';

const verdictNames = {
  met: '达标',
  in_progress: '进行中',
  not_met: '未达标',
  pending: '待定',
  exempt: '豁免',
  not_applicable: '不适用',
} as const;
const yearsShown = 5;
/** A sector's cycle may have begun so many years ago (行业口径). */
const longestCycle = 10;

export async function myStanding(at: Context, asked: { year?: number | undefined }): Promise<StandingView> {
  const personId = at.actor.kind === 'account' ? at.actor.personId : null;
  if (personId === null) {
    throw new Problem({
      type: 'no-person',
      status: 404,
      title: '当前账号没有个人学时',
      detail: '管理账号没有学时记录，请用个人账号查看。',
    });
  }
  return viewOf(at, personId, asked.year);
}

export async function personStanding(at: Context, asked: { personId: string; year?: number | undefined }): Promise<StandingView> {
  const personId = readPersonId(asked.personId);
  if (personId === null) throw notFound('此人');
  authorize(at.actor, 'record.read', targetOf(await findPerson(at, personId)));
  return viewOf(at, personId, asked.year);
}

async function viewOf(at: Context, personId: number, asked: number | undefined): Promise<StandingView> {
  const year = asked ?? Number(at.clock.today().slice(0, 4));
  const grounds = await groundsOf(at, personId, { first: year - longestCycle + 1, last: year + longestCycle });
  const standing = judged(at, grounds, year);
  return {
    ...answerOf(standing, grounds.rules),
    personId: String(personId),
    asOf: standing.asOf,
    verdictName: verdictNames[standing.verdict],
    sector: grounds.sector,
    surplus: {
      total: toHours(standing.surplus.total),
      professional: toHours(standing.surplus.professional),
      public: toHours(standing.surplus.public),
    },
    registrationUntil: standing.registrationUntil,
    openClaims: openClaimsOf(grounds, year),
    profile: profileOf(at, grounds, year),
    years: Array.from({ length: yearsShown }, (_, i) => yearOf(at, grounds, year - i)),
  };
}

function openClaimsOf(grounds: Judged, year: number): StandingView['openClaims'] {
  const open = grounds.open.filter((one) => one.year === year);
  const sum = (rows: typeof open) => toHours(rows.reduce((total, one) => total + one.centihours, 0));
  return {
    count: open.reduce((total, one) => total + one.claims, 0),
    hours: sum(open),
    professional: sum(open.filter((one) => one.subject === 'professional')),
    public: sum(open.filter((one) => one.subject !== 'professional')),
  };
}

/** 行业口径 of the person's sector: what the year is worth in its credits, and how far its cycle has got. */
function profileOf(at: Context, grounds: Judged, year: number): StandingView['profile'] {
  const profile = profileInForce(grounds.rules.profiles, grounds.sector, at.clock.today());
  if (!profile) return null;
  const sums = Object.fromEntries(grounds.years.map((one) => [one.year, one.professional + one.sector_public + one.general_public]));
  const credits = creditsOf(profile, sums[year] ?? 0);
  const cycle = cycleStanding(profile, year, sums);
  return {
    title: profile.title,
    number: profile.number,
    credits: credits && {
      label: credits.label,
      has: toHours(credits.centicredits),
      perCredit: toHours(profile.credit?.centihours ?? 0),
    },
    cycle: cycle && {
      firstYear: cycle.firstYear,
      lastYear: cycle.lastYear,
      hours: toHours(cycle.has),
      required: toHours(cycle.minimum),
      missing: toHours(cycle.missing),
      text: cycle.text,
      quote: cycle.citation.quote,
    },
  };
}

function yearOf(at: Context, grounds: Judged, year: number): StandingView['years'][number] {
  const total = totalOf(grounds, year);
  const verdict = verdictOf(at, grounds, year);
  return {
    year,
    verdict,
    verdictName: verdict === null ? '当年没有本细则' : verdictNames[verdict],
    total: toHours(total.professional + total.sector_public + total.general_public),
    professional: toHours(total.professional),
    public: toHours(total.sector_public + total.general_public),
    byExam: toHours(total.by_exam),
    entries: total.entries,
  };
}

/** Null for years before the regulation was in force: no rule, no verdict. */
function verdictOf(at: Context, grounds: Judged, year: number): StandingView['verdict'] | null {
  try {
    return judged(at, grounds, year).verdict;
  } catch (error) {
    if (error instanceof Problem && error.init.type === 'no-rule-in-force') return null;
    throw error;
  }
}
