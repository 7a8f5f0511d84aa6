// One row per calendar day (口径 11、23): the day, and whether it was whole, half, or so many minutes. A stretch of days can be filled in at once.
import { useState } from 'react';
import { DayField, FieldGroup, type FieldProps, NumberField, SegmentField } from '#ui/forms';
import { Icon } from '#ui/icons';
import { Button } from '#ui/layout';
import { dayAfter } from '#ui/text';
import { DaysRange } from './days-range.tsx';
import { BLANK_DAY, type DayPart, type DayRow } from './draft.ts';
import css from './facts.module.css';
import { replaced, without } from './rows.ts';
import { useWords } from './words.ts';

type Props = FieldProps & {
  rows: readonly DayRow[];
  onChange: (rows: readonly DayRow[]) => void;
  errors: Readonly<Record<string, string>>;
  lastDay?: string;
};

export function DaysEditor({ rows, onChange, errors, lastDay, ...field }: Props) {
  const say = useWords();
  const [filling, setFilling] = useState(false);
  const addNext = () => {
    const last = rows.at(-1);
    onChange([...rows, { ...BLANK_DAY, on: (last && dayAfter(last.on, 1)) ?? '', part: last?.part === 'half' ? 'half' : 'full' }]);
  };
  return (
    <FieldGroup {...field}>
      <ol className={css.rows}>
        {rows.map((row, index) => (
          <DayRowFields
            // biome-ignore lint/suspicious/noArrayIndexKey: a row is known by its place, as in the error's path.
            key={index}
            row={row}
            at={`${field.path}[${index}]`}
            index={index}
            onChange={(change) => onChange(replaced(rows, index, change))}
            onRemove={
              rows.length > 1 || row !== BLANK_DAY ? () => onChange(rows.length > 1 ? without(rows, index) : [BLANK_DAY]) : undefined
            }
            errors={errors}
            disabled={field.disabled ?? false}
            {...(lastDay ? { lastDay } : {})}
          />
        ))}
      </ol>
      {!field.disabled && (
        <div className={css.rowTools}>
          <Button icon={<Icon name="plus" />} onClick={addNext}>
            {say('addDay')}
          </Button>
          <Button variant="quiet" icon={<Icon name="calendar" />} aria-expanded={filling} onClick={() => setFilling(!filling)}>
            {say('fillRange')}
          </Button>
        </div>
      )}
      {filling && (
        <DaysRange
          path={field.path}
          rows={rows}
          onFill={(filled) => {
            onChange(filled);
            setFilling(false);
          }}
        />
      )}
    </FieldGroup>
  );
}

type RowProps = {
  row: DayRow;
  at: string;
  index: number;
  onChange: (change: Partial<DayRow>) => void;
  onRemove: (() => void) | undefined;
  errors: Readonly<Record<string, string>>;
  disabled: boolean;
  lastDay?: string;
};

function DayRowFields({ row, at, index, onChange, onRemove, errors, disabled, lastDay }: RowProps) {
  const say = useWords();
  const parts: { value: DayPart; label: string }[] = [
    { value: 'full', label: say('full') },
    { value: 'half', label: say('half') },
    { value: 'minutes', label: say('minutes') },
  ];
  return (
    <li className={css.row}>
      <DayField
        path={`${at}.on`}
        label={say('dayOf', { number: index + 1 })}
        labelUnseen
        value={row.on}
        onChange={(on) => onChange({ on })}
        error={errors[`${at}.on`] ?? errors[at]}
        disabled={disabled}
        {...(lastDay ? { max: lastDay } : {})}
      />
      <SegmentField
        path={`${at}.part`}
        label={say('partOf', { number: index + 1 })}
        labelUnseen
        value={row.part}
        onChange={(part) => onChange({ part })}
        options={parts}
        error={row.part === 'minutes' ? undefined : errors[`${at}.part`]}
        disabled={disabled}
      />
      {row.part === 'minutes' && (
        <NumberField
          path={`${at}.part.minutes`}
          label={say('minutesOf', { number: index + 1 })}
          labelUnseen
          value={row.minutes}
          onChange={(minutes) => onChange({ minutes })}
          unit={say('minutesUnit')}
          error={errors[`${at}.part.minutes`] ?? errors[`${at}.part`]}
          disabled={disabled}
        />
      )}
      {onRemove && !disabled && (
        <button type="button" className={css.remove} onClick={onRemove} aria-label={say('removeRow', { number: index + 1 })}>
          <Icon name="trash" />
        </button>
      )}
    </li>
  );
}
