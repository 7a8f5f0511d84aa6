// A person's year judged from the register: one query for the grounds, the policy for the verdict (第六条, readings 7–9).
import { type FiledRules, judgeYear, type Standing, type StandingEntry } from '@xueshi/policy';
import { type Waiting, waitingOf } from '#membership';
import { type Context, notFound, Problem } from '#platform';
import { rulesInForce } from '#rulebooks';
import { type GroundsRow, selectGrounds, type YearRow } from './store.ts';

type At = Pick<Context, 'tx' | 'clock'>;

/** What a verdict stands on; `waiting` while the person has not been confirmed (第十条). */
export type Judged = Omit<GroundsRow, 'waiting'> & { readonly waiting: Waiting | null; readonly rules: FiledRules };

/** Throws 404 for nobody, `no-rule-in-force` (422) for a year before the regulation. */
export async function standingOf(at: At, personId: number, year: number): Promise<Standing> {
  return judged(at, await groundsOf(at, personId, { first: year, last: year }), year);
}

export async function groundsOf(at: At, personId: number, span: { first: number; last: number }): Promise<Judged> {
  const grounds = await selectGrounds(at, personId, span);
  if (!grounds) throw notFound('此人');
  // Asked only for those few who still wait.
  return {
    ...grounds,
    waiting: grounds.waiting ? await waitingOf(at, personId) : null,
    rules: await rulesInForce(at, grounds.rules_version),
  };
}

export function judged(at: At, grounds: Judged, year: number): Standing {
  const total = totalOf(grounds, year);
  const result = judgeYear({
    year,
    sector: grounds.sector,
    asOf: at.clock.today(),
    totals: {
      professional: total.professional,
      sectorPublic: total.sector_public,
      generalPublic: total.general_public,
      byExam: total.by_exam,
    },
    openClaims: openEntries(grounds, year),
    unconfirmed: grounds.waiting ?? undefined,
    notices: grounds.rules.notices,
    readings: grounds.rules.readings,
    post: grounds.posts.map(({ from_day, to_day }) => ({ from: from_day, to: to_day })),
  });
  if (result.ok) return result.standing;
  const { type, detail, errors } = result.problem;
  throw new Problem({ type, status: 422, title: '该年度没有可用的规定', detail, errors });
}

export function totalOf(grounds: Judged, year: number): YearRow {
  const none = { year, professional: 0, sector_public: 0, general_public: 0, by_exam: 0, entries: 0 };
  return grounds.years.find((one) => one.year === year) ?? none;
}

/**
 * An open claim of the professional subject may be for an examination; until that is known the year stays undecided rather than failed,
 * because a verdict may later improve, never the reverse.
 */
function openEntries(grounds: Judged, year: number): StandingEntry[] {
  return grounds.open
    .filter((one) => one.year === year)
    .map(({ subject, centihours, by_exam }) => ({ subject, centihours, byExam: by_exam ?? subject === 'professional' }));
}
