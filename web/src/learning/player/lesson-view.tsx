// One lesson in view: its video or its text, under it what counts so far, said as it is.
import type { ReactNode, RefObject } from 'react';
import { type Reply, useAnswer } from '#api';
import type { Learning, LearningKeeper, LessonState } from '#learning/keeping';
import { Card, ErrorState, Loading } from '#ui/layout';
import css from './player.module.css';
import { Reader } from './reader.tsx';
import { VideoPlayer } from './video-player.tsx';
import { useWords } from './words.ts';

type Props = {
  line: Reply<'getMyCourse'>['lessons'][number];
  lesson: LessonState;
  maxRate: number;
  keeper: LearningKeeper;
  learning: Learning;
  goOn: RefObject<() => void>;
  children: ReactNode;
};

export function LessonView({ line, lesson, maxRate, keeper, learning, goOn, children }: Props) {
  const say = useWords();
  const content = useAnswer('getLessonContent', { lessonId: line.lessonId }, { freshMs: Number.POSITIVE_INFINITY });
  const elsewhere = learning.phase.kind === 'elsewhere';
  return (
    <Card title={<span lang="zh-CN">{line.title}</span>}>
      <div className={css.stack}>
        {content.isPending && <Loading lines={6} />}
        {content.isError && <ErrorState trouble={content.error} onRetry={() => void content.refetch()} />}
        {children}
        {content.data?.kind === 'video' && (
          <VideoPlayer content={content.data} lesson={lesson} maxRate={maxRate} keeper={keeper} elsewhere={elsewhere} goOn={goOn} />
        )}
        {content.data?.kind === 'article' && (
          <Reader content={content.data} lesson={lesson} keeper={keeper} elsewhere={elsewhere} goOn={goOn} />
        )}
        <p className={css.small}>{say('counts')}</p>
      </div>
    </Card>
  );
}
