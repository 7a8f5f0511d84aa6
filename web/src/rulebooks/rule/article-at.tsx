// Which article a rule or reading stands on: one of the document's, down to the item.
import { splitArticle } from '#rulebooks/body';
import { useAt } from '#rulebooks/fields';
import { SelectField, TextField } from '#ui/forms';
import { useWords } from './words.ts';

export function ArticleAt({ path, names }: { path: string; names: readonly string[] }) {
  const say = useWords();
  const { text, set, error, disabled } = useAt(path);
  const { name, rest } = splitArticle(text, names);
  const options = names.filter((one) => one !== '').map((one) => ({ value: one, label: one }));
  return (
    <>
      <SelectField
        path={path}
        label={say('article')}
        value={name}
        onChange={(next) => set(next + (name === '' ? '' : rest))}
        options={options}
        error={error}
        disabled={disabled}
      />
      <TextField
        path={`${path}.rest`}
        label={say('item')}
        hint={say('itemHint')}
        value={rest}
        onChange={(next) => set(name + next)}
        disabled={disabled || name === ''}
        maxLength={60}
        optional
      />
    </>
  );
}
