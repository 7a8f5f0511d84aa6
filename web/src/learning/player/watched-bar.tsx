// What counts, honestly: the stretches credited, those noted here and not yet confirmed, what is missing, in a picture and in words.
import type { CSSProperties } from 'react';
import { type LessonState, lengthOf, missingOf, type Span, type Spans, union, untold } from '#learning/keeping';
import { lengthText } from '#learning/lengths';
import { StatusTag } from '#ui/data';
import css from './player.module.css';
import { useWords } from './words.ts';

const MOST_GAPS = 6;
const SECOND_MS = 1000;

/** `onGap` where a missing stretch can be gone to. */
export function WatchedBar({ lesson, onGap }: { lesson: LessonState; onGap?: (seconds: number) => void }) {
  const say = useWords();
  const noted = untold(lesson);
  const missingMs = lesson.wholeMs - lengthOf(union(lesson.credited, noted));
  const gaps = missingOf(union(lesson.credited, noted), lesson.wholeMs);
  return (
    <div className={css.progress}>
      <p className={css.figures}>
        <b>{say('percent', { percent: lesson.percent })}</b>
        {lesson.done ? (
          <StatusTag tone="success">{say('done')}</StatusTag>
        ) : (
          <span>{say('missing', { length: lengthText(Math.ceil(missingMs / SECOND_MS)) })}</span>
        )}
        {noted.length > 0 && <span>{say('noted', { length: lengthText(lengthOf(noted) / SECOND_MS) })}</span>}
      </p>
      <div className={css.bar} role="img" aria-label={say('barWords', { stretches: stretchesText(lesson.credited) || say('nothing') })}>
        <Parts spans={lesson.credited} wholeMs={lesson.wholeMs} tone="credited" />
        <Parts spans={noted} wholeMs={lesson.wholeMs} tone="noted" />
      </div>
      {onGap && !lesson.done && lesson.credited.length > 0 && gaps.length > 0 && (
        <ul className={css.gaps} aria-label={say('gaps')}>
          {gaps.slice(0, MOST_GAPS).map((gap) => (
            <li key={gap.fromMs}>
              <button type="button" className={css.gap} onClick={() => onGap(gap.fromMs / SECOND_MS)}>
                {say('gap', { stretch: stretchText(gap) })}
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function Parts({ spans, wholeMs, tone }: { spans: Spans; wholeMs: number; tone: 'credited' | 'noted' }) {
  return spans.map(({ fromMs, toMs }) => (
    <span
      key={fromMs}
      className={css[tone]}
      style={{ left: share(fromMs, wholeMs), width: share(toMs - fromMs, wholeMs) } satisfies CSSProperties}
    />
  ));
}

function share(partMs: number, wholeMs: number): string {
  return `${(Math.min(partMs, wholeMs) / Math.max(1, wholeMs)) * 100}%`;
}

function stretchText({ fromMs, toMs }: Span): string {
  return `${lengthText(fromMs / SECOND_MS)}–${lengthText(toMs / SECOND_MS)}`;
}

function stretchesText(spans: Spans): string {
  return spans.map(stretchText).join('、');
}
