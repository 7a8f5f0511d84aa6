// 网络课堂 on the first screen: the courses under way, each one press from where it stopped. Nothing under way, nothing shown.
import { Link } from '@tanstack/react-router';
import { type Reply, useAnswer } from '#api';
import { StatusTag } from '#ui/data';
import { Icon } from '#ui/icons';
import { buttonClass, Card } from '#ui/layout';
import css from './standing.module.css';
import { useWords } from './words.ts';

type Course = Reply<'listMyCourses'>['items'][number];
const MOST = 3;

export function CoursesCard() {
  const say = useWords();
  const courses = useAnswer('listMyCourses', {});
  const open = courses.data?.items.filter(({ progress }) => progress !== 'passed') ?? [];
  if (open.length === 0) return null;
  return (
    <Card
      title={say('classroom')}
      extra={
        <Link to="/courses" search={{}} className={css.all}>
          {say('allCourses')}
          <Icon name="right" size="0.9em" />
        </Link>
      }
    >
      <ul className={css.list}>
        {open.slice(0, MOST).map((course) => (
          <Line key={`${course.courseId} ${course.version}`} course={course} />
        ))}
      </ul>
    </Card>
  );
}

function Line({ course }: { course: Course }) {
  const say = useWords();
  const { courseId, title, percent, progress, hours } = course;
  const assessing = progress === 'assessing';
  return (
    <li className={css.item}>
      <div className={css.words}>
        <span className={css.name} lang="zh-CN">
          {title}
        </span>
        <span className={css.small}>
          {assessing && <StatusTag tone="warning">{say('toAssess')}</StatusTag>}
          <span>{say('learned', { percent })}</span>
          <span>{say('stepHours', { hours })}</span>
        </span>
      </div>
      <Link
        to={assessing ? '/learn/$courseId/assessment' : '/learn/$courseId'}
        params={{ courseId }}
        className={buttonClass('primary')}
        aria-label={say(assessing ? 'assessCourse' : 'goOnCourse', { title })}
      >
        {say(assessing ? 'assess' : 'goOn')}
      </Link>
    </li>
  );
}
