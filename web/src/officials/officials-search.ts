// What is looked for, in the address.
const LONGEST = 50;

export function officialsSearch(search: Readonly<Record<string, unknown>>): { q?: string } {
  const q = typeof search.q === 'string' ? search.q.trim().slice(0, LONGEST) : '';
  return q === '' ? {} : { q };
}
