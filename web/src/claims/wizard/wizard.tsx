// The wizard of one draft: which step, what is typed, what is being saved or sent, and the submission.
import { Link, useNavigate } from '@tanstack/react-router';
import { assessRecognition } from '@xueshi/policy';
import { useMemo, useState } from 'react';
import type { Reply } from '#api';
import { findWay, useWayTitle } from '#claim-view';
import { ConflictDialog, type DraftInHand, LeaveGuard, SaveState, useDraft } from '#claims/draft';
import { useUploads, useUploadWords } from '#claims/upload';
import { type FactsDraft, factsOf } from '#facts';
import type { Me } from '#session';
import { Icon } from '#ui/icons';
import { announce, Button, buttonClass, Card, ErrorState, Notice, Page } from '#ui/layout';
import { todayInBeijing } from '#ui/text';
import { errorsOfStep, progressOf, type Step, stepAfter, stepBefore, stillWrong } from './completeness.ts';
import { ConfirmStep } from './confirm-step.tsx';
import { EvidenceStep } from './evidence-step.tsx';
import { FactsStep } from './facts-step.tsx';
import { StepNav } from './step-nav.tsx';
import { type Submission, useSubmission } from './submission.ts';
import { WayChooser } from './way-chooser.tsx';
import css from './wizard.module.css';
import { useFieldInAddress, WizardErrors } from './wizard-errors.tsx';
import { useWords } from './words.ts';

type View = Reply<'getClaim'>;
type Props = { view: View; me: Me; step: Step; at: string | undefined };

export function Wizard({ view, me, step, at }: Props) {
  const say = useWords();
  const wayTitle = useWayTitle();
  const draft = useDraft(view);
  const uploads = useClaimUploads(view.claimId, draft);
  const [typed, setTyped] = useState<FactsDraft>(view.facts);
  const submission = useSubmission(view.claimId, draft);
  useFieldInAddress(at, step);
  const { way } = draft.state.draft;
  const fields = findWay(way)?.facts ?? [];
  const result = assessRecognition({ way, sector: me.person?.sector.code, facts: factsOf(fields, typed), asOf: todayInBeijing() });
  const errors = useMemo(
    () => stillWrong(submission.errors, view.missing, submission.promised),
    [submission.errors, view.missing, submission.promised],
  );
  const progress = progressOf(view.missing, result.ok ? [] : result.problem.errors);
  const onTyped = (next: FactsDraft) => {
    setTyped(next);
    draft.type({ facts: factsOf(fields, next) });
  };
  const onKeep = (which: 'mine' | 'theirs') => {
    if (which === 'theirs' && draft.state.phase.kind === 'conflict') setTyped(draft.state.phase.theirs.facts);
    draft.keep(which);
  };
  const { phase } = draft.state;
  return (
    <Page
      title={say('editTitle')}
      lead={`${wayTitle(way)} · ${findWay(way)?.article ?? view.article}`}
      actions={<SaveState state={draft.state} onRetry={() => void draft.flush()} />}
    >
      <StepNav step={step} progress={progress} claimId={view.claimId} fieldLeads={at !== undefined} />
      <ReturnedNotice view={view} />
      <WizardErrors claimId={view.claimId} errors={errors} />
      {submission.trouble && <ErrorState trouble={submission.trouble} />}
      {step === 'way' && <WayStep draft={draft} />}
      {step === 'facts' && (
        <FactsStep view={view} draft={draft} typed={typed} onTyped={onTyped} result={result} errors={errorsOfStep(errors, 'facts')} />
      )}
      {step === 'evidence' && <EvidenceStep view={view} uploads={uploads} errors={errorsOfStep(errors, 'evidence')} onView={draft.take} />}
      {step === 'confirm' && (
        <ConfirmStep
          view={view}
          wrong={errors.length > 0}
          promised={submission.promised}
          onPromise={submission.promise}
          promiseError={errorsOfStep(errors, 'confirm')[0]?.message}
        />
      )}
      <Steps step={step} claimId={view.claimId} submission={submission} busy={uploads.busy} />
      {phase.kind === 'conflict' && <ConflictDialog mine={draft.state.draft} theirs={phase.theirs} onKeep={onKeep} />}
      <LeaveGuard settle={draft.flush} uploading={uploads.busy} staysAt={(path) => path === `/claims/${view.claimId}/edit`} />
    </Page>
  );
}

function useClaimUploads(claimId: string, draft: DraftInHand) {
  const say = useUploadWords();
  return useUploads({
    claimId,
    describe: (refusal) => ({ title: say(refusal), detail: say(`${refusal}Text`) }),
    onFiled: (view, name) => {
      draft.take(view);
      announce(say('filed', { name }));
    },
  });
}

function WayStep({ draft }: { draft: DraftInHand }) {
  const say = useWords();
  return (
    <Card title={say('step-way')}>
      <p className={css.muted}>{say('changeWay')}</p>
      <WayChooser way={draft.state.draft.way} onChange={(way) => draft.type({ way: way as View['way'] })} />
    </Card>
  );
}

/** Why it came back, beside the fields in which to answer. */
function ReturnedNotice({ view }: { view: View }) {
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

function Steps({ step, claimId, submission, busy }: { step: Step; claimId: string; submission: Submission; busy: boolean }) {
  const say = useWords();
  const navigate = useNavigate();
  const submit = async () => {
    if (await submission.submit()) await navigate({ to: '/claims/$claimId', params: { claimId } });
  };
  return (
    <div className={css.foot}>
      {step !== 'way' && (
        <Link
          to="/claims/$claimId/edit"
          params={{ claimId }}
          search={{ step: stepBefore(step) }}
          className={buttonClass('default', 'large')}
        >
          <Icon name="left" size="1em" />
          {say('back')}
        </Link>
      )}
      {step === 'confirm' ? (
        <Button variant="primary" size="large" busy={submission.busy || busy} onClick={() => void submit()}>
          {say('submit')}
        </Button>
      ) : (
        <Link
          to="/claims/$claimId/edit"
          params={{ claimId }}
          search={{ step: stepAfter(step) }}
          className={buttonClass('primary', 'large')}
        >
          {say('next', { step: say(`step-${stepAfter(step)}`) })}
          <Icon name="right" size="1em" />
        </Link>
      )}
    </div>
  );
}
