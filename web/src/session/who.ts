// Who is signed in (第十条), and what the server says they may do. Asked once per visit; an ended session is noticed by the next refused request.
import { type Reply, useAnswer } from '#api';

export type Me = Extract<Reply<'getSession'>, { signedIn: true }>;

type SessionState =
  | { state: 'loading' }
  | { state: 'unknown'; retry: () => void }
  | { state: 'anonymous' }
  | { state: 'signed-in'; me: Me };

export function useSession(): SessionState {
  const session = useAnswer('getSession', {}, { freshMs: Number.POSITIVE_INFINITY });
  if (session.isPending) return { state: 'loading' };
  if (session.isError) return { state: 'unknown', retry: () => void session.refetch() };
  return session.data.signedIn ? { state: 'signed-in', me: session.data } : { state: 'anonymous' };
}

export function useMe(): Me | undefined {
  const session = useSession();
  return session.state === 'signed-in' ? session.me : undefined;
}

/** `permission` is an action key of the server, e.g. `claim.review`. The server decides again on every request. */
export function can(me: Me | undefined, permission: string): boolean {
  return me?.permissions.includes(permission) ?? false;
}
