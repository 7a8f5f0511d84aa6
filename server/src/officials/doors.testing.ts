// Signing in and changing a password as the routes do it: the verbs behind the door of accounts.
import { accountRoutes, sessionRoutes } from '#accounts';
import type { Context } from '#platform';

function verbOf<In, Out>(id: string): (at: Context, input: In) => Promise<Out> {
  const route = [...sessionRoutes, ...accountRoutes].find(({ endpoint }) => endpoint.id === id);
  if (!route) throw new Error(`no route ${id}`);
  return route.verb as unknown as (at: Context, input: In) => Promise<Out>;
}

export const signIn = verbOf<{ login: string; password: string }, { token: string }>('signIn');
export const changePassword = verbOf<{ currentPassword: string; newPassword: string }, void>('changePassword');
