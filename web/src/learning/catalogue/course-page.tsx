// One course before it is begun: outline, lessons, hours and the article that registers them, who determined it, and the way in (第七条).
import { Link, useParams } from '@tanstack/react-router';
import { DOCUMENT_NUMBER } from '@xueshi/policy';
import { type Reply, useAnswer } from '#api';
import { lengthText } from '#learning/lengths';
import { Citations } from '#rules';
import { DetailList, HoursText } from '#ui/data';
import { Icon } from '#ui/icons';
import { buttonClass, Card, ErrorState, Loading, Notice, Page } from '#ui/layout';
import { dayText } from '#ui/text';
import { usePreferences } from '#ui/theme';
import css from './catalogue.module.css';
import { Tags } from './course-card.tsx';
import { useMyCourses } from './my-courses.tsx';
import { useWords } from './words.ts';

type Course = Reply<'getCourse'>;

export function CoursePage() {
  const say = useWords();
  const { courseId } = useParams({ from: '/courses/$courseId' });
  const course = useAnswer('getCourse', { courseId });
  if (course.isSuccess) return <Shown course={course.data} />;
  return (
    <Page title={say('course')}>
      {course.isError ? <ErrorState trouble={course.error} onRetry={() => void course.refetch()} /> : <Loading lines={8} />}
    </Page>
  );
}

function Shown({ course }: { course: Course }) {
  const say = useWords();
  return (
    <Page title={course.title} lead={`${course.teacher} · ${course.provider}`}>
      <Tags course={course} />
      {course.state === 'retired' && (
        <Notice tone="warning" title={say('retiredTitle')}>
          {say('retiredText')}
        </Notice>
      )}
      <div className={css.columns}>
        <div className={css.column}>
          <Card title={say('outline')}>
            <p className={css.outline} lang="zh-CN">
              {course.outline}
            </p>
          </Card>
          <Card title={say('lessonList', { count: course.lessons.length })}>
            <ol className={css.lessons}>
              {course.lessons.map((lesson) => (
                <li key={lesson.lessonId} className={css.lesson}>
                  <Icon name={lesson.kind === 'video' ? 'lesson' : 'book'} />
                  <span lang="zh-CN">{lesson.title}</span>
                  <span className={css.small}>
                    {say(lesson.kind)} · {lengthText(lesson.seconds)}
                    {lesson.subtitles && ` · ${say('subtitles')}`}
                  </span>
                </li>
              ))}
            </ol>
          </Card>
        </div>
        <div className={css.column}>
          <Begin course={course} />
          <How course={course} />
        </div>
      </div>
    </Page>
  );
}

function Begin({ course }: { course: Course }) {
  const say = useWords();
  const mine = useMyCourses().data?.items.find((one) => one.courseId === course.courseId);
  return (
    <Card>
      <div className={css.begin}>
        <HoursText hours={course.hours} large />
        <p className={css.small}>{say('hoursText', { minutes: course.minutes, questions: course.questions, mark: course.passMark })}</p>
        {(mine || course.state === 'published') && (
          // Whoever is not signed in does so at that very address.
          <Link to="/learn/$courseId" params={{ courseId: course.courseId }} className={buttonClass('primary', 'large')}>
            {say(mine ? (mine.progress === 'passed' ? 'again' : 'goOnLearning') : 'begin')}
          </Link>
        )}
        {mine && <p className={css.small}>{say('percent', { percent: mine.percent })}</p>}
      </div>
    </Card>
  );
}

function How({ course }: { course: Course }) {
  const say = useWords();
  const { language } = usePreferences();
  const pause = course.attemptPauseMinutes;
  return (
    <Card title={say('how')}>
      <DetailList
        items={[
          { label: say('rate'), value: say('rateUpTo', { rate: course.maxRate }) },
          { label: say('assessment'), value: say('assessmentText', { questions: course.questions, minutes: course.attemptMinutes }) },
          { label: say('passMark'), value: say('points', { mark: course.passMark }) },
          { label: say('pause'), value: pause > 0 ? say('pauseText', { minutes: pause }) : say('noPause') },
          {
            label: say('determined'),
            value: (
              <ul lang="zh-CN">
                {course.determined.map(({ orgName, at }) => (
                  <li key={orgName}>{say('determinedBy', { org: orgName, day: dayText(at.slice(0, 10), language) })}</li>
                ))}
              </ul>
            ),
          },
        ]}
      />
      <div className={css.cited}>
        <Citations citations={course.citations.map((one) => ({ document: DOCUMENT_NUMBER, ...one }))} />
      </div>
    </Card>
  );
}
