// What is known of a person, changed from a day on: the card shows the new, the dated row keeps the old (reading 44).
import { type Context, type Day, keyring, newUuid } from '#platform';
import { findPerson } from './people.ts';
import { insertPersonChanges, type PersonChangeRow, selectPersonChanges, updatePerson } from './people-store.ts';

export type PersonChanges = {
  readonly name?: string;
  readonly ethnicity?: string | null;
  readonly series?: string | null;
  readonly title?: string | null;
  readonly titleSince?: Day | null;
};

export type PersonChange = PersonChangeRow;

/** Newest day first. */
export function changesOfPerson(at: Pick<Context, 'tx'>, personId: number): Promise<PersonChange[]> {
  return selectPersonChanges(at, personId);
}

/** The caller has checked the values; those that are as they were leave no row. */
export async function correctPerson(
  at: Context,
  correction: { personId: number; changes: PersonChanges; from: Day; reason: string },
): Promise<void> {
  const card = await findPerson(at, correction.personId);
  const { name, ethnicity, series, title, titleSince } = correction.changes;
  const pairs = [
    { field: 'name', before: card.name, after: name },
    { field: 'ethnicity', before: card.ethnicity, after: ethnicity },
    { field: 'series', before: card.series, after: series },
    { field: 'title', before: card.title, after: title },
    { field: 'title_since', before: card.titleSince, after: titleSince },
  ] as const;
  const changed = pairs.filter((one): one is typeof one & { after: string | null } => one.after !== undefined && one.after !== one.before);
  if (changed.length === 0) return;
  await updatePerson(at, correction.personId, Object.fromEntries(changed.map(({ field, after }) => [field, after])));
  await write(at, correction, changed);
}

/** `phone`: 11 digits, proven by its holder. The number that is no longer used is not kept. */
export async function replacePhone(at: Context, change: { personId: number; phone: string; reason: string }): Promise<void> {
  await updatePerson(at, change.personId, { phone_sealed: keyring().seal(change.phone) });
  await write(at, { ...change, from: at.clock.today() }, [{ field: 'phone', before: null, after: null }]);
}

/** The 职称系列 on a day: what the changes since then took away is put back. */
export async function seriesOn(at: Pick<Context, 'tx'>, personId: number, day: Day): Promise<string | null> {
  const later = (await selectPersonChanges(at, personId)).filter((one) => one.field === 'series' && one.from_day > day);
  const earliest = later.at(-1);
  return earliest ? earliest.before : (await findPerson(at, personId)).series;
}

type Pair = Pick<PersonChangeRow, 'field' | 'before' | 'after'>;

async function write(
  at: Context,
  { personId, from, reason }: { personId: number; from: Day; reason: string },
  pairs: readonly Pair[],
): Promise<void> {
  const now = at.clock.now();
  const by_name = at.actor.kind === 'anonymous' ? '本人' : at.actor.name;
  await insertPersonChanges(
    at,
    pairs.map(({ field, before, after }) => ({
      person_id: personId,
      change_id: newUuid(now.getTime()),
      field,
      before,
      after,
      from_day: from,
      reason,
      at: now,
      by_name,
    })),
  );
}
