// SQL of verification: the log in its order with the rows behind it, and the set-based questions about rows, queue and totals.
import { sql } from 'kysely';
import type { EntryRow } from '#ledger/entry';
import type { SignedHead, Tile } from '#ledger/log';
import { nobody } from '#ledger/log';
import type { Tx } from '#platform';

/** A leaf's place and, when it is an entry's, the entry's row; `entry_id` is null when that row is gone. */
export type PlacedRow = (EntryRow | { [Name in keyof EntryRow]: null }) & {
  readonly leaf_index: number;
  readonly owner_id: number;
  readonly item_id: string;
  readonly form_leaf: Buffer | null;
};

export async function selectPlaced(tx: Tx, from: number, to: number): Promise<PlacedRow[]> {
  const found = await sql<PlacedRow>`
    select l.leaf_index, l.person_id as owner_id, l.item_id, l.leaf as form_leaf, e.*
    from log_leaf l left join credit_entry e on e.person_id = l.person_id and e.entry_id = l.item_id
    where l.leaf_index >= ${from} and l.leaf_index < ${to} order by l.leaf_index, l.person_id, l.item_id`.execute(tx);
  return found.rows;
}

/** One more than the highest place; 0 for an empty log. */
export async function selectLogEnd(tx: Tx): Promise<number> {
  const found = await sql<{ size: number }>`select coalesce(max(leaf_index) + 1, 0) as size from log_leaf`.execute(tx);
  return found.rows[0]?.size ?? 0;
}

/** Tiles of leaf hashes, or those of all levels above. */
export async function selectLeafTiles(tx: Tx, from: number, to: number): Promise<Tile[]> {
  const found = await sql<Tile>`
    select level, tile_index as index, data from log_tile where level = 0 and tile_index >= ${from} and tile_index < ${to} order by tile_index`.execute(
    tx,
  );
  return found.rows;
}

export async function selectUpperTiles(tx: Tx): Promise<Tile[]> {
  return (await sql<Tile>`select level, tile_index as index, data from log_tile where level > 0 order by level, tile_index`.execute(tx))
    .rows;
}

/** Smallest first. */
export async function selectHeadsWithin(tx: Tx, above: number, upTo: number): Promise<SignedHead[]> {
  const found = await sql<SignedHead>`
    select tree_size, root, at, key_id, signature from log_head where tree_size > ${above} and tree_size <= ${upTo} order by tree_size`.execute(
    tx,
  );
  return found.rows;
}

type Key = { readonly personId: number; readonly itemId: string };

export type QueuedRow = (EntryRow | { [Name in keyof EntryRow]: null }) & {
  readonly owner_id: number;
  readonly item_id: string;
  readonly queued_leaf: Buffer;
};

/** Leaves of entries that still wait, in key order after `after`. */
export async function selectQueued(tx: Tx, after: Key, limit: number): Promise<QueuedRow[]> {
  const found = await sql<QueuedRow>`
    select p.person_id as owner_id, p.item_id, p.leaf as queued_leaf, e.*
    from (select * from log_pending where person_id <> ${nobody} and (person_id, item_id) > (${after.personId}::bigint, ${after.itemId}::uuid)
      order by person_id, item_id limit ${limit}) p
    left join credit_entry e on e.person_id = p.person_id and e.entry_id = p.item_id order by p.person_id, p.item_id`.execute(tx);
  return found.rows;
}

export type NamedRow = {
  readonly person_id: number;
  readonly entry_id: string;
  readonly year: number;
  readonly title: string;
  readonly recorded_at: Date;
};

/** Rows that no writer of the register made: neither in the log nor on their way. */
export async function selectUnlogged(tx: Tx, limit: number): Promise<NamedRow[]> {
  const found = await sql<NamedRow>`
    select e.person_id, e.entry_id, e.year, e.title, e.recorded_at from credit_entry e
    where not exists (select 1 from log_leaf l where l.person_id = e.person_id and l.item_id = e.entry_id)
      and not exists (select 1 from log_pending p where p.person_id = e.person_id and p.item_id = e.entry_id)
    order by e.recorded_at, e.person_id, e.entry_id limit ${limit}`.execute(tx);
  return found.rows;
}

/** Reversals that are not the exact opposite of what they take back. */
export async function selectUnevenReversals(tx: Tx, limit: number): Promise<NamedRow[]> {
  const found = await sql<NamedRow>`
    select r.person_id, r.entry_id, r.year, r.title, r.recorded_at
    from credit_entry r join credit_entry e on e.person_id = r.person_id and e.entry_id = r.reverses
    where e.reverses is not null or (r.centihours, r.year, r.subject, r.by_exam) is distinct from (-e.centihours, e.year, e.subject, e.by_exam)
    order by r.recorded_at, r.person_id, r.entry_id limit ${limit}`.execute(tx);
  return found.rows;
}

export type Sums = {
  readonly professional: number;
  readonly sector_public: number;
  readonly general_public: number;
  readonly by_exam: number;
  readonly entries: number;
};
export type UnevenTotal = { readonly person_id: number; readonly year: number; readonly kept: Sums | null; readonly summed: Sums | null };

/** Kept totals that are not the sum of their entries, and sums that nobody keeps. */
export async function selectUnevenTotals(tx: Tx, limit: number): Promise<UnevenTotal[]> {
  const found = await sql<UnevenTotal>`
    select person_id, year,
      case when t.person_year is null then null else jsonb_build_object('professional', t.professional, 'sector_public', t.sector_public,
        'general_public', t.general_public, 'by_exam', t.by_exam, 'entries', t.entries) end as kept,
      case when s.person_year is null then null else jsonb_build_object('professional', s.professional, 'sector_public', s.sector_public,
        'general_public', s.general_public, 'by_exam', s.by_exam, 'entries', s.entries) end as summed
    from (select *, true as person_year from credit_total) t
    full join (
      select person_id, year, true as person_year,
        coalesce(sum(centihours) filter (where subject = 'professional'), 0) as professional,
        coalesce(sum(centihours) filter (where subject = 'sector_public'), 0) as sector_public,
        coalesce(sum(centihours) filter (where subject = 'general_public'), 0) as general_public,
        coalesce(sum(centihours) filter (where by_exam), 0) as by_exam,
        sum(case when reverses is null then 1 else -1 end) as entries
      from credit_entry group by person_id, year) s using (person_id, year)
    where (t.professional, t.sector_public, t.general_public, t.by_exam, t.entries)
      is distinct from (s.professional, s.sector_public, s.general_public, s.by_exam, s.entries)
    order by person_id, year limit ${limit}`.execute(tx);
  return found.rows;
}
