// The wizard of one draft: which step, what is typed, what is being saved or sent, and the submission.
import { Link, useNavigate } from '@tanstack/react-router';
import { assessRecognition, type FiledRules, factFields, namedRule } from '@xueshi/policy';
import { useMemo, useState } from 'react';
import type { Reply } from '#api';
import { findWay, useWayTitle } from '#claim-view';
import { ConflictDialog, type DraftInHand, LeaveGuard, SaveState, useDraft } from '#claims/draft';
import { useUploads, useUploadWords } from '#claims/upload';
import { type FactsDraft, factsOf } from '#facts';
import { openWay, RulesTrouble, useFiledRules } from '#rules';
import type { Me } from '#session';
import { Icon } from '#ui/icons';
import { announce, Button, buttonClass, Card, ErrorState, Loading, Notice, Page } from '#ui/layout';
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
  const filed = useFiledRules();
  const sector = me.person?.sector.code ?? null;
  // Without the documents nobody knows what a sector's rule asks for; the city's own ways go on.
  const askable = filed.ready || (filed.problem !== null && way !== '8-10');
  const { fields, result, using } = assessed({ way, typed, sector, rules: filed.rules, view });
  const errors = useMemo(
    () => stillWrong(submission.errors, view.missing, submission.promised),
    [submission.errors, view.missing, submission.promised],
  );
  const progress = progressOf(view.missing, result.ok ? [] : result.problem.errors);
  const onTyped = (next: FactsDraft) => {
    setTyped(next);
    // Another rule asks for other facts: what is sent is what the page will ask for, not what it asked before.
    draft.type({ facts: factsOf(assessed({ way, typed: next, sector, rules: filed.rules, view }).fields, next) });
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
      <RulesTrouble answer={filed} />
      {step === 'way' && <WayStep draft={draft} sector={sector} />}
      {step === 'facts' && askable && (
        <FactsStep
          view={view}
          draft={draft}
          typed={typed}
          onTyped={onTyped}
          fields={fields}
          using={using}
          result={result}
          errors={errorsOfStep(errors, 'facts')}
        />
      )}
      {step === 'facts' && !filed.ready && filed.problem === null && <Loading lines={8} />}
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

type Assessed = { way: View['way']; typed: FactsDraft; sector: string | null; rules: FiledRules; view: View };

/** What the page asks and computes, by the same documents and readings as the server; `using`: the rule in place of the city's own. */
function assessed({ way, typed, sector, rules, view }: Assessed) {
  const { documents, readings } = rules;
  const on = todayInBeijing();
  const fields = factFields({ way, facts: typed, sector, documents, on });
  const result = assessRecognition({
    way,
    sector,
    facts: factsOf(fields, typed),
    asOf: on,
    documents,
    readings,
    already: alreadyOf(view, way, typed),
  });
  const open = openWay(way, rules, sector, on);
  const using = way === '8-10' ? namedRule({ facts: typed, sector, documents, on }) : open.kind === 'document' ? open.using : undefined;
  return { fields, result, using };
}

/** What the server said of the rule that is still the one chosen; of another it is not known before the draft is saved. */
function alreadyOf(view: View, way: View['way'], typed: FactsDraft): Record<string, number> {
  if (view.way !== way || view.facts['rule'] !== typed['rule']) return {};
  return Object.fromEntries(Object.entries(view.already).map(([year, hours]) => [year, Math.round(hours * 100)]));
}

function WayStep({ draft, sector }: { draft: DraftInHand; sector: string | null }) {
  const say = useWords();
  return (
    <Card title={say('step-way')}>
      <p className={css.muted}>{say('changeWay')}</p>
      <WayChooser way={draft.state.draft.way} sector={sector} onChange={(way) => draft.type({ way: way as View['way'] })} />
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
