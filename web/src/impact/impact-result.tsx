// What a draft would change: figures first, then groups, then one by one.
import { useState } from 'react';
import { useAnswer, usePages } from '#api';
import { type Column, DataList } from '#ui/data';
import { SegmentField } from '#ui/forms';
import { Button, buttonClass, ErrorState, Loading, Notice } from '#ui/layout';
import { hoursText } from '#ui/text';
import css from './impact.module.css';
import type { Run } from './run.ts';
import { useWords } from './words.ts';

type Summary = NonNullable<Run['summary']>;
type Change = 'gain' | 'loss' | 'turn-met' | 'turn-short';
type By = 'division' | 'employer' | 'sector';

export function ImpactResult({ run }: { run: Run }) {
  const say = useWords();
  const { summary, runId } = run;
  if (!summary) return null;
  const { gainers, losers, turnMet, turnShort, withoutFacts, refused } = summary;
  const nobody = gainers + losers + turnMet + turnShort === 0;
  return (
    <div className={css.stack}>
      <Figures summary={summary} />
      {withoutFacts + refused > 0 && <Notice tone="info">{say('unweighed', { without: withoutFacts, refused })}</Notice>}
      {nobody ? (
        <p>{say('nobody')}</p>
      ) : (
        <>
          <Groups runId={runId} />
          <People runId={runId} />
        </>
      )}
    </div>
  );
}

function Figures({ summary }: { summary: Summary }) {
  const say = useWords();
  const { people, entries, gainers, losers, turnMet, turnShort, hoursGained, hoursLost } = summary;
  const share = (count: number) => (people === 0 ? '0%' : `${Math.round((count / people) * 1000) / 10}%`);
  const bars = [
    { key: 'gainers', label: say('gainers'), count: gainers, note: say('hoursMore', { hours: hoursText(hoursGained) }), tone: css.good },
    { key: 'losers', label: say('losers'), count: losers, note: say('hoursLess', { hours: hoursText(hoursLost) }), tone: css.bad },
    { key: 'turnMet', label: say('turnMet'), count: turnMet, note: '', tone: css.good },
    { key: 'turnShort', label: say('turnShort'), count: turnShort, note: '', tone: css.bad },
  ];
  return (
    <>
      <p>
        {say('people')}：<b>{say('peopleUnit', { count: people })}</b>　{say('entries')}：<b>{say('entriesUnit', { count: entries })}</b>
      </p>
      <dl className={css.bars}>
        {bars.map(({ key, label, count, note, tone }) => (
          <div key={key} className={css.barRow}>
            <dt>{label}</dt>
            <dd>
              <span className={css.track} aria-hidden="true">
                <span className={`${css.bar} ${tone}`} style={{ inlineSize: people === 0 ? 0 : `${(count / people) * 100}%` }} />
              </span>
              <span>
                <b>{say('peopleUnit', { count })}</b> {count > 0 && say('share', { share: share(count) })} {count > 0 && note}
              </span>
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}

function Groups({ runId }: { runId: string }) {
  const say = useWords();
  const [by, setBy] = useState<By>('division');
  const groups = useAnswer('getImpactGroups', { runId, by });
  const names = { division: say('byDivision'), employer: say('byEmployer'), sector: say('bySector') };
  return (
    <section className={css.stack}>
      <h3 className={css.heading}>{say('groups', { by: names[by] })}</h3>
      <SegmentField
        path="impactBy"
        label={say('by')}
        value={by}
        onChange={setBy}
        options={(['division', 'employer', 'sector'] as const).map((value) => ({ value, label: names[value] }))}
      />
      {groups.isPending && <Loading lines={4} />}
      {groups.isError && <ErrorState trouble={groups.error} onRetry={() => void groups.refetch()} />}
      {groups.data && (
        <DataList
          caption={say('groups', { by: names[by] })}
          rows={groups.data.items}
          rowKey={(one) => one.key}
          columns={[
            { key: 'name', label: say('group'), place: 'title', cell: (one) => <span lang="zh-CN">{one.name}</span> },
            { key: 'people', label: say('affected'), align: 'right', cell: (one) => one.people },
            { key: 'gainers', label: say('gainers'), align: 'right', cell: (one) => one.gainers },
            { key: 'losers', label: say('losers'), align: 'right', cell: (one) => one.losers },
            { key: 'hours', label: say('hours'), align: 'right', cell: (one) => signed(one.hours) },
            { key: 'turnMet', label: say('turnMet'), align: 'right', cell: (one) => one.turnMet },
            { key: 'turnShort', label: say('turnShort'), align: 'right', cell: (one) => one.turnShort },
          ]}
        />
      )}
    </section>
  );
}

function People({ runId }: { runId: string }) {
  const say = useWords();
  const [change, setChange] = useState<Change | 'all'>('all');
  const list = usePages('listImpactPeople', { runId, limit: 20, ...(change === 'all' ? {} : { change }) });
  type Row = (typeof list.rows)[number];
  const standing = (met: boolean) => say(met ? 'met' : 'short');
  const columns: Column<Row>[] = [
    { key: 'name', label: say('name'), place: 'title', cell: (one) => <span lang="zh-CN">{one.name}</span> },
    { key: 'employer', label: say('employer'), cell: (one) => <span lang="zh-CN">{one.employer || one.division}</span> },
    {
      key: 'total',
      label: say('total'),
      align: 'right',
      cell: (one) =>
        one.before.total === one.after.total
          ? hoursText(one.before.total)
          : `${hoursText(one.before.total)} → ${hoursText(one.after.total)}`,
    },
    {
      key: 'standing',
      label: say('standing'),
      cell: (one) =>
        one.before.met === one.after.met ? standing(one.before.met) : `${standing(one.before.met)} → ${standing(one.after.met)}`,
    },
  ];
  return (
    <section className={css.stack}>
      <h3 className={css.heading}>{say('list')}</h3>
      <div className={css.row}>
        <SegmentField
          path="impactChange"
          label={say('change')}
          value={change}
          onChange={setChange}
          options={[
            { value: 'all', label: say('changeAll') },
            { value: 'gain', label: say('gainers') },
            { value: 'loss', label: say('losers') },
            { value: 'turn-met', label: say('turnMet') },
            { value: 'turn-short', label: say('turnShort') },
          ]}
        />
        <a className={buttonClass()} href={`/api/impact-runs/${runId}/export`}>
          {say('export')}
        </a>
      </div>
      {list.isPending && <Loading lines={4} />}
      {list.isError && <ErrorState trouble={list.error} onRetry={() => void list.refetch()} />}
      {list.isSuccess && <DataList caption={say('list')} rows={list.rows} rowKey={(one) => one.personId} columns={columns} />}
      {list.hasNextPage && (
        <div>
          <Button busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
            {say('more')}
          </Button>
        </div>
      )}
    </section>
  );
}

function signed(hours: number): string {
  return hours > 0 ? `+${hoursText(hours)}` : hours < 0 ? `−${hoursText(-hours)}` : '0';
}
