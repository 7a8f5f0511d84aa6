// Recognising several at once: what will happen, 对口 for all of them (口径 36), and then what became of each.
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { type Reply, useAction } from '#api';
import { HoursText, StatusTag } from '#ui/data';
import { ChoiceField } from '#ui/forms';
import { Button, Dialog, ErrorState, Notice } from '#ui/layout';
import { hoursText } from '#ui/text';
import css from './queue.module.css';
import type { QueueRow } from './selection.ts';
import { useWords } from './words.ts';

/** Those that need no words of their own; anything else is decided one by one. */
const MATCHING = ['post', 'series', 'related', 'not-asked'] as const;
type Matching = (typeof MATCHING)[number];
type Props = { rows: readonly QueueRow[]; onCancel: () => void; onDone: () => void };

export function BatchDialog({ rows, onCancel, onDone }: Props) {
  const say = useWords();
  const [matching, setMatching] = useState<Matching | ''>('');
  const [missing, setMissing] = useState(false);
  const batch = useAction('recogniseClaims', { refresh: ['listReviewClaims', 'getReviewNeighbours', 'getClaim'] });
  const go = () => {
    setMissing(matching === '');
    const items = rows.map(({ claimId, revision }) => ({ claimId, revision }));
    if (matching !== '') batch.mutate({ mode: 'each', matching: { code: matching }, items });
  };
  if (batch.data) return <Results rows={rows} reply={batch.data} onClose={onDone} />;
  const hours = rows.reduce((sum, row) => sum + (row.ceilingHours ?? row.hours ?? 0), 0);
  return (
    <Dialog title={say('batchTitle', { count: rows.length })} onClose={onCancel}>
      <div className={css.dialog}>
        <p>{say('batchText')}</p>
        {batch.error && <ErrorState trouble={batch.error} />}
        <ul className={css.batchList}>
          {rows.map((row) => (
            <li key={row.claimId}>
              <span>
                <b>{row.person}</b> {row.title}
              </span>
              <span className={css.hours}>{hoursText(row.ceilingHours ?? row.hours ?? 0)}</span>
            </li>
          ))}
        </ul>
        <p className={css.sum}>
          <HoursText hours={hours} />
        </p>
        <ChoiceField
          path="matching"
          label={say('matching')}
          hint={say('matchingHint')}
          value={matching}
          onChange={setMatching}
          options={MATCHING.map((code) => ({ value: code, label: say(code) }))}
          error={missing && matching === '' ? say('matchingMissing') : undefined}
        />
        <div className={css.dialogFoot}>
          <Button variant="primary" busy={batch.isPending} onClick={go}>
            {say('batchGo', { count: rows.length })}
          </Button>
          <Button onClick={onCancel}>{say('cancel')}</Button>
        </div>
      </div>
    </Dialog>
  );
}

function Results({ rows, reply, onClose }: { rows: readonly QueueRow[]; reply: Reply<'recogniseClaims'>; onClose: () => void }) {
  const say = useWords();
  const left = reply.results.filter(({ outcome }) => outcome === 'refused');
  const done = reply.results.length - left.length;
  return (
    <Dialog title={say('resultTitle')} onClose={onClose}>
      <div className={css.dialog}>
        <Notice
          tone={left.length === 0 ? 'success' : 'warning'}
          live
          title={left.length === 0 ? say('resultAll', { done }) : say('resultSome', { done, left: left.length })}
        />
        <ul className={css.results}>
          {reply.results.map((result) => {
            const row = rows.find(({ claimId }) => claimId === result.claimId);
            return (
              <li key={result.claimId}>
                <p>
                  <b>{row?.person}</b> {row?.title}
                </p>
                {result.outcome === 'refused' ? (
                  <p className={css.why}>
                    {result.problem?.title}：{result.problem?.detail}{' '}
                    <Link to="/review/$claimId" params={{ claimId: result.claimId }} search={{}}>
                      {say('openIt')}
                    </Link>
                  </p>
                ) : (
                  <StatusTag tone="success">
                    {result.outcome === 'already' ? say('resultAlready') : say('resultDone', { hours: hoursText(result.hours ?? 0) })}
                  </StatusTag>
                )}
              </li>
            );
          })}
        </ul>
        <div className={css.dialogFoot}>
          <Button variant="primary" onClick={onClose}>
            {say('close')}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
