// 影响预估 on a draft: start, watch, look; what is filed may be judged again for a year that is past (第十七条).
import { useState } from 'react';
import { type Reply, useAction, useAnswer } from '#api';
import { SelectField } from '#ui/forms';
import { Button, Card, ErrorState, Loading, Notice } from '#ui/layout';
import { timeText, todayInBeijing } from '#ui/text';
import { usePreferences } from '#ui/theme';
import css from './impact.module.css';
import { ImpactResult } from './impact-result.tsx';
import { Propose } from './propose.tsx';
import type { Run } from './run.ts';
import { useWords } from './words.ts';

const POLL_MS = 1000;
const FIRST_YEAR = 2018;
const YEARS_OFFERED = 6;

type Draft = Pick<Reply<'getRuleDraft'>, 'draftId' | 'revision' | 'kind' | 'state' | 'problems'>;

/** `settle` saves what was typed last, so that what is weighed is what is seen. */
export function ImpactPanel({ draft, settle }: { draft: Draft; settle: () => Promise<number | null> }) {
  const say = useWords();
  const runs = useAnswer('listImpactRuns', { draftId: draft.draftId }, { freshMs: 0, pollMs: pollWhileOpen });
  const [year, setYear] = useState('');
  const start = useAction('startImpact', { refresh: ['listImpactRuns'] });
  const latest = runs.data?.items[0];
  const open = latest?.state === 'waiting' || latest?.state === 'running';
  const unsound = draft.problems.length > 0;
  const begin = async () => {
    if ((await settle()) === null) return;
    start.mutate({ draftId: draft.draftId, ...(year === '' ? {} : { year: Number(year) }) });
  };
  if (draft.state === 'abandoned') return null;
  return (
    <Card title={say('title')}>
      <div className={css.stack}>
        <p className={css.muted}>{say(draft.kind === 'notice' ? 'leadNotice' : 'lead')}</p>
        <div className={css.row}>
          {draft.kind !== 'notice' && <YearField value={year} onChange={setYear} />}
          <Button disabled={unsound || open} busy={start.isPending} onClick={() => void begin()}>
            {say(latest ? 'again' : 'start')}
          </Button>
        </div>
        {start.error && (
          <Notice tone="error" live title={start.error.title}>
            {start.error.detail}
          </Notice>
        )}
        {runs.isPending && <Loading lines={3} />}
        {runs.isError && <ErrorState trouble={runs.error} onRetry={() => void runs.refetch()} />}
        {runs.isSuccess && !latest && <p>{say('none')}</p>}
        {latest && <Latest run={latest} filed={draft.state === 'filed'} />}
      </div>
    </Card>
  );
}

function pollWhileOpen(reply: Reply<'listImpactRuns'> | undefined): number | false {
  const state = reply?.items[0]?.state;
  return state === 'waiting' || state === 'running' ? POLL_MS : false;
}

function YearField({ value, onChange }: { value: string; onChange: (year: string) => void }) {
  const say = useWords();
  const thisYear = Number(todayInBeijing().slice(0, 4));
  const years = Array.from({ length: YEARS_OFFERED }, (_, index) => thisYear - index).filter((year) => year >= FIRST_YEAR);
  return (
    <SelectField
      path="impactYear"
      label={say('year')}
      value={value === '' ? String(thisYear - 1) : value}
      onChange={onChange}
      options={years.map((year) => ({ value: String(year), label: say('yearOption', { year }) }))}
    />
  );
}

function Latest({ run, filed }: { run: Run; filed: boolean }) {
  const say = useWords();
  const { language } = usePreferences();
  const { state, percent, year, by, startedAt, current } = run;
  return (
    <>
      <p className={css.muted}>{say('when', { year, time: timeText(startedAt, language), by })}</p>
      {(state === 'waiting' || state === 'running') && (
        <div role="status">
          <progress className={css.progress} max={100} value={percent} aria-label={say('running', { percent })} />
          <p>{say('running', { percent })}</p>
          <p className={css.muted}>{say('runningText')}</p>
        </div>
      )}
      {state === 'failed' && <Notice tone="error">{say('failed')}</Notice>}
      {state === 'done' && !current && <Notice tone="warning">{say('stale')}</Notice>}
      {state === 'done' && <ImpactResult run={run} />}
      {state === 'done' && filed && <Propose run={run} />}
    </>
  );
}
