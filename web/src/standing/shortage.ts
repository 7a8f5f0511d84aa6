// The first sentence of a person's page: am I done for this year, and if not, how much is missing and until when (第六条).
import type { Reply } from '#api';

type View = Pick<Reply<'getMyStanding'>, 'year' | 'verdict' | 'shortfalls' | 'registrationUntil'>;

export type Shortage =
  | { kind: 'done' }
  /** `hours`: of the total, or where that is reached the largest of the subjects; null when only an examination is missing. */
  | { kind: 'running' | 'over' | 'closed'; hours: number | null; until: string }
  | { kind: 'none'; verdict: 'exempt' | 'not_applicable' };

export function shortageOf({ year, verdict, shortfalls, registrationUntil }: View, today: string): Shortage {
  if (verdict === 'exempt' || verdict === 'not_applicable') return { kind: 'none', verdict };
  if (shortfalls.length === 0) return { kind: 'done' };
  const total = shortfalls.find((one) => one.of === 'total')?.hours;
  const subjects = shortfalls.filter((one) => one.of !== 'byExam' && one.of !== 'total').map((one) => one.hours);
  // What is missing in the subjects may be more than what is missing in all, when another subject holds more than it needs.
  const hours = Math.max(total ?? 0, sumOfParts(shortfalls), ...subjects, 0);
  const lastDay = `${year}-12-31`;
  const kind = today <= lastDay ? 'running' : today <= registrationUntil ? 'over' : 'closed';
  return { kind, hours: hours > 0 ? hours : null, until: kind === 'running' ? lastDay : registrationUntil };
}

/** Professional and public are learned separately: both gaps must be filled. */
function sumOfParts(shortfalls: View['shortfalls']): number {
  const of = (name: string) => shortfalls.find((one) => one.of === name)?.hours ?? 0;
  return Math.round((of('professional') + of('public')) * 100) / 100;
}
