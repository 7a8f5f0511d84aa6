// Courses under way, above the catalogue of those who are signed in: one press goes on where they stopped.
import { Link } from '@tanstack/react-router';
import { type Reply, useAnswer } from '#api';
import { can, useMe } from '#session';
import { StatusTag } from '#ui/data';
import { Icon } from '#ui/icons';
import { buttonClass, Card, ErrorState } from '#ui/layout';
import css from './catalogue.module.css';
import { useWords } from './words.ts';

type Course = Reply<'listMyCourses'>['items'][number];

const TONES = { learning: 'info', assessing: 'warning', passed: 'success' } as const;

/** `under="way"`: only what is not finished yet, under the name of the classroom, with a way to the others. */
export function MyCourses({ under }: { under?: 'way' }) {
  const say = useWords();
  const courses = useMyCourses();
  if (courses.isError && under !== 'way') return <ErrorState trouble={courses.error} onRetry={() => void courses.refetch()} />;
  const shown = (courses.data?.items ?? []).filter(({ progress }) => under !== 'way' || progress !== 'passed');
  if (shown.length === 0) return null;
  return (
    <Card title={say(under === 'way' ? 'classroom' : 'mine')} extra={under === 'way' && <AllCourses />}>
      <ul className={css.mine}>
        {shown.map((course) => (
          <Mine key={`${course.courseId} ${course.version}`} course={course} />
        ))}
      </ul>
    </Card>
  );
}

function AllCourses() {
  const say = useWords();
  return (
    <Link to="/courses" search={{}} className={css.all}>
      {say('all')}
      <Icon name="right" size="0.9em" />
    </Link>
  );
}

/** Nothing for those who are not signed in as a professional. */
export function useMyCourses() {
  const me = useMe();
  return useAnswer('listMyCourses', {}, { enabled: me !== undefined && can(me, 'record.own') });
}

function Mine({ course }: { course: Course }) {
  const say = useWords();
  const { courseId, title, percent, progress } = course;
  const word = progress === 'passed' ? 'passed' : progress === 'assessing' ? 'assessing' : 'learning';
  return (
    <li className={css.row}>
      <div className={css.words}>
        <Link to="/learn/$courseId" params={{ courseId }} lang="zh-CN" className={css.name}>
          {title}
        </Link>
        <p className={css.small}>
          <StatusTag tone={TONES[progress]}>{say(word)}</StatusTag>
          <span>{say('percent', { percent })}</span>
        </p>
        <progress className={css.progress} value={percent} max={100} aria-label={say('progressOf', { title })} />
      </div>
      {progress === 'assessing' ? (
        <Link
          to="/learn/$courseId/assessment"
          params={{ courseId }}
          className={buttonClass('primary')}
          aria-label={say('toAssess', { title })}
        >
          {say('assess')}
        </Link>
      ) : (
        <Link
          to="/learn/$courseId"
          params={{ courseId }}
          className={buttonClass(progress === 'passed' ? 'default' : 'primary')}
          aria-label={say('goOnWith', { title })}
        >
          {say(progress === 'passed' ? 'again' : 'goOn')}
        </Link>
      )}
    </li>
  );
}
