// An article lesson: readable text, and a clock that runs while it lies in sight.
import { type RefObject, useEffect, useRef, useState } from 'react';
import type { Reply } from '#api';
import { type LearningKeeper, type LessonState, union, untold } from '#learning/keeping';
import { lengthText } from '#learning/lengths';
import { Notice } from '#ui/layout';
import css from './player.module.css';
import { type Reading, readOn, startReading } from './reading.ts';
import { WatchedBar } from './watched-bar.tsx';
import { useWords } from './words.ts';

type Props = {
  content: Reply<'getLessonContent'>;
  lesson: LessonState;
  keeper: LearningKeeper;
  elsewhere: boolean;
  goOn: RefObject<() => void>;
};

const TICK_MS = 500;

export function Reader({ content, lesson, keeper, elsewhere, goOn }: Props) {
  const say = useWords();
  useReadingClock(lesson, keeper, elsewhere, goOn);
  return (
    <>
      <WatchedBar lesson={lesson} />
      {!lesson.done && <Notice>{say('readingText', { length: lengthText(content.seconds) })}</Notice>}
      <article className={css.prose} lang="zh-CN">
        {content.blocks.map((block) =>
          block.kind === 'heading' ? <h3 key={block.text}>{block.text}</h3> : <p key={block.text}>{block.text}</p>,
        )}
      </article>
    </>
  );
}

function useReadingClock(lesson: LessonState, keeper: LearningKeeper, elsewhere: boolean, goOn: RefObject<() => void>): void {
  const { lessonId, done } = lesson;
  const latest = useRef(lesson);
  latest.current = lesson;
  const [begun, setBegun] = useState(0);
  useEffect(() => {
    goOn.current = () => setBegun((times) => times + 1);
  }, [goOn]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `begun` is the learner's wish to go on here.
  useEffect(() => {
    if (!done) keeper.begin(lessonId);
  }, [keeper, lessonId, done, begun]);
  useEffect(() => {
    if (done || elsewhere) return undefined;
    let reading: Reading | undefined;
    let wallMs = performance.now();
    const halt = () => {
      reading = undefined;
      keeper.tell(lessonId, { kind: 'halt' });
    };
    const tick = () => {
      const now = performance.now();
      const passedMs = now - wallMs;
      wallMs = now;
      if (document.visibilityState !== 'visible') return;
      if (!reading) {
        const { credited, wholeMs } = latest.current;
        reading = startReading(union(credited, untold(latest.current)), wholeMs);
        if (reading) keeper.tell(lessonId, { kind: 'at', positionMs: reading.positionMs, wallMs, rate: 1 });
        return;
      }
      const next = readOn(reading, passedMs);
      keeper.tell(lessonId, { kind: 'at', positionMs: next.positionMs, wallMs, rate: 1 });
      reading = next.reading;
      if (!reading) halt();
    };
    const hidden = () => document.visibilityState === 'hidden' && halt();
    const timer = setInterval(tick, TICK_MS);
    document.addEventListener('visibilitychange', hidden);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', hidden);
      halt();
    };
  }, [keeper, lessonId, done, elsewhere]);
}
