// One row per passed course of a degree (第八条（九）): its name and the day of the exam.
import { DayField, FieldGroup, type FieldProps, TextField } from '#ui/forms';
import { Icon } from '#ui/icons';
import { Button } from '#ui/layout';
import { BLANK_COURSE, type CourseRow } from './draft.ts';
import css from './facts.module.css';
import { replaced, without } from './rows.ts';
import { useWords } from './words.ts';

type Props = FieldProps & {
  rows: readonly CourseRow[];
  onChange: (rows: readonly CourseRow[]) => void;
  errors: Readonly<Record<string, string>>;
  lastDay?: string;
};

export function CoursesEditor({ rows, onChange, errors, lastDay, ...field }: Props) {
  const say = useWords();
  const disabled = field.disabled ?? false;
  return (
    <FieldGroup {...field}>
      <ol className={css.rows}>
        {rows.map((row, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a row is known by its place, as in the error's path.
          <li key={index} className={css.row}>
            <div className={css.grow}>
              <TextField
                path={`courses[${index}].name`}
                label={say('courseName', { number: index + 1 })}
                value={row.name}
                onChange={(name) => onChange(replaced(rows, index, { name }))}
                error={errors[`courses[${index}].name`] ?? errors[`courses[${index}]`]}
                disabled={disabled}
                maxLength={100}
              />
            </div>
            <DayField
              path={`courses[${index}].passedOn`}
              label={say('coursePassed')}
              value={row.passedOn}
              onChange={(passedOn) => onChange(replaced(rows, index, { passedOn }))}
              error={errors[`courses[${index}].passedOn`]}
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
          <Button icon={<Icon name="plus" />} onClick={() => onChange([...rows, BLANK_COURSE])}>
            {say('addCourse')}
          </Button>
        </div>
      )}
    </FieldGroup>
  );
}
