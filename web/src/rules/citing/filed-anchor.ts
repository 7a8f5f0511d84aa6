// The address of an article on the page of its filed document, for the page itself and for whatever leads there.
type Articles = readonly { readonly name: string }[];

export function anchorAt(index: number): string {
  return `a-${index + 1}`;
}

/** 第三条第（二）项 → the anchor of 第三条; undefined where the document has no such article. */
export function filedAnchor(articles: Articles, article: string): string | undefined {
  const index = articles.findIndex((one) => article.startsWith(one.name));
  return index < 0 ? undefined : anchorAt(index);
}
