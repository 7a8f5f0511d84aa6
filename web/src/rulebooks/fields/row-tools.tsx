// Up, down, away: for one row of a list, by mouse and keyboard alike.
import { fieldId } from '#ui/forms';
import { Icon } from '#ui/icons';
import { Button } from '#ui/layout';
import { useEditing } from './editing.ts';
import css from './fields.module.css';
import type { Rows } from './rows.ts';
import { useWords } from './words.ts';

type Props = { rows: Rows; index: number; name: string; ordered?: boolean };

export function RowTools({ rows, index, name, ordered = true }: Props) {
  const say = useWords();
  const { disabled } = useEditing();
  const path = rows.rows[index]?.path ?? '';
  if (disabled) return null;
  return (
    <div className={css.tools}>
      {ordered && (
        <>
          <Button
            variant="quiet"
            id={fieldId(`${path}.up`)}
            disabled={index === 0}
            aria-label={say('moveUp', { name })}
            onClick={() => rows.move(index, index - 1)}
          >
            {say('up')}
          </Button>
          <Button
            variant="quiet"
            id={fieldId(`${path}.down`)}
            disabled={index === rows.rows.length - 1}
            aria-label={say('moveDown', { name })}
            onClick={() => rows.move(index, index + 1)}
          >
            {say('down')}
          </Button>
        </>
      )}
      <Button variant="quiet" icon={<Icon name="trash" />} aria-label={say('remove', { name })} onClick={() => rows.remove(index)}>
        {say('away')}
      </Button>
    </div>
  );
}
