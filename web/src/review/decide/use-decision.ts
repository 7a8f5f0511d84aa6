// Sends a decision in: one of five, each by its own endpoint; its refusal stays on the page beside what was typed.
import { useState } from 'react';
import { type FieldProblem, type Problem, type Reply, useAction } from '#api';
import { appealGranted, type DecisionForm, type Kind, recognition } from './decision.ts';

type View = Reply<'getClaim'>;

export type Deciding = {
  busy: boolean;
  problem: Problem | undefined;
  /** The server's errors by the fields of the form. */
  errors: readonly FieldProblem[];
  decide: (kind: Kind, form: DecisionForm) => void;
};

const AFTER = { refresh: ['listReviewClaims', 'getReviewNeighbours'] } as const;

export function useDecision(view: View, onDone: (view: View, kind: Kind) => void): Deciding {
  const [kind, setKind] = useState<Kind>('recognise');
  const options = { ...AFTER, onDone: (next: View) => onDone(next, kind) };
  const recognise = useAction('recogniseClaim', options);
  const giveBack = useAction('returnClaim', options);
  const refuse = useAction('refuseClaim', options);
  const appeal = useAction('decideAppeal', options);
  const action = { recognise, return: giveBack, refuse, 'grant-appeal': appeal, 'dismiss-appeal': appeal }[kind];
  const decide = (asked: Kind, form: DecisionForm) => {
    setKind(asked);
    const { claimId, revision } = view;
    const text = form.text.trim();
    switch (asked) {
      case 'recognise':
        return recognise.mutate(recognition(claimId, revision, form, view));
      case 'return':
        return giveBack.mutate({ claimId, revision, reasons: [...form.reasons], text });
      case 'refuse':
        return refuse.mutate({ claimId, revision, reasons: [...form.reasons], text });
      case 'grant-appeal':
        return appeal.mutate(appealGranted(claimId, revision, form, view));
      case 'dismiss-appeal':
        return appeal.mutate({ claimId, revision, outcome: 'dismissed', text });
    }
  };
  const problem = action.error ?? undefined;
  return { busy: action.isPending, problem, errors: (problem?.errors ?? []).map((error) => fieldError(error, kind, view)), decide };
}

/** The request's paths are not the form's. */
function fieldError({ path, message }: FieldProblem, kind: Kind, view: View): FieldProblem {
  if (path === 'matching.code') return { path: 'matching', message };
  if (path === 'matching.text') return { path: 'matchingText', message };
  if (path === 'reasons' && kind === 'recognise') return { path: 'lowerReasons', message };
  const [year] = Object.keys(view.ceiling?.byYear ?? {});
  return path === 'hours' && year ? { path: `byYear.${year}`, message } : { path, message };
}
