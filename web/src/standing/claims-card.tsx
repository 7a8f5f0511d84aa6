// Applications that are not settled: who has each one, and until when.
import { Link } from '@tanstack/react-router';
import { type Reply, useAnswer } from '#api';
import { ClaimStateTag } from '#claim-view';
import { StatusTag } from '#ui/data';
import { Icon } from '#ui/icons';
import { buttonClass, Card, EmptyState, ErrorState, Loading } from '#ui/layout';
import { dayText } from '#ui/text';
import { usePreferences } from '#ui/theme';
import css from './standing.module.css';
import { useWords } from './words.ts';

type Claim = Reply<'listMyClaims'>['items'][number];
const MOST = 5;
const OPEN: Claim['state'][] = ['returned', 'draft', 'withdrawn', 'submitted', 'appealed'];

export function ClaimsCard() {
  const say = useWords();
  const claims = useAnswer('listMyClaims', { state: OPEN, limit: MOST });
  return (
    <Card
      title={say('claims')}
      extra={
        <Link to="/claims" search={{}} className={css.all}>
          {say('allClaims')}
          <Icon name="right" size="0.9em" />
        </Link>
      }
    >
      {claims.isPending && <Loading />}
      {claims.isError && <ErrorState trouble={claims.error} onRetry={() => void claims.refetch()} />}
      {claims.data?.items.length === 0 && (
        <EmptyState
          icon="apply"
          title={say('noClaims')}
          action={
            <Link to="/claims/new" search={{}} className={buttonClass()}>
              {say('newClaim')}
            </Link>
          }
        />
      )}
      <ul className={css.list}>
        {claims.data?.items.map((claim) => (
          <Line key={claim.claimId} claim={claim} />
        ))}
      </ul>
    </Card>
  );
}

function Line({ claim }: { claim: Claim }) {
  const say = useWords();
  const { language } = usePreferences();
  return (
    <li className={css.item}>
      <div className={css.words}>
        <Link to="/claims/$claimId" params={{ claimId: claim.claimId }} className={css.title}>
          {claim.title || say('untitled')}
        </Link>
        <span className={css.small}>
          <ClaimStateTag state={claim.state} />
          {claim.overdue && <StatusTag tone="error">{say('late')}</StatusTag>}
          {claim.dueOn && !claim.overdue && <span>{say('due', { day: dayText(claim.dueOn, language) })}</span>}
        </span>
      </div>
    </li>
  );
}
