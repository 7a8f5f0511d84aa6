// One row per passed course of a degree (第八条（九）) or per item of a sector's rule (第八条（十）): its name and its day.
import { DayField, FieldGroup, type FieldProps, TextField } from '#ui/forms';
import { Icon } from '#ui/icons';
import { Button } from '#ui/layout';
import { BLANK_NAMED, type NamedKind, type NamedRow, namedDayPath } from './draft.ts';
import css from './facts.module.css';
import { replaced, without } from './rows.ts';
import { useWords } from './words.ts';

type Props = FieldProps & {
  kind: NamedKind;
  rows: readonly NamedRow[];
  onChange: (rows: readonly NamedRow[]) => void;
  errors: Readonly<Record<string, string>>;
  lastDay?: string;
};

const WORDS = {
  courses: { name: 'courseName', day: 'coursePassed', add: 'addCourse' },
  items: { name: 'itemName', day: 'itemDay', add: 'addItem' },
} as const;

export function NamedEditor({ kind, rows, onChange, errors, lastDay, ...field }: Props) {
  const say = useWords();
  const words = WORDS[kind];
  const disabled = field.disabled ?? false;
  return (
    <FieldGroup {...field}>
      <ol className={css.rows}>
        {rows.map((row, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a row is known by its place, as in the error's path.
          <li key={index} className={css.row}>
            <div className={css.grow}>
              <TextField
                path={`${field.path}[${index}].name`}
                label={say(words.name, { number: index + 1 })}
                value={row.name}
                onChange={(name) => onChange(replaced(rows, index, { name }))}
                error={errors[`${field.path}[${index}].name`] ?? errors[`${field.path}[${index}]`]}
                disabled={disabled}
                maxLength={100}
              />
            </div>
            <DayField
              path={namedDayPath(kind, `${field.path}[${index}]`)}
              label={say(words.day)}
              value={row.day}
              onChange={(day) => onChange(replaced(rows, index, { day }))}
              error={errors[namedDayPath(kind, `${field.path}[${index}]`)]}
              disabled={disabled}
              {...(lastDay ? { max: lastDay } : {})}
            />
            {rows.length > 1 && !disabled && (
              <button
                type="button"
                className={css.remove}
                onClick={() => onChange(without(rows, index))}
                aria-label={say('removeRow', { number: index + 1 })}
              >
                <Icon name="trash" />
              </button>
            )}
          </li>
        ))}
      </ol>
      {!disabled && (
        <div className={css.rowTools}>
          <Button icon={<Icon name="plus" />} onClick={() => onChange([...rows, BLANK_NAMED])}>
            {say(words.add)}
          </Button>
        </div>
      )}
    </FieldGroup>
  );
}
