// Which lines of the queue are chosen for a batch: complete ones with nothing to look at, never one's own.
import { useEffect, useRef, useState } from 'react';
import type { Reply } from '#api';
import type { QueueFilters } from '#review/desk';

export type QueueRow = Reply<'listReviewClaims'>['items'][number];

export type Selection = {
  chosen: ReadonlySet<string>;
  toggle: (row: QueueRow) => void;
  choose: (rows: readonly QueueRow[]) => void;
  clear: () => void;
};

/** Only what a batch may hold; another view begins with nothing chosen. */
export function useSelection(rows: readonly QueueRow[], filters: QueueFilters): Selection {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const view = JSON.stringify(filters);
  const seen = useRef(view);
  useEffect(() => {
    if (seen.current !== view) setChosen(new Set());
    seen.current = view;
  }, [view]);
  // What has been decided meanwhile is no longer there to be chosen.
  const present = new Set(rows.filter(isBatchable).map(({ claimId }) => claimId));
  const still = new Set([...chosen].filter((claimId) => present.has(claimId)));
  return {
    chosen: still,
    toggle: (row) => {
      if (!isBatchable(row)) return;
      const next = new Set(still);
      if (!next.delete(row.claimId)) next.add(row.claimId);
      setChosen(next);
    },
    choose: (all) => setChosen(new Set(all.filter(isBatchable).map(({ claimId }) => claimId))),
    clear: () => setChosen(new Set()),
  };
}

export function isBatchable({ complete, own, state }: QueueRow): boolean {
  return complete && !own && state === 'submitted';
}
