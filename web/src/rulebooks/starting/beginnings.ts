// What a new draft begins with: empty, or what is in force as a new edition of it.
import { CITY_DOCUMENT, documentToJson, type FiledKind, isInForce, READINGS, type Reading, type RuleDocument } from '@xueshi/policy';
import { asRecord, type Body, listAt, movedFacts, proposedEditionId } from '#rulebooks/body';

export type Drafter = { issuer: string /** Null: the city bureau. */; sector: string | null };

/** The first day of the month after. */
export function nextMonth(today: string): string {
  const [year = 0, month = 0] = today.split('-').map(Number);
  return month === 12 ? `${year + 1}-01-01` : `${year}-${String(month + 1).padStart(2, '0')}-01`;
}

export function emptyDocument({ issuer, sector }: Drafter, from: string, taken: readonly string[]): Body {
  return {
    id: proposedEditionId(sector === null ? 'wz-city' : `wz-${sector}`, from, taken),
    title: '',
    number: '',
    issuer,
    layer: sector === null ? 'city' : 'sector',
    sector,
    from,
    until: null,
    filingNumber: null,
    inherits: [],
    supersedes: [],
    articles: [{ name: '第一条', text: '' }],
    rules: [],
    readings: [],
    cases: [],
  };
}

/** Its number is new; its examples move to days on which it is in force. */
export function newEdition(old: RuleDocument, from: string, taken: readonly string[]): Body {
  const body = asRecord(documentToJson(old));
  return {
    ...body,
    id: proposedEditionId(old.id, from, taken),
    number: '',
    from,
    until: null,
    filingNumber: null,
    supersedes: [old.id],
    cases: listAt(body, 'cases').map((one) => ({ ...asRecord(one), facts: movedFacts(asRecord(one)['facts'], from) })),
  };
}

/** The latest version of each number. */
export function currentReadings(filed: readonly Reading[]): readonly Reading[] {
  const latest = new Map<number, Reading>();
  for (const one of [...READINGS, ...filed]) {
    const found = latest.get(one.id);
    if (!found || found.from <= one.from) latest.set(one.id, one);
  }
  return [...latest.values()].sort((a, b) => a.id - b.id);
}

export function newReading(current: Reading, from: string): Body {
  return { ...current, from, source: '' };
}

export function emptyNotice({ issuer, sector }: Drafter, today: string, from: string, taken: readonly string[]): Body {
  const year = Number(today.slice(0, 4));
  const stem = sector === null ? 'notice' : `notice-${sector}`;
  return {
    id: proposedEditionId(stem, from, taken),
    title: '',
    number: '',
    issuer,
    year,
    sector,
    from,
    text: '',
    minima: {},
    exam: null,
  };
}

export function emptyProfile({ issuer, sector }: Drafter, from: string, taken: readonly string[]): Body {
  const id = proposedEditionId(sector === null ? 'profile' : `profile-${sector}`, from, taken);
  return { id, title: '', number: '', issuer, sector, from, text: '', credit: null, cycle: null };
}

/** Documents of which the drafter may begin a new edition. */
export function editable(documents: readonly RuleDocument[], { sector }: Drafter, today: string): readonly RuleDocument[] {
  const all = [CITY_DOCUMENT, ...documents];
  return all.filter((one) => (sector === null || one.sector === sector) && isInForce(one, today, all));
}

/** By the members that only one kind has. */
export function kindOf(body: Body): FiledKind {
  if (typeof body['id'] === 'number' || 'parameters' in body) return 'reading';
  if ('minima' in body || 'exam' in body || 'year' in body) return 'notice';
  return 'credit' in body || 'cycle' in body ? 'profile' : 'document';
}
