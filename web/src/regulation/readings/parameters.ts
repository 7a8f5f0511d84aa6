// Parameters of readings in plain words: what each is called, and its value as people read it.
import type { ParameterValue } from '@xueshi/policy';
import { useWords } from './words.ts';

export const PARAMETERS = [
  'sectorPublicMinHours',
  'generalPublicMinHours',
  'examMoreThanHours',
  'minutesPerHour',
  'exemptionInForce',
  'lateUntil',
  'maxCertificateHours',
  'halfDayPercent',
  'maxCourseHours',
  'flagAboveHours',
  'capHoursPerYear',
  'charactersPerUnit',
  'employerPassesAfterWorkingDays',
  'freshWithinDays',
  'lastDay',
  'employerWorkingDays',
  'authorityWorkingDays',
  'appealDays',
  'mostYears',
  'passMark',
  'fullMark',
] as const;
type Parameter = (typeof PARAMETERS)[number];

export function useParameterText() {
  const say = useWords();
  return {
    name: (name: string) => (isParameter(name) ? say(name) : name),
    value: (value: ParameterValue) => {
      if (typeof value === 'boolean') return say(value ? 'yes' : 'no');
      const [, month, day] = /^(\d\d)-(\d\d)$/.exec(String(value)) ?? [];
      return month && day ? say('monthDay', { month: Number(month), day: Number(day) }) : String(value);
    },
  };
}

function isParameter(name: string): name is Parameter {
  return (PARAMETERS as readonly string[]).includes(name);
}
