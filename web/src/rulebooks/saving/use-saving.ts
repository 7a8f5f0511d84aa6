// One draft in React: what is typed, how it is being saved, and a hand on the window while something is not.
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { call, type Reply } from '#api';
import { type Body, isUnsaved, type Saving, type Stored } from './autosave.ts';
import { type Keeper, keep } from './keeper.ts';

type View = Reply<'getRuleDraft'>;

export type Kept = Pick<Keeper, 'type' | 'replace' | 'choose' | 'flush'> & {
  state: Saving;
  unsaved: boolean;
  bringBack: () => void /** Right now, even inside a handler that began earlier. */;
  now: () => Body;
};

/** `view` may come anew from the server: what is typed here stays. */
export function useSaving(view: View): Kept {
  const queries = useQueryClient();
  const [keeper] = useState(() => {
    const { draftId } = view;
    const put = (next: View): Stored => {
      queries.setQueryData(['getRuleDraft', { draftId }], next);
      return next;
    };
    return keep(view, {
      save: async (input) => put(await call('saveRuleDraft', { draftId, ...input })),
      load: async () => put(await call('getRuleDraft', { draftId })),
    });
  });
  const state = useSyncExternalStore(keeper.subscribe, keeper.state);
  useEffect(() => keeper.see(view), [keeper, view]);
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      if (isUnsaved(keeper.state())) event.preventDefault();
    };
    const send = () => void keeper.flush();
    const hidden = () => {
      if (document.visibilityState === 'hidden') send();
    };
    window.addEventListener('beforeunload', warn);
    window.addEventListener('online', send);
    document.addEventListener('visibilitychange', hidden);
    return () => {
      window.removeEventListener('beforeunload', warn);
      window.removeEventListener('online', send);
      document.removeEventListener('visibilitychange', hidden);
      void queries.invalidateQueries({ queryKey: ['listRuleDrafts'] });
      // Leaving within the application: what was typed last still goes out.
      if (keeper.state().phase.kind !== 'conflict') send();
    };
  }, [keeper, queries]);
  const bringBack = () => {
    const { aside } = keeper.state();
    if (aside) keeper.type(aside);
  };
  return {
    state,
    bringBack,
    now: () => keeper.state().body,
    unsaved: isUnsaved(state),
    type: keeper.type,
    replace: keeper.replace,
    choose: keeper.choose,
    flush: keeper.flush,
  };
}
