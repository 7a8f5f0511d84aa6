// The yearly limit of a rule, and the evidence it asks for.
import { listAt, proposedKey } from '#rulebooks/body';
import { css, FigureAt, RowTools, TextAt, useAt, useEditing, useRows } from '#rulebooks/fields';
import { CheckField, FieldGroup, fieldId } from '#ui/forms';
import { Icon } from '#ui/icons';
import { Button } from '#ui/layout';
import { useWords } from './words.ts';

export function CapAt({ path }: { path: string }) {
  const say = useWords();
  const { value, set, disabled } = useAt(path);
  const on = value !== null && value !== undefined;
  return (
    <>
      <CheckField
        path={`${path}.on`}
        label={say('hasCap')}
        value={on}
        onChange={(yes) => set(yes ? { quote: '' } : null)}
        disabled={disabled}
      />
      {on && <FigureAt path={path} label={say('cap')} />}
    </>
  );
}

export function EvidenceForm({ path }: { path: string }) {
  const say = useWords();
  const { body, errors, disabled } = useEditing();
  const rows = useRows(path);
  const add = () => rows.add({ key: proposedKey('document', listAt(body, path)), label: '', required: true });
  return (
    <FieldGroup path={path} label={say('evidence')} error={errors[path]}>
      <div className={css.stack}>
        {rows.rows.map(({ key, path: at }, index) => (
          <div key={key} className={css.row} id={fieldId(at)} tabIndex={-1}>
            <TextAt path={`${at}.label`} label={say('evidenceName', { number: index + 1 })} maxLength={60} />
            {errors[`${at}.key`] && <TextAt path={`${at}.key`} label={say('key')} maxLength={40} />}
            <div className={css.rowEnd}>
              <Required path={`${at}.required`} />
              <RowTools rows={rows} index={index} name={say('evidenceName', { number: index + 1 })} ordered={false} />
            </div>
          </div>
        ))}
        {!disabled && (
          <div>
            <Button icon={<Icon name="plus" />} onClick={add}>
              {say('addEvidence')}
            </Button>
          </div>
        )}
      </div>
    </FieldGroup>
  );
}

/** Left out, it is required. */
function Required({ path }: { path: string }) {
  const say = useWords();
  const { value, set, disabled } = useAt(path);
  return <CheckField path={path} label={say('required')} value={value !== false} onChange={set} disabled={disabled} />;
}
