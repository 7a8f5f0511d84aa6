// What a person of the demo city did in a year: enough, or short in one of the ways that years are short (第六条).
import type { NewEntry } from '#ledger';
import type { Day } from '#platform';
import { courseEntry, entriesOf, type Place } from './activities.ts';
import { dayAt, type Stretch, workingDays } from './calendar.ts';
import { type Chance, chanceOf } from './random.ts';
import { generalPublic, topicsOf } from './topics.ts';

/** How much of each kind: days of training, hours online, days within the unit, public courses, an exam. */
export type YearPlan = {
  readonly trainingDays: readonly number[];
  readonly onlineHours: readonly number[];
  readonly ownDays: readonly number[];
  /** Hours of each course. */
  readonly generalPublic: readonly number[];
  readonly sectorPublic: readonly number[];
  /** 专项知识考试 of the sector (36), on public subjects (6), or none. */
  readonly exam: 'professional' | 'public' | 'none';
  /** A paper, a municipal project, a passed course of a degree: things that few people do. */
  readonly extra: 'paper' | 'project' | 'degree' | 'none';
};

const nothing: YearPlan = {
  trainingDays: [],
  onlineHours: [],
  ownDays: [],
  generalPublic: [],
  sectorPublic: [],
  exam: 'none',
  extra: 'none',
};

/** The year of the demo's `person`: 78 hours, 12 short in the whole and in the professional subject, no exam. */
export const personThisYear: YearPlan = {
  ...nothing,
  trainingDays: [3],
  onlineHours: [12, 6],
  ownDays: [3],
  generalPublic: [6, 6, 6],
  sectorPublic: [6, 6],
};
export const personLastYear: YearPlan = { ...personThisYear, trainingDays: [3, 2], exam: 'professional', extra: 'paper' };

/** A finished year: most people have enough, some lack the exam, the professional or the public subject, a few did nothing. */
export function finishedYear(chance: Chance): YearPlan {
  const roll = chance.next();
  const full = fullYear(chance);
  if (roll < 0.62) return full;
  if (roll < 0.76) return { ...full, exam: 'none', trainingDays: [...full.trainingDays, 2] };
  if (roll < 0.87) return { ...full, trainingDays: [1], onlineHours: [6] };
  if (roll < 0.95) return { ...full, generalPublic: [4], sectorPublic: [4], exam: 'none' };
  return nothing;
}

/** A running year: as far along as the year is, more or less. */
export function runningYear(chance: Chance): YearPlan {
  const roll = chance.next();
  const full = fullYear(chance);
  if (roll < 0.28) return full;
  if (roll < 0.5) return { ...full, exam: 'none' };
  if (roll < 0.8)
    return { ...full, trainingDays: full.trainingDays.slice(1), generalPublic: full.generalPublic.slice(1), exam: 'none', extra: 'none' };
  if (roll < 0.95) return { ...nothing, generalPublic: [4], ownDays: [2], onlineHours: [8] };
  return nothing;
}

function fullYear(chance: Chance): YearPlan {
  return {
    trainingDays: [chance.between(3, 5), chance.between(2, 3)],
    onlineHours: [chance.between(8, 14), chance.between(6, 12)],
    ownDays: [chance.between(2, 4)],
    generalPublic: [4, 4, chance.between(3, 5)],
    sectorPublic: [5, chance.between(4, 6)],
    exam: chance.next() < 0.4 ? 'professional' : 'public',
    extra: chance.next() < 0.12 ? chance.pick(['paper', 'project', 'degree'] as const) : 'none',
  };
}

export type YearOf = {
  readonly place: Place;
  readonly employer: string;
  readonly authorityName: string;
  readonly stretch: Stretch;
  readonly year: number;
};

const cityBureau = 1;
const network = '温州继续教育网';

/** The entries of a plan, each activity in its own stretch of the year, so that no two share a day. */
export function entriesOfPlan(plan: YearPlan, of: YearOf): NewEntry[] {
  // On New Year's Day nothing has been done yet.
  if (of.stretch.days === 0) return [];
  const steps = stepsOf(plan, of, chanceOf('year', of.place.personId, of.year));
  return steps.flatMap((step, i) => step(dayAt(of.stretch, i / steps.length), `${of.place.personId}-${of.year}-${i + 1}`));
}

