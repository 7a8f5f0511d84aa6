// The sector whom it concerns: one's own for a sector's official, any for the city bureau.
import { useAnswer } from '#api';
import { can, useMe } from '#session';
import { SelectField } from '#ui/forms';
import { useAt } from './editing.ts';
import { useWords } from './words.ts';

/** `all`: null – everybody – may be chosen too. */
export function SectorAt({ all }: { all: boolean }) {
  const say = useWords();
  const me = useMe();
  const sectors = useAnswer('listSectors', {});
  const { text, set, error, disabled } = useAt('sector');
  const own = can(me, 'rulebook.file') ? null : (me?.roles ?? []).flatMap((one) => one.sector ?? []);
  const known = (sectors.data?.items ?? []).filter(({ code }) => own === null || code === text || own.some((one) => one.code === code));
  const options = known.map(({ code, name }) => ({ value: code, label: name }));
  if (text !== '' && !options.some((one) => one.value === text)) options.push({ value: text, label: text });
  if (all && own === null) options.unshift({ value: '', label: say('allSectors') });
  return (
    <SelectField
      path="sector"
      label={say('sector')}
      value={text}
      onChange={(sector) => set(sector === '' ? null : sector)}
      options={options}
      error={error}
      disabled={disabled}
    />
  );
}
