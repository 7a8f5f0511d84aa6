// How the progress stands, always in the same place: saved, on its way, kept here without a network, another device, refused. Never in the way.
import { Icon } from '#ui/icons';
import { Button, Notice } from '#ui/layout';
import { timeText } from '#ui/text';
import { usePreferences } from '#ui/theme';
import type { Learning } from './board.ts';
import css from './keeping.module.css';
import { untold } from './lesson-state.ts';
import { lengthOf } from './spans.ts';
import { useWords } from './words.ts';

export function SaveState({ learning, onHere, onRetry }: { learning: Learning; onHere: () => void; onRetry: () => void }) {
  const say = useWords();
  const { phase } = learning;
  if (phase.kind === 'elsewhere') {
    return (
      <Notice tone="warning" live title={say('elsewhere')} action={<Button onClick={onHere}>{say('here')}</Button>}>
        {say('elsewhereText')}
      </Notice>
    );
  }
  if (phase.kind === 'refused') {
    return (
      <Notice tone="error" live title={phase.problem.title} action={<Button onClick={onRetry}>{say('retry')}</Button>}>
        {phase.problem.detail ?? say('stillHere')}
      </Notice>
    );
  }
  return <Line learning={learning} />;
}

function Line({ learning }: { learning: Learning }) {
  const say = useWords();
  const { language } = usePreferences();
  const { phase, lessons, savedAt } = learning;
  const seconds = Math.round(lessons.reduce((total, lesson) => total + lengthOf(untold(lesson)), 0) / 1000);
  const waiting = lessons.some((lesson) => lesson.waiting);
  if (phase.kind === 'offline') {
    return (
      <p className={css.state} data-tone="warning" role="status">
        <Icon name="alert" size="1.1em" />
        {say('offline', { seconds })}
      </p>
    );
  }
  return (
    <p className={css.state} role="status">
      <Icon name={waiting ? 'clock' : 'check'} size="1.1em" />
      {waiting ? say('waiting') : savedAt ? say('saved', { time: timeText(savedAt, language) }) : say('keeps')}
    </p>
  );
}
