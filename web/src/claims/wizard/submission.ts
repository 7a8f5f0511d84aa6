// Sending an application in: the promise first, then what is typed is stored, then it goes out – once, however often the button is pressed.
import { useState } from 'react';
import { type Problem, useAction } from '#api';
import { type DraftInHand, useClaimCache } from '#claims/draft';
import { announce } from '#ui/layout';
import { useWords } from './words.ts';

type FieldError = { readonly path: string; readonly message: string };

export type Submission = {
  promised: boolean;
  promise: (promised: boolean) => void;
  busy: boolean;
  errors: readonly FieldError[];
  /** A refusal that belongs to no field. */
  trouble: Problem | undefined;
  /** True: it is in. */
  submit: () => Promise<boolean>;
};

export function useSubmission(claimId: string, draft: DraftInHand): Submission {
  const say = useWords();
  const put = useClaimCache();
  const action = useAction('submitClaim', { refresh: ['listMyClaims', 'getMyStanding'] });
  const [promised, setPromised] = useState(false);
  const [missing, setMissing] = useState<readonly FieldError[]>([]);
  const errors = missing.length > 0 ? missing : (action.error?.errors ?? NONE);
  const submit = async (): Promise<boolean> => {
    if (!promised) {
      setMissing([{ path: 'promise', message: say('promiseMissing') }]);
      return false;
    }
    setMissing(NONE);
    if (!(await draft.flush())) return false;
    try {
      put(await action.mutateAsync({ claimId, revision: draft.revision(), promise: true }));
      announce(say('submitted'));
      return true;
    } catch {
      // Shown by `errors` and `trouble`.
      return false;
    }
  };
  return {
    promised,
    promise: (next) => {
      setPromised(next);
      if (next) setMissing(NONE);
    },
    busy: action.isPending,
    errors,
    trouble: action.error && action.error.errors.length === 0 ? action.error : undefined,
    submit,
  };
}

const NONE: readonly FieldError[] = [];
