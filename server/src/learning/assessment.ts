// Whether the assessment of a course may be taken now, and if not, what is missing (reading 55).
import type { MyCourse } from '@xueshi/contract';
import { toHours } from '@xueshi/policy';
import { type Context, joinId, timeText } from '#platform';
import { type AttemptRow, selectAttempts } from './attempt-store.ts';
import type { EnrolmentRow } from './store.ts';

type State = MyCourse['assessment'];
const minuteMs = 60_000;

export async function assessmentOf(
  at: Context,
  enrolment: EnrolmentRow,
  about: { pauseMinutes: number; unfinished: number },
): Promise<State> {
  const attempts = await selectAttempts(at, enrolment);
  const [latest] = attempts;
  const handedIn = attempts.filter((one) => one.submitted_at !== null);
  const scores = handedIn.flatMap((one) => one.score ?? []);
  const opensAt = latest ? nextAttemptAt(latest, about.pauseMinutes) : null;
  const waits = opensAt !== null && opensAt > at.clock.now();
  const { passed_at: passedAt, entry_id: entryId, centihours } = enrolment;
  const running = latest !== undefined && latest.submitted_at === null;
  const state = passedAt ? 'passed' : running ? 'running' : about.unfinished > 0 ? 'locked' : waits ? 'waiting' : 'open';
  return {
    state,
    stateText: textOf(state, { ...about, opensAt, overdue: running && latest.ends_at <= at.clock.now() }),
    attemptId: latest ? joinId(latest.person_id, latest.attempt_id) : null,
    opensAt: waits ? timeText(opensAt) : null,
    attempts: handedIn.length,
    bestScore: scores.length > 0 ? Math.max(...scores) : null,
    passedAt: passedAt && timeText(passedAt),
    hours: centihours === null ? null : toHours(centihours),
    entryId: entryId === null ? null : joinId(enrolment.person_id, entryId),
  };
}

/** Null while it runs, and after a pass. */
export function nextAttemptAt(attempt: AttemptRow, pauseMinutes: number): Date | null {
  if (attempt.submitted_at === null || attempt.passed) return null;
  return new Date(attempt.submitted_at.getTime() + pauseMinutes * minuteMs);
}

function textOf(state: State['state'], about: { unfinished: number; opensAt: Date | null; overdue: boolean }): string {
  switch (state) {
    case 'locked':
      return `还有 ${about.unfinished} 个课时没有学完，学完后可以考核`;
    case 'open':
      return '可以开始考核';
    case 'running':
      return about.overdue ? '时间已到，正在以已保存的答案交卷' : '考核进行中';
    case 'waiting':
      return `两次考核之间须间隔，${about.opensAt ? timeText(about.opensAt).slice(11, 16) : ''} 以后可以再考`;
    case 'passed':
      return '考核合格，学时已登记';
  }
}
