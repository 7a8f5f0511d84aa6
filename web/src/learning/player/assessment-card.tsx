// The way to the assessment: what is still missing, when the next attempt opens, or what was registered.
import { Link } from '@tanstack/react-router';
import type { Reply } from '#api';
import type { LessonState } from '#learning/keeping';
import { buttonClass, Card } from '#ui/layout';
import { hoursText, timeText } from '#ui/text';
import { usePreferences } from '#ui/theme';
import css from './player.module.css';
import { useWords } from './words.ts';

type Course = Reply<'getMyCourse'>;

export function AssessmentCard({ course, states }: { course: Course; states: readonly LessonState[] }) {
  const say = useWords();
  const { language } = usePreferences();
  const { assessment, courseId } = course;
  const left = states.filter((one) => !one.done).length;
  return (
    <Card title={say('assessment')}>
      <div className={css.stack}>
        {assessment.state === 'locked' && <p>{say('locked', { left })}</p>}
        {assessment.state === 'waiting' && <p>{say('waitingUntil', { time: timeText(assessment.opensAt ?? '', language) })}</p>}
        {assessment.state === 'passed' && <p>{say('passed', { hours: hoursText(assessment.hours ?? 0) })}</p>}
        {(assessment.state === 'open' || assessment.state === 'running') && (
          <p>{say('openText', { questions: course.questions, minutes: course.attemptMinutes, mark: course.passMark })}</p>
        )}
        {assessment.state !== 'locked' && (
          <Link
            to="/learn/$courseId/assessment"
            params={{ courseId }}
            className={buttonClass(assessment.state === 'open' || assessment.state === 'running' ? 'primary' : 'default')}
          >
            {say(assessment.state === 'running' ? 'goOnAssessing' : assessment.state === 'open' ? 'assess' : 'seeResult')}
          </Link>
        )}
        {assessment.entryId && (
          <Link to="/records/$entryId" params={{ entryId: assessment.entryId }}>
            {say('seeEntry')}
          </Link>
        )}
      </div>
    </Card>
  );
}
