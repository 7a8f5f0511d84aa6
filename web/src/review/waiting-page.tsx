// A reviewer's first screen: what waits for me, and what is late.
import { Link } from '@tanstack/react-router';
import { type Reply, useAnswer } from '#api';
import { useWayTitle } from '#claim-view';
import { type QueueFilters, queueSearch } from '#review/desk';
import { type Me, SignedInOnly } from '#session';
import { StatusTag } from '#ui/data';
import { Icon } from '#ui/icons';
import { buttonClass, Card, EmptyState, ErrorState, Loading, Notice, Page } from '#ui/layout';
import css from './waiting.module.css';
import { useWords } from './words.ts';

type Queue = Reply<'listReviewClaims'>;
const MOST_URGENT = 6;

export function WaitingPage() {
  return <SignedInOnly permission="claim.review">{(me) => <Waiting me={me} />}</SignedInOnly>;
}

function Waiting({ me }: { me: Me }) {
  const say = useWords();
  const queue = useAnswer('listReviewClaims', { limit: MOST_URGENT });
  return (
    <Page
      title={say('waitingTitle')}
      lead={say('waitingLead', { name: me.name })}
      actions={
        <Link to="/review" className={buttonClass('primary')}>
          {say('start')}
          <Icon name="right" size="1em" />
        </Link>
      }
    >
      {queue.isPending && <Loading lines={6} />}
      {queue.isError && <ErrorState trouble={queue.error} onRetry={() => void queue.refetch()} />}
      {queue.data && <Board queue={queue.data} />}
    </Page>
  );
}

function Board({ queue }: { queue: Queue }) {
  const say = useWords();
  const { counts } = queue;
  return (
    <>
      {counts.overdue > 0 && (
        <Notice
          tone="warning"
          title={say('lateNotice', { count: counts.overdue })}
          action={
            <Link to="/review" search={{ overdue: '1' }} className={buttonClass()}>
              {say('lateGo')}
            </Link>
          }
        >
          {say('lateText')}
        </Notice>
      )}
      <ul className={css.figures}>
        <Figure label={say('toReview')} count={counts.submitted} search={{}} />
        <Figure label={say('late')} count={counts.overdue} search={{ overdue: '1' }} alarm />
        <Figure label={say('appeals')} count={counts.appealed} search={{ state: 'appealed' }} />
        <Figure label={say('ready')} count={counts.complete} search={{ complete: '1' }} />
        <Figure label={say('flagged')} count={counts.flagged} search={{ flagged: '1' }} />
        <Figure label={say('back')} count={counts.returned} search={{ state: 'returned' }} />
      </ul>
      <div className={css.columns}>
        <Urgent rows={queue.items} />
        {queue.ways.length > 0 && <ByWay ways={queue.ways} />}
      </div>
    </>
  );
}

function Figure({ label, count, search, alarm = false }: { label: string; count: number; search: QueueFilters; alarm?: boolean }) {
  const say = useWords();
  return (
    <li>
      <Link to="/review" search={queueSearch(search)} className={css.figure} data-alarm={alarm && count > 0}>
        <span className={css.figureLabel}>{label}</span>
        <span className={css.figureCount}>
          <b>{count}</b> {say('unit')}
        </span>
      </Link>
    </li>
  );
}

function Urgent({ rows }: { rows: Queue['items'] }) {
  const say = useWords();
  const wayTitle = useWayTitle();
  return (
    <Card title={say('urgent')} extra={<Link to="/review">{say('urgentAll')}</Link>}>
      {rows.length === 0 && (
        <EmptyState icon="done" title={say('nothing')}>
          {say('nothingText')}
        </EmptyState>
      )}
      <ul className={css.urgent}>
        {rows.map((row) => (
          <li key={row.claimId} className={css.item}>
            <div className={css.itemWords}>
              <Link to="/review/$claimId" params={{ claimId: row.claimId }} search={{}} className={css.itemTitle}>
                {row.title}
              </Link>
              <span className={css.small}>
                {row.person} · {row.employer} · {wayTitle(row.way)}
              </span>
            </div>
            {row.dueOn && (
              <StatusTag tone={row.overdue ? 'error' : 'neutral'} icon="clock">
                {row.dueOn}
              </StatusTag>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** Bars that start at zero and carry their number. */
function ByWay({ ways }: { ways: Queue['ways'] }) {
  const say = useWords();
  const wayTitle = useWayTitle();
  const most = Math.max(...ways.map(({ count }) => count));
  return (
    <Card title={say('byWay')}>
      <ul className={css.bars}>
        {ways.map(({ way, count }) => (
          <li key={way}>
            <Link to="/review" search={{ way }} className={css.barLink} aria-label={say('waySummary', { way: wayTitle(way), count })}>
              <span className={css.barWords}>
                <span>{wayTitle(way)}</span>
                <b>{count}</b>
              </span>
              <span className={css.track} aria-hidden="true">
                <span style={{ width: `${(count / most) * 100}%` }} />
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </Card>
  );
}
