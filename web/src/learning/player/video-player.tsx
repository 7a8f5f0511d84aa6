// A video lesson: the browser's own player, started where one stopped, no faster than the course allows; what is played is told to the keeper.
import { type RefObject, type SyntheticEvent, useEffect, useRef } from 'react';
import type { Reply } from '#api';
import type { LearningKeeper, LessonState } from '#learning/keeping';
import { lengthText } from '#learning/lengths';
import { SelectField } from '#ui/forms';
import { Icon } from '#ui/icons';
import { Button } from '#ui/layout';
import css from './player.module.css';
import { jump, useKeys } from './use-keys.ts';
import { useRate } from './use-rate.ts';
import { WatchedBar } from './watched-bar.tsx';
import { useWords } from './words.ts';

type Props = {
  content: Reply<'getLessonContent'>;
  lesson: LessonState;
  maxRate: number;
  keeper: LearningKeeper;
  elsewhere: boolean;
  goOn: RefObject<() => void>;
};

const SECOND_MS = 1000;
const STEP_S = 10;

export function VideoPlayer({ content, lesson, maxRate, keeper, elsewhere, goOn }: Props) {
  const say = useWords();
  const video = useRef<HTMLVideoElement>(null);
  const rate = useRate(video, maxRate);
  useKeys(video);
  const { lessonId, wholeMs } = lesson;
  useEffect(() => {
    goOn.current = () => void video.current?.play().catch(() => undefined);
  }, [goOn]);
  useEffect(() => {
    if (elsewhere) video.current?.pause();
  }, [elsewhere]);
  useEffect(() => () => keeper.tell(lessonId, { kind: 'halt' }), [keeper, lessonId]);
  const at = ({ currentTarget: player }: SyntheticEvent<HTMLVideoElement>) => {
    const ending = player.ended ? Math.max(wholeMs, player.currentTime * SECOND_MS) : player.currentTime * SECOND_MS;
    keeper.tell(lessonId, { kind: 'at', positionMs: ending, wallMs: performance.now(), rate: player.playbackRate });
  };
  const go = (seconds: number) => {
    if (video.current) video.current.currentTime = seconds;
  };
  return (
    <>
      {/* biome-ignore lint/a11y/useMediaCaption: the captions stand in the track, where the lesson has them. */}
      <video
        ref={video}
        className={css.video}
        src={content.media ?? undefined}
        controls
        controlsList="nodownload"
        playsInline
        preload="metadata"
        aria-label={content.title}
        onLoadedMetadata={({ currentTarget: player }) => {
          const resumeMs = lesson.positionMs;
          if (resumeMs < wholeMs - SECOND_MS) player.currentTime = resumeMs / SECOND_MS;
          rate.apply();
        }}
        onPlay={() => keeper.begin(lessonId)}
        onPlaying={at}
        onTimeUpdate={(event) => {
          const { paused, seeking, ended } = event.currentTarget;
          if (!seeking && (!paused || ended)) at(event);
        }}
        onSeeking={() => keeper.tell(lessonId, { kind: 'halt' })}
        onPause={(event) => {
          if (!event.currentTarget.seeking) at(event);
          keeper.tell(lessonId, { kind: 'halt' });
        }}
        onRateChange={rate.onChange}
      >
        {content.subtitles && <track kind="subtitles" src={content.subtitles} srcLang="zh" label={say('chinese')} default />}
      </video>
      <WatchedBar lesson={lesson} onGap={go} />
      <div className={css.controls}>
        <Button icon={<Icon name="back" />} onClick={() => jump(video.current, -STEP_S)}>
          {say('backward', { seconds: STEP_S })}
        </Button>
        <Button onClick={() => jump(video.current, STEP_S)}>{say('forward', { seconds: STEP_S })}</Button>
        <SelectField
          path="rate"
          label={say('rate')}
          labelUnseen
          value={String(rate.value)}
          onChange={(value) => rate.choose(Number(value))}
          options={rate.choices.map((one) => ({ value: String(one), label: say('times', { rate: one }) }))}
        />
        {document.pictureInPictureEnabled && (
          <Button icon={<Icon name="out" />} onClick={() => void togglePicture(video.current)}>
            {say('picture')}
          </Button>
        )}
      </div>
      <p className={`${css.small} ${css.deskOnly}`}>{say('keys')}</p>
      <Chapters chapters={content.chapters} onGo={go} />
      <Transcript content={content} />
    </>
  );
}

async function togglePicture(video: HTMLVideoElement | null): Promise<void> {
  try {
    if (document.pictureInPictureElement) await document.exitPictureInPicture();
    else await video?.requestPictureInPicture();
  } catch {
    // The browser refused (no picture yet): the video stays where it is.
  }
}

function Chapters({ chapters, onGo }: { chapters: Props['content']['chapters']; onGo: (seconds: number) => void }) {
  const say = useWords();
  if (chapters.length === 0) return null;
  return (
    <section className={css.chapters} aria-label={say('chapters')}>
      <h3>{say('chapters')}</h3>
      <ol>
        {chapters.map(({ at, title }) => (
          <li key={at}>
            <button type="button" className={css.chapter} onClick={() => onGo(at)}>
              <span>{lengthText(at)}</span>
              <span lang="zh-CN">{title}</span>
            </button>
          </li>
        ))}
      </ol>
    </section>
  );
}

function Transcript({ content }: { content: Props['content'] }) {
  const say = useWords();
  if (content.blocks.length === 0) return null;
  return (
    <details>
      <summary>{say('transcript')}</summary>
      <div className={css.prose} lang="zh-CN">
        {content.blocks.map((block) =>
          block.kind === 'heading' ? <h3 key={block.text}>{block.text}</h3> : <p key={block.text}>{block.text}</p>,
        )}
      </div>
    </details>
  );
}
