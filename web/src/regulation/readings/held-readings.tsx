// The readings of one article or item as they held that day: text, parameters, history – each with an address of its own.
import { DOCUMENT_NUMBER, DOCUMENT_TITLE, type ParameterValue } from '@xueshi/policy';
import { CopyCitation } from '#rules';
import { StatusTag } from '#ui/data';
import { dayText } from '#ui/text';
import { useNarrow, usePreferences } from '#ui/theme';
import { useParameterText } from './parameters.ts';
import type { HeldReading, Version } from './reading-history.ts';
import css from './readings.module.css';
import { useWords } from './words.ts';

type Props = { readings: readonly HeldReading[]; current: string; on: string | undefined };

/** Beside the text as many are shown at once; under it, on a phone, none. */
const FEW = 3;

export function HeldReadings({ readings, current, on }: Props) {
  const say = useWords();
  const narrow = useNarrow();
  if (readings.length === 0) return null;
  return (
    <details className={css.readings} open={!narrow && readings.length <= FEW}>
      <summary>{say('readings', { count: readings.length })}</summary>
      <ul>
        {readings.map((one) => (
          <Held key={one.reading.id} held={one} isCurrent={current === `reading-${one.reading.id}`} on={on} />
        ))}
      </ul>
    </details>
  );
}

function Held({ held: { reading, versions }, isCurrent, on }: { held: HeldReading; isCurrent: boolean; on: string | undefined }) {
  const say = useWords();
  const { id, article, title, text, parameters, from } = reading;
  const anchor = `reading-${id}`;
  return (
    <li id={anchor} className={css.reading} data-current={isCurrent || undefined}>
      <div className={css.head}>
        <p className={css.name}>
          {say('reading', { id })} · <span lang="zh-CN">{title}</span>
        </p>
        <CopyCitation
          cited={{ title: DOCUMENT_TITLE, number: DOCUMENT_NUMBER, place: `${article}（口径${id}）`, from }}
          anchor={anchor}
          on={on}
        />
      </div>
      <p className={css.text} lang="zh-CN">
        {text}
      </p>
      <Parameters parameters={parameters} />
      {versions.length > 1 && <History versions={versions} />}
    </li>
  );
}

function Parameters({ parameters }: { parameters: Readonly<Record<string, ParameterValue>> }) {
  const parameter = useParameterText();
  const entries = Object.entries(parameters);
  if (entries.length === 0) return null;
  return (
    <dl className={css.parameters}>
      {entries.map(([name, value]) => (
        <div key={name}>
          <dt>{parameter.name(name)}</dt>
          <dd>{parameter.value(value)}</dd>
        </div>
      ))}
    </dl>
  );
}

const TONES = { past: 'neutral', current: 'success', upcoming: 'info' } as const;

function History({ versions }: { versions: readonly Version[] }) {
  const say = useWords();
  const { language } = usePreferences();
  const parameter = useParameterText();
  return (
    <details className={css.history}>
      <summary>{say('history', { count: versions.length })}</summary>
      <ol>
        {versions.map(({ reading, state, changes }) => (
          <li key={reading.from}>
            <p className={css.name}>
              {say('from', { day: dayText(reading.from, language) })} <StatusTag tone={TONES[state]}>{say(state)}</StatusTag>
            </p>
            <p className={css.text} lang="zh-CN">
              {reading.source}
            </p>
            {changes.map(({ name, before, after }) => (
              <p key={name}>
                {say('change', { name: parameter.name(name), before: parameter.value(before), after: parameter.value(after) })}
              </p>
            ))}
            <p className={css.text} lang="zh-CN">
              {reading.text}
            </p>
          </li>
        ))}
      </ol>
    </details>
  );
}
