// 单位登记: one's own applications for units, and the form for another (第十条).
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { type Reply, useAction, useAnswer } from '#api';
import { SignedInOnly } from '#session';
import { StatusTag } from '#ui/data';
import { Button, Card, ErrorState, Loading, Notice, Page } from '#ui/layout';
import { dayText } from '#ui/text';
import { usePreferences } from '#ui/theme';
import { RegisterForm } from './register-form.tsx';
import css from './units.module.css';
import { useWords } from './words.ts';

type Application = Reply<'listMyUnitApplications'>['items'][number];
const TONES = { asked: 'warning', approved: 'success', returned: 'error', withdrawn: 'neutral' } as const;

export function UnitRegisterPage() {
  return <SignedInOnly permission="record.own">{() => <Register />}</SignedInOnly>;
}

function Register() {
  const say = useWords();
  const mine = useAnswer('listMyUnitApplications', {}, { freshMs: 0 });
  const [asking, setAsking] = useState(false);
  const items = mine.data?.items ?? [];
  return (
    <Page title={say('registerTitle')} lead={say('registerLead')} width="form">
      {mine.isPending && <Loading lines={4} />}
      {mine.isError && <ErrorState trouble={mine.error} onRetry={() => void mine.refetch()} />}
      {items.map((one) => (
        <Own key={one.applicationId} application={one} />
      ))}
      {mine.isSuccess && (asking || items.length === 0) && (
        <Card title={say('open')}>
          <RegisterForm onDone={() => setAsking(false)} />
        </Card>
      )}
      {items.length > 0 && !asking && (
        <p>
          <Button onClick={() => setAsking(true)}>{say('another')}</Button>
        </p>
      )}
    </Page>
  );
}

function Own({ application }: { application: Application }) {
  const say = useWords();
  const { language } = usePreferences();
  const [correcting, setCorrecting] = useState(false);
  const withdraw = useAction('withdrawUnitApplication', { refresh: ['listMyUnitApplications'] });
  const { applicationId, name, state, askedOn, awaiting, steps, orgId } = application;
  const open = state === 'asked' || state === 'returned';
  const returned = steps.findLast((step) => step.kind === 'return');
  return (
    <Card title={name} extra={<StatusTag tone={TONES[state]}>{say(state)}</StatusTag>}>
      <div className={css.stack}>
        {state === 'asked' && <p>{say('awaiting', { awaiting: awaiting ?? '', day: dayText(askedOn, language) })}</p>}
        {state === 'returned' && returned && (
          <Notice tone="error" title={say('returnedBy', { by: returned.by })}>
            {returned.reason}
          </Notice>
        )}
        {state === 'approved' && orgId && (
          <>
            <p>{say('approvedText')}</p>
            <p className={css.row}>
              <Link to="/me/security">{say('toSecurity')}</Link>
              <Link to="/unit">{say('toUnit')}</Link>
            </p>
          </>
        )}
        {withdraw.error && (
          <Notice tone="error" live title={withdraw.error.title}>
            {withdraw.error.detail}
          </Notice>
        )}
        {open && correcting && <RegisterForm application={application} onDone={() => setCorrecting(false)} />}
        {open && !correcting && (
          <div className={css.row}>
            <Button variant={state === 'returned' ? 'primary' : 'default'} onClick={() => setCorrecting(true)}>
              {say('correct')}
            </Button>
            <Button busy={withdraw.isPending} onClick={() => withdraw.mutate({ applicationId })}>
              {say('withdraw')}
            </Button>
          </div>
        )}
      </div>
    </Card>
  );
}
