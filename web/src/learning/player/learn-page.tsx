// The classroom: the lesson that is open, the others with their progress, and the way to the assessment. Phone first.
import { Link, useParams, useSearch } from '@tanstack/react-router';
import { useRef } from 'react';
import { type Reply, useAction, useAnswer } from '#api';
import { SaveState, useKeeper } from '#learning/keeping';
import { SignedInOnly } from '#session';
import { Button, buttonClass, Card, EmptyState, ErrorState, Loading, Notice, Page } from '#ui/layout';
import { AssessmentCard } from './assessment-card.tsx';
import { LessonList } from './lesson-list.tsx';
import { openLessonOf } from './lesson-search.ts';
import { LessonView } from './lesson-view.tsx';
import css from './player.module.css';
import { useWords } from './words.ts';

type Course = Reply<'getMyCourse'>;

export function LearnPage() {
  return <SignedInOnly permission="record.own">{() => <Classroom />}</SignedInOnly>;
}

function Classroom() {
  const say = useWords();
  const { courseId } = useParams({ from: '/learn/$courseId' });
  const course = useAnswer('getMyCourse', { courseId }, { freshMs: 0 });
  // Another device may have gone on since: what is shown is asked for anew, unless nobody answers.
  const settled = course.isFetchedAfterMount || course.fetchStatus === 'paused';
  if (course.data && settled) return <Learn key={`${courseId} ${course.data.version}`} course={course.data} />;
  if (course.isError && course.error.type === 'not-found') return <NotEnrolled courseId={courseId} />;
  return (
    <Page title={say('title')}>
      {course.isError ? <ErrorState trouble={course.error} onRetry={() => void course.refetch()} /> : <Loading lines={8} />}
    </Page>
  );
}

function Learn({ course }: { course: Course }) {
  const say = useWords();
  const search = useSearch({ from: '/learn/$courseId' });
  const { keeper, learning } = useKeeper(course);
  /** Set by the lesson in view: what "go on here" does. */
  const goOn = useRef<() => void>(() => undefined);
  const line = openLessonOf(course.lessons, search.lesson);
  const lesson = learning.lessons.find((one) => one.lessonId === line?.lessonId);
  return (
    <Page
      title={course.title}
      lead={
        <Link to="/courses/$courseId" params={{ courseId: course.courseId }}>
          {say('about')}
        </Link>
      }
    >
      {course.newerVersion !== null && <Newer course={course} />}
      <div className={css.columns}>
        <div className={css.column}>
          {line && lesson && (
            <LessonView
              key={line.lessonId}
              line={line}
              lesson={lesson}
              maxRate={course.maxRate}
              keeper={keeper}
              learning={learning}
              goOn={goOn}
            >
              <SaveState learning={learning} onHere={() => goOn.current()} onRetry={() => void keeper.flush()} />
            </LessonView>
          )}
        </div>
        <div className={css.column}>
          <LessonList course={course} states={learning.lessons} openId={line?.lessonId} />
          <AssessmentCard course={course} states={learning.lessons} />
        </div>
      </div>
    </Page>
  );
}

function Newer({ course }: { course: Course }) {
  const say = useWords();
  const enrol = useAction('enrolInCourse', { refresh: ['getMyCourse', 'listMyCourses'] });
  return (
    <Notice
      title={say('newer')}
      action={
        <Button busy={enrol.isPending} onClick={() => enrol.mutate({ courseId: course.courseId })}>
          {say('enrolNewer')}
        </Button>
      }
    >
      {say('newerText')}
      {enrol.error && <p role="alert">{enrol.error.title}</p>}
    </Notice>
  );
}

function NotEnrolled({ courseId }: { courseId: string }) {
  const say = useWords();
  const course = useAnswer('getCourse', { courseId });
  const enrol = useAction('enrolInCourse', { refresh: ['getMyCourse', 'listMyCourses'] });
  const trouble = course.error ?? enrol.error;
  if (trouble) {
    return (
      <Page title={say('title')} width="form">
        <ErrorState trouble={trouble} onRetry={() => (enrol.isError ? enrol.reset() : void course.refetch())} />
      </Page>
    );
  }
  return (
    <Page title={course.data?.title ?? say('title')} width="form">
      <Card>
        {course.data ? (
          <EmptyState
            icon="book"
            title={say('notBegun')}
            action={
              <div className={css.choices}>
                <Button variant="primary" size="large" busy={enrol.isPending} onClick={() => enrol.mutate({ courseId })}>
                  {say('begin')}
                </Button>
                <Link to="/courses/$courseId" params={{ courseId }} className={buttonClass('default', 'large')}>
                  {say('about')}
                </Link>
              </div>
            }
          >
            {say('notBegunText')}
          </EmptyState>
        ) : (
          <Loading />
        )}
      </Card>
    </Page>
  );
}
