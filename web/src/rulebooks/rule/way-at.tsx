// Which way of 第八条 the rule stands for; a sector's own document sets further ways of （十） only.
import { WAYS } from '@xueshi/policy';
import { formulaFor, recordAt, textAt, withValue } from '#rulebooks/body';
import { useAt, useEditing } from '#rulebooks/fields';
import { SelectField } from '#ui/forms';
import { useWords } from './words.ts';

export function WayAt({ path }: { path: string }) {
  const say = useWords();
  const { body, change } = useEditing();
  const { text, error, disabled } = useAt(`${path}.way`);
  const own = textAt(body, 'layer') === 'sector';
  const ways = WAYS.filter((one) => !own || one.id === '8-10' || one.id === text);
  const choose = (way: string) =>
    change((before) =>
      withValue(withValue(before, `${path}.way`, way), `${path}.formula`, formulaFor(way, recordAt(before, `${path}.formula`))),
    );
  return (
    <SelectField
      path={`${path}.way`}
      label={say('way')}
      value={text}
      onChange={choose}
      options={ways.map(({ id, number, title }) => ({ value: id as string, label: `${number}${title}` }))}
      error={error}
      disabled={disabled}
    />
  );
}
