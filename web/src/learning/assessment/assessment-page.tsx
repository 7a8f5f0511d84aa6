// The assessment of a course: before it, in it, after it (第七条: 经考核合格后登记相应学时).

import { useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { type Reply, useAction, useAnswer } from '#api';
import { SignedInOnly } from '#session';
import { Icon } from '#ui/icons';
import { Button, buttonClass, Card, EmptyState, ErrorState, Loading, Notice, Page } from '#ui/layout';
import { timeText } from '#ui/text';
import { usePreferences } from '#ui/theme';
import css from './assessment.module.css';
import { Outcome } from './outcome.tsx';
import { Sitting } from './sitting.tsx';
import { useWords } from './words.ts';

type Course = Reply<'getMyCourse'>;
type Attempt = Reply<'getAttempt'>;

export function AssessmentPage() {
  return <SignedInOnly permission="record.own">{() => <Assessment />}</SignedInOnly>;
}

function Assessment() {
  const say = useWords();
  const { courseId } = useParams({ from: '/learn/$courseId/assessment' });
  const course = useAnswer('getMyCourse', { courseId }, { freshMs: 0 });
  if (course.data) return <OfCourse course={course.data} />;
  return (
    <Page title={say('title')} width="text">
      {course.isError ? <ErrorState trouble={course.error} onRetry={() => void course.refetch()} /> : <Loading lines={8} />}
    </Page>
  );
}

function OfCourse({ course }: { course: Course }) {
  const say = useWords();
  const queries = useQueryClient();
  const { attemptId, state } = course.assessment;
  /** The attempt begun or handed in on this page, before the course is asked for anew. */
  const [own, setOwn] = useState<Attempt>();
  const shownId = own?.attemptId ?? attemptId ?? '';
  const found = useAnswer('getAttempt', { attemptId: shownId }, { enabled: shownId !== '', freshMs: 0 });
  const take = (attempt: Attempt) => {
    queries.setQueryData(['getAttempt', { attemptId: attempt.attemptId }], attempt);
    setOwn(attempt);
  };
  const attempt = own ?? (found.isFetchedAfterMount ? found.data : undefined);
  const back = (
    <Link to="/learn/$courseId" params={{ courseId: course.courseId }} className={css.back}>
      <Icon name="left" size="0.9em" />
      {say('back')}
    </Link>
  );
  if (found.isError && !own) {
    return (
      <Page title={say('titleOf', { title: course.title })} lead={back} width="text">
        <ErrorState trouble={found.error} onRetry={() => void found.refetch()} />
      </Page>
    );
  }
  return (
    <Page title={say('titleOf', { title: course.title })} lead={back} width="text">
      {shownId !== '' && !attempt && <Loading lines={6} />}
      {attempt?.state === 'open' && <Sitting key={attempt.attemptId} attempt={attempt} onOver={take} />}
      {attempt?.state === 'submitted' && <Outcome attempt={attempt} courseId={course.courseId} />}
      {attempt?.state !== 'open' && (shownId === '' || attempt) && state !== 'passed' && !attempt?.passed && (
        <Before course={course} attempt={attempt} onBegun={take} />
      )}
    </Page>
  );
}

function Before({ course, attempt, onBegun }: { course: Course; attempt: Attempt | undefined; onBegun: (attempt: Attempt) => void }) {
  const say = useWords();
  const { language } = usePreferences();
  const open = useAction('openAttempt', { refresh: ['getMyCourse'], onDone: onBegun });
  const opensAt = attempt?.nextAttemptAt ?? course.assessment.opensAt;
  if (course.assessment.state === 'locked') {
    return (
      <Card>
        <EmptyState
          icon="book"
          title={say('locked')}
          action={
            <Link to="/learn/$courseId" params={{ courseId: course.courseId }} className={buttonClass('primary')}>
              {say('goOnLearning')}
            </Link>
          }
        >
          {say('lockedText', { left: course.lessons.filter((one) => !one.done).length })}
        </EmptyState>
      </Card>
    );
  }
  const early = opensAt !== null && Date.parse(opensAt) > Date.now();
  return (
    <Card title={say(attempt ? 'once' : 'before')}>
      <div className={css.stack}>
        <ul className={css.facts}>
          <li>{say('factQuestions', { questions: course.questions })}</li>
          <li>{say('factTime', { minutes: course.attemptMinutes })}</li>
          <li>{say('factMark', { mark: course.passMark })}</li>
          <li>{course.attemptPauseMinutes > 0 ? say('factPause', { minutes: course.attemptPauseMinutes }) : say('factNoPause')}</li>
          <li>{say('factSaved')}</li>
        </ul>
        {early && <Notice title={say('opensAt', { time: timeText(opensAt, language) })} />}
        {open.error && <ErrorState trouble={open.error} />}
        <Button
          variant="primary"
          size="large"
          busy={open.isPending}
          onClick={() => open.mutate({ courseId: course.courseId, version: course.version })}
        >
          {say(attempt ? 'beginAgain' : 'begin')}
        </Button>
      </div>
    </Card>
  );
}
