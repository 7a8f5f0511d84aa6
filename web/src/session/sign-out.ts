// Signing out: the server ends the session, the browser forgets what it read and what was typed.
import { useQueryClient } from '@tanstack/react-query';
import { useAction } from '#api';
import { forgetKept } from '#ui/theme';

export function useSignOut(onDone: () => void) {
  const queries = useQueryClient();
  return useAction('signOut', {
    onDone: () => {
      forgetKept();
      queries.clear();
      queries.setQueryData(['getSession', {}], { signedIn: false });
      onDone();
    },
  });
}
