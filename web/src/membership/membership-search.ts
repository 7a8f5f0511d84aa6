// The filters of the lists in their addresses.
export type RequestsSearch = { all?: 'true' };
export type PeopleSearch = { q?: string };

const LONGEST = 50;

export function requestsSearch(search: Readonly<Record<string, unknown>>): RequestsSearch {
  return search.all === 'true' ? { all: 'true' } : {};
}

export function peopleSearch(search: Readonly<Record<string, unknown>>): PeopleSearch {
  const q = typeof search.q === 'string' ? search.q.trim().slice(0, LONGEST) : '';
  return q === '' ? {} : { q };
}
