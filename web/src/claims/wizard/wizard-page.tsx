// An application being filled in (第八、十一条): loads the draft; what can no longer be changed is shown instead.
import { Link, Navigate, useParams, useSearch } from '@tanstack/react-router';
import { useAnswer } from '#api';
import { type Me, SignedInOnly } from '#session';
import { buttonClass, ErrorState, Loading, Notice, Page } from '#ui/layout';
import { firstOpenStep, progressOf, readStep } from './completeness.ts';
import { Wizard } from './wizard.tsx';
import { useWords } from './words.ts';

export function WizardPage() {
  return <SignedInOnly permission="claim.own">{(me) => <Opened me={me} />}</SignedInOnly>;
}

function Opened({ me }: { me: Me }) {
  const say = useWords();
  const { claimId } = useParams({ from: '/claims/$claimId/edit' });
  const { step, at } = useSearch({ from: '/claims/$claimId/edit' });
  const claim = useAnswer('getClaim', { claimId });
  if (claim.isPending) {
    return (
      <Page title={say('editTitle')}>
        <Loading lines={8} />
      </Page>
    );
  }
  if (claim.isError) {
    return (
      <Page title={say('editTitle')}>
        <ErrorState trouble={claim.error} onRetry={() => void claim.refetch()} />
      </Page>
    );
  }
  if (!claim.data.actions.includes('edit')) {
    return (
      <Page title={say('editTitle')}>
        <Notice
          title={say('notEditableTitle')}
          action={
            <Link to="/claims/$claimId" params={{ claimId }} className={buttonClass('primary')}>
              {say('seeClaim')}
            </Link>
          }
        >
          {claim.data.clock.next}
        </Notice>
      </Page>
    );
  }
  // Without a step in the address: where it was left off. Pinned there, or the page would turn while somebody types.
  if (step === undefined) {
    const left = firstOpenStep(progressOf(claim.data.missing, []));
    return <Navigate to="/claims/$claimId/edit" params={{ claimId }} search={{ step: left }} replace />;
  }
  return <Wizard key={claimId} view={claim.data} me={me} step={readStep(step)} at={at} />;
}
