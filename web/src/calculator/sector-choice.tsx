// 行业: whose documents count beside the city's own. In the address, and kept for the next visit; one's own to begin with.
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useAnswer } from '#api';
import { useMe } from '#session';
import { SelectField } from '#ui/forms';
import { useKept } from '#ui/theme';
import css from './calculator.module.css';
import { useWords } from './words.ts';

/** Empty: none chosen. */
export function useSector(): readonly [string, (sector: string) => void] {
  const asked = useSearch({ strict: false }).sector;
  const own = useMe()?.person?.sector.code;
  const [kept, keep] = useKept<string | null>('calculator.sector', null);
  const navigate = useNavigate();
  const choose = (sector: string) => {
    keep(sector);
    const search = ({ sector: _, ...rest }: { sector?: string; way?: string }) => (sector === '' ? rest : { ...rest, sector });
    void navigate({ to: '.', search, replace: true, resetScroll: false });
  };
  return [asked ?? kept ?? own ?? '', choose];
}

export function SectorChoice({ sector, onChange }: { sector: string; onChange: (sector: string) => void }) {
  const say = useWords();
  const sectors = useAnswer('listSectors', {});
  const known = (sectors.data?.items ?? []).map(({ code, name }) => ({ value: code, label: name }));
  // Until the names are here, and for a code that nobody has, the code stands for itself: the result below is computed for it.
  const unknown = sector !== '' && !known.some((one) => one.value === sector) ? [{ value: sector, label: sector }] : [];
  return (
    <div className={css.sector}>
      <SelectField
        path="sector"
        label={say('sector')}
        hint={say('sectorHint')}
        value={sector}
        onChange={onChange}
        options={[{ value: '', label: say('sectorNone') }, ...known, ...unknown]}
        error={sectors.isError ? say('sectorsUnread') : undefined}
      />
    </div>
  );
}
