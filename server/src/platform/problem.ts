// A refusal with a stable key and Chinese words: thrown by verbs and stores, written to people as RFC 9457.

export type FieldError = { readonly path: string; readonly message: string };

export type ProblemInit = {
  /** Stable key, e.g. `claim-incomplete`. */
  type: string;
  /** HTTP status, because it is the one thing every caller understands. */
  status: number;
  /** What happened, in Chinese, short. */
  title: string;
  /** Where, and what to do about it. */
  detail?: string;
  errors?: readonly FieldError[];
  /** Further members for the page, e.g. what the other reviewer decided. */
  extras?: Readonly<Record<string, unknown>>;
};

export class Problem extends Error {
  readonly init: ProblemInit;
  constructor(init: ProblemInit) {
    super(`${init.type}: ${init.title}`);
    this.init = init;
  }
}

/** What does not exist, and what the actor may not know to exist, look the same. */
export function notFound(what: string): Problem {
  return new Problem({
    type: 'not-found',
    status: 404,
    title: `没有找到${what}`,
    detail: `${what}不存在，或者您无权查看。请检查链接是否完整。`,
  });
}

export function forbidden(detail: string): Problem {
  return new Problem({ type: 'forbidden', status: 403, title: '您没有办理此事的权限', detail });
}

export function invalidInput(errors: readonly FieldError[], detail = '请按提示修改后再提交，您填写的内容没有丢失。'): Problem {
  return new Problem({ type: 'invalid-input', status: 422, title: '填写的内容有误', detail, errors });
}
