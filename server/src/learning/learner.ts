// Who learns: the person behind the account; and the identifiers that are theirs.
import { accountOf } from '#accounts';
import { type Context, forbidden, notFound, splitId } from '#platform';

export function learnerOf(at: Pick<Context, 'actor'>): number {
  const { personId } = accountOf(at);
  if (personId === null) throw forbidden('学习须以专业技术人员本人的账户进行。');
  return personId;
}

export function readLessonId(lessonId: string): string {
  if (/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(lessonId)) return lessonId;
  throw notFound('这个课时');
}

export type AttemptKey = { readonly person_id: number; readonly attempt_id: string };

/** Somebody else's attempt does not exist. */
export function ownAttempt(at: Pick<Context, 'actor'>, attemptId: string): AttemptKey {
  const id = splitId(attemptId);
  if (!id || id.personId !== learnerOf(at)) throw notFound('这次考核');
  return { person_id: id.personId, attempt_id: id.uuid };
}
