// A new application begins with its way; from then on it is a draft that saves itself.
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { type Input, useAction } from '#api';
import { useClaimCache } from '#claims/draft';
import { WayChooser } from '#claims/wizard';
import { SignedInOnly } from '#session';
import { Icon } from '#ui/icons';
import { Button, Card, ErrorState, Page } from '#ui/layout';
import css from './claims.module.css';
import { useWords } from './words.ts';

export function NewClaimPage() {
  return <SignedInOnly permission="claim.own">{(me) => <NewClaim sector={me.person?.sector.code ?? null} />}</SignedInOnly>;
}

function NewClaim({ sector }: { sector: string | null }) {
  const say = useWords();
  const navigate = useNavigate();
  const put = useClaimCache();
  const { way: asked } = useSearch({ from: '/claims/new' });
  const [way, setWay] = useState(asked ?? '');
  const [missing, setMissing] = useState(false);
  const create = useAction('createClaim', {
    refresh: ['listMyClaims'],
    onDone: (view) => {
      put(view);
      void navigate({ to: '/claims/$claimId/edit', params: { claimId: view.claimId }, search: { step: 'facts' }, replace: true });
    },
  });
  const begin = () => {
    setMissing(way === '');
    if (way !== '') create.mutate({ way: way as Input<'createClaim'>['way'] });
  };
  return (
    <Page title={say('chooseTitle')} lead={say('chooseLead')}>
      {create.error && <ErrorState trouble={create.error} />}
      <Card title={say('way')}>
        <WayChooser way={way} sector={sector} onChange={setWay} error={missing && way === '' ? say('chooseMissing') : undefined} />
        <div className={css.begin}>
          <Button variant="primary" size="large" busy={create.isPending} onClick={begin}>
            {say('begin')}
            <Icon name="right" size="1em" />
          </Button>
        </div>
      </Card>
    </Page>
  );
}
