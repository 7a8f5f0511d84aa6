// Whatever went wrong, as one shape that pages can show: the server's RFC 9457 problem, or the network's silence in the same form.
import { RequestRefused } from '@xueshi/contract/client';
import { preferences } from '#ui/theme';

export type FieldProblem = { readonly path: string; readonly message: string };

export type Problem = {
  /** The stable key, e.g. `claim-incomplete`; `offline` and `unexpected` are the browser's own. */
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail?: string | undefined;
  readonly requestId?: string | undefined;
  readonly errors: readonly FieldProblem[];
  /** Members beside the standard ones, e.g. what another reviewer already did. */
  readonly extras: Readonly<Record<string, unknown>>;
};

const OWN = {
  offline: {
    zh: { title: '网络没有连上', detail: '您填写的内容还在本页。连上网络后再试一次。' },
    en: { title: 'No connection', detail: 'What you typed is still on this page. Try again once you are online.' },
  },
  unexpected: {
    zh: { title: '页面出了问题', detail: '请刷新后再试；如仍不行，请把您的操作告诉我们。' },
    en: { title: 'Something went wrong on this page', detail: 'Reload and try again; if it persists, tell us what you did.' },
  },
} as const;

export function problemOf(error: unknown): Problem {
  if (isProblem(error)) return error;
  if (error instanceof RequestRefused) {
    const { type, title, status, detail, requestId, errors, ...extras } = error.problem;
    return { type, title, status, detail, requestId, errors: errors ?? [], extras };
  }
  // fetch reports every failure to reach the server as a TypeError.
  return own(error instanceof TypeError ? 'offline' : 'unexpected');
}

/** The first message per path, for the fields. */
export function errorsByPath(errors: readonly FieldProblem[]): Record<string, string> {
  const byPath: Record<string, string> = {};
  for (const { path, message } of errors) byPath[path] ??= message;
  return byPath;
}

/** Worth another automatic try: nobody answered, or the server says it is its own fault. */
export function isPassing(problem: Problem): boolean {
  return problem.type === 'offline' || problem.status >= 500;
}

function own(type: keyof typeof OWN): Problem {
  return { type, status: 0, errors: [], extras: {}, ...OWN[type][preferences().language] };
}

function isProblem(error: unknown): error is Problem {
  return (
    typeof error === 'object' && error !== null && !(error instanceof Error) && 'type' in error && 'title' in error && 'errors' in error
  );
}
