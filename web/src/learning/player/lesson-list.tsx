// The lessons of a course with how far each has come; the open one is marked.
import { Link } from '@tanstack/react-router';
import type { Reply } from '#api';
import type { LessonState } from '#learning/keeping';
import { lengthText } from '#learning/lengths';
import { Icon } from '#ui/icons';
import { Card } from '#ui/layout';
import css from './player.module.css';
import { useWords } from './words.ts';

type Course = Reply<'getMyCourse'>;

export function LessonList({ course, states, openId }: { course: Course; states: readonly LessonState[]; openId: string | undefined }) {
  const say = useWords();
  const done = states.filter((one) => one.done).length;
  return (
    <Card title={say('lessons')} extra={say('lessonsDone', { done, count: course.lessons.length })}>
      <ol className={css.lessons}>
        {course.lessons.map((line) => {
          const state = states.find((one) => one.lessonId === line.lessonId);
          const finished = state?.done ?? line.done;
          return (
            <li key={line.lessonId}>
              <Link
                to="/learn/$courseId"
                params={{ courseId: course.courseId }}
                search={{ lesson: line.lessonId }}
                className={css.lesson}
                aria-current={line.lessonId === openId ? 'step' : undefined}
              >
                <Icon name={finished ? 'done' : line.kind === 'video' ? 'lesson' : 'book'} />
                <span lang="zh-CN">{line.title}</span>
                <span className={css.lessonNote}>
                  {say(line.kind)} · {lengthText(line.seconds)} ·{' '}
                  {finished ? say('done') : say('percent', { percent: state?.percent ?? line.percent })}
                </span>
              </Link>
            </li>
          );
        })}
      </ol>
    </Card>
  );
}
