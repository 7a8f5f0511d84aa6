// One course in the catalogue: what it is, how long, what it brings. The whole card leads to it.
import { Link } from '@tanstack/react-router';
import type { Reply } from '#api';
import { useRuleWords } from '#rules';
import { HoursText, StatusTag } from '#ui/data';
import css from './catalogue.module.css';
import { useWords } from './words.ts';

type Course = Reply<'listCourses'>['items'][number];

export function CourseCard({ course }: { course: Course }) {
  const say = useWords();
  return (
    <li className={css.card}>
      <Tags course={course} />
      <h2 className={css.title}>
        <Link to="/courses/$courseId" params={{ courseId: course.courseId }} lang="zh-CN" className={css.whole}>
          {course.title}
        </Link>
      </h2>
      <p className={css.small} lang="zh-CN">
        {course.teacher}
      </p>
      <p className={css.figures}>
        <HoursText hours={course.hours} />
        <span>{say('minutes', { minutes: course.minutes })}</span>
        <span>{say('lessons', { count: course.lessonCount })}</span>
      </p>
    </li>
  );
}

export function Tags({ course }: { course: Pick<Course, 'subject' | 'sectorName' | 'year' | 'sample' | 'state'> }) {
  const say = useWords();
  const rule = useRuleWords();
  return (
    <p className={css.tags}>
      <StatusTag tone="info">{rule(course.subject)}</StatusTag>
      {course.sectorName && (
        <StatusTag tone="neutral">
          <span lang="zh-CN">{course.sectorName}</span>
        </StatusTag>
      )}
      <StatusTag tone="neutral">{say('batch', { year: course.year })}</StatusTag>
      {course.sample && <StatusTag tone="neutral">{say('sample')}</StatusTag>}
      {course.state === 'retired' && <StatusTag tone="warning">{say('retired')}</StatusTag>}
    </p>
  );
}
