// One row per named thing and its day: a passed course of a degree (第八条（九）), an item that a sector's rule counts (（十）).
import { DayField, FieldGroup, type FieldProps, TextField } from '#ui/forms';
import { Icon } from '#ui/icons';
import { Button } from '#ui/layout';
import { BLANK_COURSE, BLANK_ITEM, type CourseRow, type ItemRow } from './draft.ts';
import css from './facts.module.css';
import { replaced, without } from './rows.ts';
import { useWords } from './words.ts';

type Props<Row> = FieldProps & {
  rows: readonly Row[];
  onChange: (rows: readonly Row[]) => void;
  errors: Readonly<Record<string, string>>;
  lastDay?: string;
};

export function CoursesEditor(props: Props<CourseRow>) {
  const say = useWords();
  const words = { name: (number: number) => say('courseName', { number }), day: say('coursePassed'), add: say('addCourse') };
  return <NamedRows {...props} day="passedOn" blank={BLANK_COURSE} words={words} />;
}

export function ItemsEditor(props: Props<ItemRow>) {
  const say = useWords();
  const words = { name: (number: number) => say('itemName', { number }), day: say('itemDay'), add: say('addItem') };
  return <NamedRows {...props} day="on" blank={BLANK_ITEM} words={words} />;
}

type Named<Day extends string> = { readonly name: string } & { readonly [name in Day]: string };
type Words = { name: (number: number) => string; day: string; add: string };
type NamedProps<Day extends string> = Props<Named<Day>> & { day: Day; blank: Named<Day>; words: Words };

function NamedRows<Day extends string>({ rows, onChange, errors, lastDay, day, blank, words, ...field }: NamedProps<Day>) {
  const say = useWords();
  const disabled = field.disabled ?? false;
  const change = (index: number, part: object) => onChange(replaced(rows, index, part as Partial<Named<Day>>));
  return (
    <FieldGroup {...field}>
      <ol className={css.rows}>
        {rows.map((row, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a row is known by its place, as in the error's path.
          <li key={index} className={css.row}>
            <div className={css.grow}>
              <TextField
                path={`${field.path}[${index}].name`}
                label={words.name(index + 1)}
                value={row.name}
                onChange={(name) => change(index, { name })}
                error={errors[`${field.path}[${index}].name`] ?? errors[`${field.path}[${index}]`]}
                disabled={disabled}
                maxLength={100}
              />
            </div>
            <DayField
              path={`${field.path}[${index}].${day}`}
              label={words.day}
              value={row[day]}
              onChange={(value) => change(index, { [day]: value })}
              error={errors[`${field.path}[${index}].${day}`]}
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
          <Button icon={<Icon name="plus" />} onClick={() => onChange([...rows, blank])}>
            {words.add}
          </Button>
        </div>
      )}
    </FieldGroup>
  );
}
