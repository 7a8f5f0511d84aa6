// 依据: where a figure or a statement comes from, and the words it stands on.

export type Citation = {
  /** 文号, e.g. 温人社发〔2017〕264号. */
  readonly document: string;
  /** e.g. 第八条第（八）项. */
  readonly article: string;
  /** Verbatim from the document. */
  readonly quote: string;
};

/** A value of the regulation, which never travels without the words it comes from. */
export type Cited<T> = { readonly value: T; readonly citation: Citation };

/** The same list without repeats, in the order of first use. */
export function uniqueCitations(list: readonly Citation[]): Citation[] {
  const seen = new Map<string, Citation>();
  for (const one of list) {
    const key = JSON.stringify([one.document, one.article, one.quote]);
    if (!seen.has(key)) seen.set(key, one);
  }
  return [...seen.values()];
}
