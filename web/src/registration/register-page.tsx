// Registering in three short steps: who you are, where you work, a phone and a password; then one is signed in (第十条).
import { Link, useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { errorsByPath, useAction } from '#api';
import { ErrorSummary } from '#ui/forms';
import { Button, Card, Notice, Page } from '#ui/layout';
import { todayInBeijing } from '#ui/text';
import { useUnitWords } from '#unit-choice';
import { AccountStep, IdentityStep, UnitStep } from './register-steps.tsx';
import css from './registration.module.css';
import { type Draft, emptyDraft, type Fault, identityFaults, lastFaults, phoneFault, stepOf, unitFaults } from './registration-draft.ts';
import { useRegister } from './use-register.ts';
import { useWords } from './words.ts';

const STEPS = ['stepIdentity', 'stepUnit', 'stepAccount'] as const;

export function RegisterPage() {
  const say = useWords();
  const sayUnit = useUnitWords();
  const navigate = useNavigate();
  const [draft, setDraft] = useState<Draft>(emptyDraft);
  const [step, setStep] = useState<0 | 1 | 2>(0);
  const [faults, setFaults] = useState<Fault[]>([]);
  const send = useAction('sendRegistrationCode', { onDone: ({ codeId }) => setSent((before) => ({ codeId, times: before.times + 1 })) });
  const [sent, setSent] = useState({ codeId: '', times: 0 });
  const register = useRegister({
    onDone: () => void navigate({ to: '/standing', search: {} }),
    onFaults: (found) => {
      const first = found[0];
      if (first) setStep(stepOf(first.path));
      setFaults(found);
    },
  });
  const today = todayInBeijing();
  const change = (part: Partial<Draft>) => setDraft((before) => ({ ...before, ...part }));
  const faultsOf = (at: 0 | 1 | 2): Fault[] =>
    at === 0 ? identityFaults(draft, today, say) : at === 1 ? unitFaults(draft, today, say, sayUnit) : lastFaults(draft, say);
  const sendCode = () => {
    const wrong = phoneFault(draft, say);
    setFaults(wrong);
    if (wrong.length === 0) send.mutate({ phone: draft.phone });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const found = faultsOf(step);
    setFaults(found);
    if (found.length > 0) return;
    if (step < 2) setStep((step + 1) as 1 | 2);
    else register.send(draft, sent.codeId);
  };
  const errors = errorsByPath(faults);
  return (
    <Page title={say('title')} lead={say('lead')} width="form">
      <ol className={css.steps}>
        {STEPS.map((word, at) => (
          <li key={word} aria-current={at === step ? 'step' : undefined} data-done={at < step}>
            {say(word)}
          </li>
        ))}
      </ol>
      <Card title={say(STEPS[step] ?? 'stepIdentity')}>
        <form className={css.form} onSubmit={submit} noValidate>
          <ErrorSummary key={`${step}`} errors={faults} />
          {register.problem && faults.length === 0 && (
            <Notice tone="error" live title={register.problem.title}>
              {register.problem.detail}
            </Notice>
          )}
          {register.problem?.type === 'already-registered' && (
            <p>
              <Link to="/recover">{say('toRecover')}</Link>
            </p>
          )}
          {step === 0 && <IdentityStep draft={draft} onChange={change} errors={errors} />}
          {step === 1 && <UnitStep draft={draft} onChange={change} errors={errors} />}
          {step === 2 && (
            <AccountStep
              draft={draft}
              onChange={change}
              errors={errors}
              onSend={sendCode}
              sent={sent.times}
              resendAfterS={send.data?.resendAfterS ?? 0}
              busy={send.isPending}
              trouble={send.error}
            />
          )}
          <div className={css.actions}>
            {step > 0 && <Button onClick={() => setStep((step - 1) as 0 | 1)}>{say('previous')}</Button>}
            <Button type="submit" variant="primary" size="large" busy={register.busy}>
              {say(step < 2 ? 'next' : 'register')}
            </Button>
          </div>
        </form>
      </Card>
      <p>
        {say('haveAccount')} <Link to="/sign-in">{say('toSignIn')}</Link> · <Link to="/recover">{say('toRecover')}</Link>
      </p>
    </Page>
  );
}
