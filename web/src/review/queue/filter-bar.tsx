// The queue's filters; every one lives in the address. On a phone they fold behind one button, so that the queue itself comes first.
import { type FormEvent, useEffect, useState } from 'react';
import type { Reply } from '#api';
import { useWayTitle } from '#claim-view';
import { filterCount, QUEUE_SORTS, type QueueFilters, queueSearch } from '#review/desk';
import { SelectField } from '#ui/forms';
import { Icon } from '#ui/icons';
import { Button } from '#ui/layout';
import { useNarrow } from '#ui/theme';
import css from './filters.module.css';
import type { Counts } from './state-tabs.tsx';
import { useWords } from './words.ts';

type Props = {
  filters: QueueFilters;
  counts: Counts | undefined;
  ways: Reply<'listReviewClaims'>['ways'];
  onChange: (next: QueueFilters) => void;
};

export function FilterBar(props: Props) {
  const say = useWords();
  const narrow = useNarrow();
  const [open, setOpen] = useState(false);
  const { filters } = props;
  const used = filterCount(filters);
  return (
    <div className={css.filters}>
      {narrow && (
        <Button icon={<Icon name="filter" />} aria-expanded={open} onClick={() => setOpen(!open)}>
          {used > 0 ? say('filtersOn', { count: used }) : say('filters')}
        </Button>
      )}
      {(!narrow || open) && <Controls {...props} />}
    </div>
  );
}

function Controls({ filters, counts, ways, onChange }: Props) {
  const say = useWords();
  const { state, ...rest } = filters;
  const change = (part: Record<string, string | undefined>) => onChange(queueSearch({ ...filters, ...part }));
  return (
    <>
      <FindField q={filters.q ?? ''} onFind={(q) => change({ q })} />
      <fieldset className={css.toggles}>
        <legend className="unseen">{say('filters')}</legend>
        {(['overdue', 'flagged', 'complete'] as const).map((flag) => (
          <label key={flag} className={css.toggle}>
            <input
              type="checkbox"
              checked={filters[flag] === '1'}
              onChange={(event) => change({ [flag]: event.target.checked ? '1' : undefined })}
            />
            {say(flag)}
            {counts && <span className={css.count}>{counts[flag]}</span>}
          </label>
        ))}
      </fieldset>
      <div className={css.selects}>
        <WaySelect filters={filters} ways={ways} onChange={(way) => change({ way })} />
        <SelectField
          path="sort"
          label={say('sort')}
          labelUnseen
          value={filters.sort ?? 'due'}
          onChange={(sort) => change({ sort })}
          options={QUEUE_SORTS.map((sort) => ({ value: sort, label: say(sort) }))}
        />
      </div>
      {Object.keys(rest).length > 0 && (
        <Button variant="quiet" onClick={() => onChange(state ? { state } : {})}>
          {say('clear')}
        </Button>
      )}
    </>
  );
}

function WaySelect({ filters, ways, onChange }: { filters: QueueFilters; ways: Props['ways']; onChange: (way: string) => void }) {
  const say = useWords();
  const wayTitle = useWayTitle();
  const value = filters.way ?? '';
  const several = value.includes(',') ? [{ value, label: say('someWays', { count: value.split(',').length }) }] : [];
  // A way that is chosen but has nothing waiting stays in the list, or the choice would show as another.
  const missing =
    value && several.length === 0 && !ways.some(({ way }) => way === value)
      ? [{ value, label: say('wayCount', { way: wayTitle(value), count: 0 }) }]
      : [];
  return (
    <SelectField
      path="way"
      label={say('way')}
      labelUnseen
      value={value}
      onChange={onChange}
      options={[
        { value: '', label: say('allWays') },
        ...several,
        ...missing,
        ...ways.map(({ way, count }) => ({ value: way as string, label: say('wayCount', { way: wayTitle(way), count }) })),
      ]}
    />
  );
}

function FindField({ q, onFind }: { q: string; onFind: (q: string) => void }) {
  const say = useWords();
  const [text, setText] = useState(q);
  useEffect(() => setText(q), [q]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onFind(text);
  };
  return (
    <search className={css.find}>
      <form onSubmit={submit}>
        <label className="unseen" htmlFor="find">
          {say('find')}
        </label>
        <Icon name="search" />
        <input
          id="find"
          type="search"
          value={text}
          placeholder={say('findHint')}
          maxLength={100}
          onChange={(event) => setText(event.target.value)}
          onBlur={() => text.trim() !== q && onFind(text)}
        />
      </form>
    </search>
  );
}
