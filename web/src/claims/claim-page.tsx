// One application: where it stands, what was declared and shown, what was decided and why, and what can be done now.
import { Link, useParams } from '@tanstack/react-router';
import { useAnswer } from '#api';
import { Basis, ClaimClock, ClaimStateTag, type ClaimView, FactsList, Findings, StepsTimeline, useWayTitle } from '#claim-view';
import { EvidenceViewer } from '#claim-view/evidence';
import { SignedInOnly } from '#session';
import { Card, ErrorState, Loading, Notice, Page } from '#ui/layout';
import { ClaimActions } from './claim-actions.tsx';
import { ClaimOutcome } from './claim-outcome.tsx';
import css from './claims.module.css';
import { useWords } from './words.ts';

export function ClaimPage() {
  return <SignedInOnly permission="claim.own">{() => <Opened />}</SignedInOnly>;
}

function Opened() {
  const say = useWords();
  const { claimId } = useParams({ from: '/claims/$claimId' });
  const claim = useAnswer('getClaim', { claimId });
  if (claim.isSuccess) return <Claim view={claim.data} />;
  return (
    <Page title={say('detailTitle')}>
      {claim.isError ? <ErrorState trouble={claim.error} onRetry={() => void claim.refetch()} /> : <Loading lines={8} />}
    </Page>
  );
}

function Claim({ view }: { view: ClaimView }) {
  const say = useWords();
  const wayTitle = useWayTitle();
  const { labels } = view;
  return (
    <Page
      title={view.title || say('detailTitle')}
      lead={
        <span className={css.lead}>
          <ClaimStateTag state={view.state} /> {wayTitle(view.way)} · {view.article}
        </span>
      }
      actions={<ClaimActions view={view} />}
    >
      <ReturnedNotice view={view} />
      <ClaimClock clock={view.clock} />
      <div className={css.columns}>
        <div className={css.column}>
          {view.outcome && <ClaimOutcome view={view} outcome={view.outcome} />}
          <Card title={say('facts')}>
            <FactsList
              way={view.way}
              facts={view.facts}
              rule={view.assessment?.rule}
              before={[
                { label: labels.title, value: view.title },
                { label: labels.organiser, value: view.organiser },
                ...(view.reference ? [{ label: labels.reference, value: view.reference }] : []),
              ]}
              after={view.note ? [{ label: say('note'), value: view.note }] : []}
            />
          </Card>
          <Card title={say('evidence')}>
            <EvidenceViewer evidence={view.evidence} needs={view.needs} />
          </Card>
        </div>
        <div className={css.column}>
          <Card title={say('steps')}>
            <StepsTimeline steps={view.steps} />
          </Card>
          {view.findings.length > 0 && (
            <Card title={say('findings')}>
              <Findings findings={view.findings} claimTo="/claims/$claimId" />
            </Card>
          )}
          {view.assessment && (
            <Card title={say('basis')}>
              <Basis assessment={view.assessment} />
            </Card>
          )}
        </div>
      </div>
      <p>
        <Link to="/claims">{say('back')}</Link>
      </p>
    </Page>
  );
}

function ReturnedNotice({ view }: { view: ClaimView }) {
  const say = useWords();
  const last = view.steps.at(-1);
  if (view.state !== 'returned' || !last) return null;
  return (
    <Notice tone="warning" title={say('returnedTitle')}>
      <ul className={css.bullets}>
        {last.reasons.map(({ code, label }) => (
          <li key={code}>{label}</li>
        ))}
      </ul>
      {last.text && <p className={css.text}>{last.text}</p>}
    </Notice>
  );
}
