// All SQL of the signed log: waiting leaves, their places, tiles, heads; and the streams that verification reads.
import { sql } from 'kysely';
import type { Tx } from '#platform';

export type LeafKind = 'entry' | 'document';
export type Waiting = { leaf: Buffer; kind: LeafKind; person_id: number | null; ref: string | null; at: Date };
export type Head = { tree_size: number; root: Buffer; at: Date; signature: Buffer };

/** Only one sequencer at a time; false when another is at work. The lock ends with the transaction. */
export async function lockLog(tx: Tx): Promise<boolean> {
  const key = 9_162_2017;
  const got = await sql<{ got: boolean }>`select pg_try_advisory_xact_lock(${key}::bigint) as got`.execute(tx);
  return got.rows[0]?.got ?? false;
}

/** Takes the oldest waiting leaves out of the queue, in their order. */
export async function takeWaiting(tx: Tx, limit: number): Promise<Waiting[]> {
  const taken = await sql<Waiting>`
    delete from log_pending where leaf in (select leaf from log_pending order by at, leaf limit ${limit})
    returning leaf, kind, person_id, ref, at`.execute(tx);
  return taken.rows.sort((a, b) => a.at.getTime() - b.at.getTime() || Buffer.compare(a.leaf, b.leaf));
}

export async function insertWaiting(tx: Tx, leaf: Buffer, at: Date): Promise<void> {
  await sql`insert into log_pending (leaf, kind, at) select ${leaf}, 'document', ${at}
    where not exists (select 1 from log_leaf where leaf = ${leaf}) on conflict do nothing`.execute(tx);
}

export async function insertLeaves(tx: Tx, leaves: readonly (Omit<Waiting, 'at'> & { leaf_index: number })[]): Promise<void> {
  const rows = leaves.map((one) => ({ ...one, leaf: `\\x${one.leaf.toString('hex')}` }));
  await sql`
    insert into log_leaf (leaf, leaf_index, kind, person_id, ref)
    select leaf, leaf_index, kind, person_id, ref
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r (leaf bytea, leaf_index bigint, kind text, person_id bigint, ref uuid)
    order by leaf`.execute(tx);
}

export async function upsertTiles(tx: Tx, tiles: readonly { level: number; tile: number; hashes: Buffer }[]): Promise<void> {
  const rows = tiles.map((one) => ({ ...one, hashes: `\\x${one.hashes.toString('hex')}` }));
  await sql`
    insert into log_tile (level, tile, hashes)
    select level, tile, hashes from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r (level smallint, tile bigint, hashes bytea)
    order by level, tile on conflict (level, tile) do update set hashes = excluded.hashes`.execute(tx);
}

export async function selectTile(tx: Tx, level: number, tile: number): Promise<Buffer> {
  const found = await sql<{ hashes: Buffer }>`select hashes from log_tile where level = ${level} and tile = ${tile}`.execute(tx);
  return found.rows[0]?.hashes ?? Buffer.alloc(0);
}

export async function insertHead(tx: Tx, head: Head): Promise<void> {
  await sql`insert into log_head (tree_size, root, at, signature) values (${head.tree_size}, ${head.root}, ${head.at}, ${head.signature})`.execute(
    tx,
  );
}

export async function selectLastHead(tx: Tx): Promise<Head | null> {
  return (await sql<Head>`select * from log_head order by tree_size desc limit 1`.execute(tx)).rows[0] ?? null;
}

/** Largest first. */
export async function selectHeads(tx: Tx, limit: number): Promise<Head[]> {
  return (await sql<Head>`select * from log_head order by tree_size desc limit ${limit}`.execute(tx)).rows;
}

export async function selectHeadOf(tx: Tx, treeSize: number): Promise<Head | null> {
  return (await sql<Head>`select * from log_head where tree_size = ${treeSize}`.execute(tx)).rows[0] ?? null;
}

export async function selectLeafIndex(tx: Tx, leaf: Buffer): Promise<number | null> {
  const found = await sql<{ leaf_index: number }>`select leaf_index from log_leaf where leaf = ${leaf}`.execute(tx);
  return found.rows[0]?.leaf_index ?? null;
}

export type PlacedLeaf = Omit<Waiting, 'at'> & { leaf_index: number; there: boolean };

/** Leaves in log order from `from`; `there`: the entry a leaf stands for still exists. */
export async function selectPlaced(tx: Tx, from: number, limit: number): Promise<PlacedLeaf[]> {
  const found = await sql<PlacedLeaf>`
    select l.leaf, l.leaf_index, l.kind, l.person_id, l.ref, l.kind <> 'entry' or e.entry_id is not null as there
    from (select * from log_leaf where leaf_index >= ${from} order by leaf_index limit ${limit}) l
    left join credit_entry e on e.person_id = l.person_id and e.entry_id = l.ref order by l.leaf_index`.execute(tx);
  return found.rows;
}

/** Heads of a span of sizes, smallest first. */
export async function selectHeadsBetween(tx: Tx, above: number, upTo: number): Promise<Head[]> {
  return (await sql<Head>`select * from log_head where tree_size > ${above} and tree_size <= ${upTo} order by tree_size`.execute(tx)).rows;
}

export type LoggedRow = Record<string, unknown> & {
  person_id: number;
  entry_id: string;
  place: 'log' | 'waiting' | 'none';
  logged: Buffer | null;
};

/** Entries in key order after a key, each with the leaf that the log or the queue holds for it. */
export async function selectLoggedRows(tx: Tx, after: { personId: number; entryId: string }, limit: number): Promise<LoggedRow[]> {
  const found = await sql<LoggedRow>`
    select e.*, coalesce(l.leaf, w.leaf) as logged, case when l.leaf is not null then 'log' when w.leaf is not null then 'waiting' else 'none' end as place
    from (select * from credit_entry where (person_id, entry_id) > (${after.personId}, ${after.entryId}::uuid) order by person_id, entry_id
      limit ${limit}) e
    left join log_leaf l on l.kind = 'entry' and l.person_id = e.person_id and l.ref = e.entry_id
    left join log_pending w on w.kind = 'entry' and w.person_id = e.person_id and w.ref = e.entry_id
    order by e.person_id, e.entry_id`.execute(tx);
  return found.rows;
}

export type TotalDifference = { person_id: number; year: number; kept: number | null; summed: number | null };

/** The first yearly totals that differ from the sum of their entries. */
export async function selectTotalDifferences(tx: Tx, limit: number): Promise<TotalDifference[]> {
  const found = await sql<TotalDifference>`
    select person_id, year, t.professional + t.sector_public + t.general_public as kept, s.professional + s.sector_public + s.general_public as summed
    from credit_total t full join (
      select person_id, year, coalesce(sum(centihours) filter (where subject = 'professional'), 0) as professional,
        coalesce(sum(centihours) filter (where subject = 'sector_public'), 0) as sector_public,
        coalesce(sum(centihours) filter (where subject = 'general_public'), 0) as general_public,
        coalesce(sum(centihours) filter (where by_exam), 0) as by_exam, count(*) as entries
      from credit_entry group by person_id, year) s using (person_id, year)
    where (t.professional, t.sector_public, t.general_public, t.by_exam, t.entries)
      is distinct from (s.professional, s.sector_public, s.general_public, s.by_exam, s.entries)
    order by person_id, year limit ${limit}`.execute(tx);
  return found.rows;
}
