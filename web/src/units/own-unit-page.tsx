// 本单位: the unit – or units – that the account acts for.
import { Link } from '@tanstack/react-router';
import { type Me, SignedInOnly } from '#session';
import { Card, EmptyState, Page } from '#ui/layout';
import { OpenedUnit } from './unit-page.tsx';
import { useWords } from './words.ts';

export function OwnUnitPage() {
  return <SignedInOnly>{(me) => <Own me={me} />}</SignedInOnly>;
}

function Own({ me }: { me: Me }) {
  const say = useWords();
  const units = me.roles.flatMap(({ role, org }) => ((role === 'employer' || role === 'provider') && org ? [org] : []));
  const [only] = units;
  if (units.length === 1 && only) return <OpenedUnit me={me} orgId={only.orgId} />;
  return (
    <Page title={say('ownTitle')}>
      {units.length === 0 && <EmptyState title={say('ownNone')}>{say('ownNoneText')}</EmptyState>}
      {units.length > 0 && (
        <Card title={say('units')}>
          <ul>
            {units.map(({ orgId, name }) => (
              <li key={orgId}>
                <Link to="/units/$orgId" params={{ orgId }}>
                  {name}
                </Link>
              </li>
            ))}
          </ul>
        </Card>
      )}
    </Page>
  );
}
