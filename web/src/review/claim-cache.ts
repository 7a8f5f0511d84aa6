// Puts a claim that a decision answered with where the pages read it.
import { useQueryClient } from '@tanstack/react-query';
import type { Reply } from '#api';

export function useClaimCache(): (view: Reply<'getClaim'>) => void {
  const queries = useQueryClient();
  return (view) => queries.setQueryData(['getClaim', { claimId: view.claimId }], view);
}
