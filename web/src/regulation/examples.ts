// One worked example for each of the nine ways of 第八条, dated by the day that is asked for; the hours are computed, never written down.
import { type AssessResult, addDays, assessRecognition, type Day, type Way } from '@xueshi/policy';
import type { Held } from './held.ts';

type Facts = Readonly<Record<string, unknown>>;
export type ExampleWay = Exclude<Way, '8-10'>;

const EXAMPLES: Readonly<Record<ExampleWay, (on: Day, other: Day) => Facts>> = {
  '8-1': (on) => ({ exam: 'qualification', passedOn: on, wholeQualification: true }),
  '8-2': (on) => ({ level: 'municipal', endedOn: on }),
  '8-3': twoDays,
  '8-4': (on) => ({ courseHours: 12, completedOn: on, platformListed: true }),
  '8-5': twoDays,
  '8-6': twoDays,
  '8-7': (on) => ({ kind: 'project', level: 'municipal', acceptedOn: on }),
  '8-8': (on) => ({ kind: 'paper', tier: 'provincial_or_above', authorRank: 2, publishedOn: on }),
  '8-9': (on) => ({
    courses: [
      { name: '课程一', passedOn: on },
      { name: '课程二', passedOn: on },
    ],
    matching: true,
  }),
};

function twoDays(on: Day, other: Day): Facts {
  const days = [on, other].sort().map((day) => ({ on: day, part: 'full' }));
  return { days };
}

/** The second day follows, or comes before where a document ends or begins in between. */
export function assessExample(way: ExampleWay, { on, rules }: Held): AssessResult {
  const assess = (other: Day) =>
    assessRecognition({ way, facts: EXAMPLES[way](on, other), documents: rules.documents, readings: rules.readings });
  const result = assess(addDays(on, 1));
  return result.ok ? result : assess(addDays(on, -1));
}

export function hasExample(way: Way): way is ExampleWay {
  return way !== '8-10';
}
