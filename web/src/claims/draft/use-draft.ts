// One claim's draft in React: what is typed, how it is being saved, and a hand on the window while something is not.
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { call, type Reply } from '#api';
import { type Autosave, isUnsaved } from './autosave.ts';
import { type DraftKeeper, keepDraft } from './keeper.ts';

type View = Reply<'getClaim'>;

export type DraftInHand = Pick<DraftKeeper, 'type' | 'keep' | 'flush'> & {
  state: Autosave;
  /** The stored revision right now, even inside a handler that began earlier. */
  revision: () => number;
  /** Other actions on the claim (a file filed, a file taken out) answer with the claim as it now is. */
  take: (view: View) => void;
};

export function useDraft(view: View): DraftInHand {
  const put = useClaimCache();
  const [keeper] = useState(() =>
    keepDraft(view, async (draft) => {
      const saved = await call('saveClaimDraft', { claimId: view.claimId, ...draft });
      put(saved);
      return saved;
    }),
  );
  const state = useSyncExternalStore(keeper.subscribe, keeper.state);
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      if (isUnsaved(keeper.state())) event.preventDefault();
    };
    const online = () => void keeper.flush();
    window.addEventListener('beforeunload', warn);
    window.addEventListener('online', online);
    return () => {
      window.removeEventListener('beforeunload', warn);
      window.removeEventListener('online', online);
      // Leaving within the application: what was typed last still goes out.
      if (keeper.state().phase.kind !== 'conflict') void keeper.flush();
    };
  }, [keeper]);
  const take = (next: View) => {
    put(next);
    keeper.revised(next.revision);
  };
  return { state, revision: () => keeper.state().stored.revision, type: keeper.type, keep: keeper.keep, flush: keeper.flush, take };
}

/** Puts a claim that some action answered with where the pages read it. */
export function useClaimCache(): (view: View) => void {
  const queries = useQueryClient();
  return (view) => queries.setQueryData(['getClaim', { claimId: view.claimId }], view);
}