type Step = (on: Day, key: string) => NewEntry[];

function stepsOf(plan: YearPlan, of: YearOf, chance: Chance): Step[] {
  const { place, stretch, authorityName } = of;
  const topics = topicsOf(place.sector);
  const start = chance.between(0, 6);
  const topic = (list: readonly string[], i: number) => list[(start + i) % list.length] ?? '';
  const perDay =
    (way: '8-3' | '8-5', source: 'program' | 'demo', title: string, organiser: string, count: number): Step =>
    (on, key) => {
      const days = workingDays(stretch, on, count);
      const facts = { days: days.map((day) => ({ on: day, part: 'full' })) };
      return entriesOf(place, { key, title, organiser, source, way, facts }, { from: days[0] ?? on, to: days.at(-1) ?? on });
    };
  const course =
    (subject: 'general_public' | 'sector_public', title: string, hours: number): Step =>
    (on, key) => {
      const recognisedBy = subject === 'general_public' ? cityBureau : place.authority;
      const score = chance.between(72, 98);
      return [
        courseEntry(place, { key, kind: 'course', subject, title, organiser: network, centihours: hours * 100, score, on, recognisedBy }),
      ];
    };
  return [
    ...plan.generalPublic.map((hours, i) => course('general_public', topic(generalPublic, i), hours)),
    ...plan.trainingDays.map((count, i) => perDay('8-3', 'program', topic(topics.training, i), authorityName, count)),
    ...plan.onlineHours.map((hours, i) => online(place, topic(topics.online, i), authorityName, hours)),
    ...plan.sectorPublic.map((hours, i) => course('sector_public', topic(topics.sectorPublic, i), hours)),
    ...plan.ownDays.map((count, i) => perDay('8-5', 'demo', topic(topics.own, i), of.employer, count)),
    ...examOf(plan.exam, of),
    ...extraOf(plan.extra, of),
  ];
}

function online(place: Place, title: string, organiser: string, hours: number): Step {
  return (on, key) => {
    const facts = { courseHours: hours, completedOn: on, platformListed: true };
    return entriesOf(place, { key, title, organiser: `${organiser}网络学院`, source: 'import', way: '8-4', facts }, { from: on, to: on });
  };
}

function examOf(exam: YearPlan['exam'], { place, authorityName }: YearOf): Step[] {
  switch (exam) {
    case 'none':
      return [];
    case 'professional': {
      const title = topicsOf(place.sector).exam;
      const facts = (on: Day) => ({ exam: 'special_knowledge', passedOn: on });
      return [
        (on, key) =>
          entriesOf(place, { key, title, organiser: authorityName, source: 'exam', way: '8-1', facts: facts(on) }, { from: on, to: on }),
      ];
    }
    case 'public': {
      const about = {
        kind: 'special-exam',
        subject: 'general_public',
        title: '一般公需科目专项知识考试',
        organiser: '温州市人力资源和社会保障局',
      } as const;
      return [(on, key) => [courseEntry(place, { ...about, key, centihours: 600, score: 86, on, recognisedBy: cityBureau })]];
    }
  }
}

function extraOf(extra: YearPlan['extra'], { place, employer }: YearOf): Step[] {
  const { paper } = topicsOf(place.sector);
  const step =
    (way: string, title: string, organiser: string, facts: (on: Day) => Readonly<Record<string, unknown>>): Step =>
    (on, key) =>
      entriesOf(place, { key, title, organiser, source: 'demo', way, facts: facts(on) }, { from: on, to: on });
  switch (extra) {
    case 'none':
      return [];
    case 'paper':
      return [
        step('8-8', `论文《${paper}》`, '《浙江专业技术》', (on) => ({
          kind: 'paper',
          tier: 'provincial_or_above',
          publishedOn: on,
          authorRank: 2,
        })),
      ];
    case 'project':
      return [step('8-7', `市级课题“${paper}”`, employer, (on) => ({ kind: 'project', level: 'municipal', acceptedOn: on }))];
    case 'degree':
      return [step('8-9', '在职硕士课程学习', '温州示范大学', (on) => ({ courses: [{ name: '研究方法', passedOn: on }], matching: true }))];
  }
}
