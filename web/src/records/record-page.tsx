// One entry, opened all the way: hours → rule → article → calculation → source and evidence → its proof in the ledger (第九条).
import { Link, useParams } from '@tanstack/react-router';
import { type Reply, useAnswer } from '#api';
import { Citations, Explanation, useRuleWords } from '#rules';
import { can, type Me, SignedInOnly } from '#session';
import { DetailList, HoursText, StatusTag } from '#ui/data';
import { Card, ErrorState, Loading, Notice, Page } from '#ui/layout';
import { dayText, timeText } from '#ui/text';
import { usePreferences } from '#ui/theme';
import { ProofCard } from './proof-card.tsx';
import css from './records.module.css';
import { ReversalCard } from './reversal-form.tsx';
import { useWords } from './words.ts';

type Entry = Reply<'getEntry'>;

export function RecordPage() {
  return <SignedInOnly>{(me) => <Opened me={me} />}</SignedInOnly>;
}

function Opened({ me }: { me: Me }) {
  const say = useWords();
  const { entryId } = useParams({ from: '/records/$entryId' });
  const entry = useAnswer('getEntry', { entryId });
  if (entry.isSuccess) return <Record entry={entry.data} me={me} />;
  return (
    <Page title={say('entryTitle')}>
      {entry.isError ? <ErrorState trouble={entry.error} onRetry={() => void entry.refetch()} /> : <Loading lines={8} />}
    </Page>
  );
}

function Record({ entry, me }: { entry: Entry; me: Me }) {
  const say = useWords();
  const isOwn = entry.personId === me.person?.personId;
  const rule = useRuleWords();
  return (
    <Page
      title={entry.title}
      lead={
        <span className={css.tags}>
          <StatusTag tone="info" icon="book">
            {rule(entry.subject)}
          </StatusTag>
          <StatusTag icon="calendar">{say('yearOption', { year: entry.year })}</StatusTag>
          {entry.byExam && <StatusTag tone="info">{say('byExam')}</StatusTag>}
        </span>
      }
    >
      <ReversalNotice entry={entry} />
      <div className={css.columns}>
        <div className={css.column}>
          <Card title={say('basis')} extra={<HoursText hours={entry.hours} large />}>
            <div className={css.stack}>
              {entry.explanation.length > 0 && <Explanation steps={entry.explanation} />}
              <Citations citations={entry.citations} />
            </div>
          </Card>
          <ProofCard entry={entry} />
        </div>
        <div className={css.column}>
          <FactsCard entry={entry} />
          <EvidenceCard evidence={entry.evidence} />
          {!isOwn && entry.state === 'registered' && can(me, 'entry.reverse') && <ReversalCard entry={entry} />}
        </div>
      </div>
      <p>
        {isOwn ? (
          <Link to="/records" search={{}}>
            {say('back')}
          </Link>
        ) : (
          <Link to="/people/$personId/record" params={{ personId: entry.personId }} search={{ year: String(entry.year) }}>
            {say('backToPerson')}
          </Link>
        )}
      </p>
    </Page>
  );
}

function ReversalNotice({ entry }: { entry: Entry }) {
  const say = useWords();
  const { reversal, state } = entry;
  if (!reversal) return null;
  const otherId = state === 'reversal' ? entry.reverses : reversal.entryId;
  return (
    <Notice tone={state === 'reversal' ? 'warning' : 'error'} title={say(state === 'reversal' ? 'reversalTitle' : 'reversedTitle')}>
      <p>{say('reversalWhy', { reason: reversal.reason, approver: reversal.approver })}</p>
      {otherId && (
        <p>
          <Link to="/records/$entryId" params={{ entryId: otherId }}>
            {say('reversalSee')}
          </Link>
        </p>
      )}
    </Notice>
  );
}

function FactsCard({ entry }: { entry: Entry }) {
  const say = useWords();
  const { language } = usePreferences();
  const from = dayText(entry.heldFrom, language);
  const held = entry.heldTo === entry.heldFrom ? from : say('from', { from, to: dayText(entry.heldTo, language) });
  return (
    <Card title={say('facts')}>
      <DetailList
        items={[
          { label: say('organiser'), value: entry.organiser },
          { label: say('held'), value: held },
          { label: say('way'), value: <span lang="zh-CN">{`${entry.wayTitle}（${entry.rule.article}）`}</span> },
          { label: say('source'), value: <span lang="zh-CN">{entry.sourceName}</span> },
          { label: say('registrar'), value: entry.recognisedBy.name },
          { label: say('recordedAt'), value: timeText(entry.recordedAt, language) },
          ...(entry.byExam ? [{ label: say('exam'), value: say('yes') }] : []),
        ]}
      />
    </Card>
  );
}

function EvidenceCard({ evidence }: Pick<Entry, 'evidence'>) {
  const say = useWords();
  return (
    <Card title={say('evidence')}>
      {evidence.length === 0 ? (
        <p className={css.muted}>{say('evidenceNone')}</p>
      ) : (
        <div className={css.stack}>
          <p className={css.muted}>{say('evidenceText')}</p>
          <ul className={css.hashes}>
            {evidence.map((hash) => (
              <li key={hash}>
                <code className={css.hash}>{hash}</code>
              </li>
            ))}
          </ul>
        </div>
      )}
    </Card>
  );
}
