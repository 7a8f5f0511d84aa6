// One application before its reviewer: the evidence beside the rule, the computed hours, what to look at, the clock, and the decision (第十一条).
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { type Reply, useAnswer } from '#api';
import { Basis, ClaimClock, ClaimStateTag, FactsList, Findings, StepsTimeline, useWayTitle } from '#claim-view';
import { EvidenceViewer } from '#claim-view/evidence';
import { DecisionPanel, type Kind, kindsOf, useDecisionWords } from '#review/decide';
import { KeysButton, KeysHelp, queueQuestion, queueSearch, reviewKey, useKeys } from '#review/desk';
import { SignedInOnly } from '#session';
import { announce, Card, ErrorState, Loading, Notice, Page } from '#ui/layout';
import { ApplicantCard } from './applicant-card.tsx';
import { useClaimCache } from './claim-cache.ts';
import css from './review.module.css';
import { ReviewBar } from './review-bar.tsx';
import { useWords } from './words.ts';

type View = Reply<'getClaim'>;
const DONE = {
  recognise: 'doneRecognise',
  return: 'doneReturn',
  refuse: 'doneRefuse',
  'grant-appeal': 'doneGrant',
  'dismiss-appeal': 'doneDismiss',
} as const;

export function ReviewPage() {
  return <SignedInOnly permission="claim.review">{() => <Opened />}</SignedInOnly>;
}

function Opened() {
  const say = useWords();
  const { claimId } = useParams({ from: '/review/$claimId' });
  const claim = useAnswer('getClaim', { claimId });
  if (claim.isSuccess) return <Review key={claimId} view={claim.data} onRefresh={() => void claim.refetch()} />;
  return (
    <Page title={say('title')}>
      {claim.isError ? <ErrorState trouble={claim.error} onRetry={() => void claim.refetch()} /> : <Loading lines={10} />}
      <p>
        <Link to="/review">{say('queue')}</Link>
      </p>
    </Page>
  );
}

function Review({ view, onRefresh }: { view: View; onRefresh: () => void }) {
  const say = useWords();
  const wayTitle = useWayTitle();
  const desk = useReviewDesk(view);
  const { labels } = view;
  return (
    <Page
      title={view.title || say('title')}
      lead={
        <span className={css.lead}>
          <ClaimStateTag state={view.state} />
          <span>
            {view.person?.name} · {wayTitle(view.way)} · {view.article}
          </span>
        </span>
      }
      actions={<KeysButton onClick={desk.openHelp} />}
    >
      <ClaimClock clock={view.clock} />
      <div className={css.columns}>
        <div className={css.left}>
          <Card title={say('evidence')}>
            <EvidenceViewer evidence={view.evidence} needs={view.needs} />
          </Card>
        </div>
        <div className={css.column}>
          <Card title={say('findings')}>
            <Findings findings={view.findings} claimTo="/review/$claimId" />
          </Card>
          {view.person && <ApplicantCard person={view.person} />}
          <Card title={say('facts')}>
            <FactsList
              way={view.way}
              facts={view.facts}
              rule={view.assessment?.rule}
              before={[
                { label: labels.title, value: view.title },
                { label: labels.organiser, value: view.organiser },
                { label: labels.reference, value: view.reference },
              ]}
              after={view.note ? [{ label: say('note'), value: view.note }] : []}
            />
          </Card>
          <Card title={say('basis')}>
            {view.assessment ? (
              <Basis assessment={view.assessment} />
            ) : (
              <Notice tone="warning" title={say('noBasis')}>
                {view.assessmentProblem?.detail}
              </Notice>
            )}
          </Card>
          <DecisionPanel view={view} asked={desk.asked} onDone={desk.onDone} onRefresh={onRefresh} />
          <Card title={say('steps')}>
            <StepsTimeline steps={view.steps} />
          </Card>
        </div>
      </div>
      <ReviewBar kinds={kindsOf(view)} previous={desk.previous} next={desk.next} filters={desk.filters} onKind={desk.ask} />
      {desk.help && <KeysHelp page="review" onClose={desk.closeHelp} />}
    </Page>
  );
}

/** Neighbours under the same filters, the keys, and where a decision leads: to the next one. */
function useReviewDesk(view: View) {
  const say = useWords();
  const decided = useDecisionWords();
  const navigate = useNavigate();
  const put = useClaimCache();
  const filters = queueSearch(useSearch({ from: '/review/$claimId' }));
  const neighbours = useAnswer('getReviewNeighbours', { claimId: view.claimId, ...queueQuestion(filters) });
  const [asked, setAsked] = useState<{ kind: Kind; at: number }>();
  const [help, setHelp] = useState(false);
  const previous = neighbours.data?.previous ?? null;
  const next = neighbours.data?.next ?? null;
  const ask = (kind: Kind) => setAsked((before) => ({ kind, at: (before?.at ?? 0) + 1 }));
  const open = (claimId: string | null, none: string) => {
    if (claimId) void navigate({ to: '/review/$claimId', params: { claimId }, search: filters });
    else announce(none);
  };
  const onDone = (done: View, kind: Kind) => {
    put(done);
    const going = next ?? previous;
    announce(`${decided(DONE[kind])}：${done.title}`);
    if (going) open(going, '');
    else void navigate({ to: '/review', search: filters });
  };
  useKeys((key) => {
    const meant = reviewKey(key);
    if (!meant) return false;
    if (meant === 'next') open(next, say('atEnd'));
    else if (meant === 'previous') open(previous, say('atStart'));
    else if (meant === 'queue') void navigate({ to: '/review', search: filters });
    else if (meant === 'help') setHelp(true);
    else if (kindsOf(view).includes(meant)) ask(meant);
    else return false;
    return true;
  });
  return { filters, previous, next, asked, ask, onDone, help, openHelp: () => setHelp(true), closeHelp: () => setHelp(false) };
}
