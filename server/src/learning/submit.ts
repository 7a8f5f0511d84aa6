// Handing in: the result, now or as it was.
import type { AttemptView } from '@xueshi/contract';
import { type Context, notFound } from '#platform';
import { viewOf } from './attempt.ts';
import { selectAttempt } from './attempt-store.ts';
import { ownAttempt } from './learner.ts';
import { settle } from './settle.ts';

export async function submitAttempt(at: Context, input: { attemptId: string }): Promise<AttemptView> {
  const row = await selectAttempt(at, ownAttempt(at, input.attemptId));
  if (!row) throw notFound('这次考核');
  return viewOf(at, await settle(at, row));
}
