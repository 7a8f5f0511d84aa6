// All SQL of the log: leaves on their way, their places, tiles, heads (第九条的存证).
import { sql } from 'kysely';
import type { Tx } from '#platform';
import { nobody } from './item.ts';
import type { SignedHead } from './key.ts';
import { hashBytes, type Tile, type TileKey } from './tiles.ts';

const lockKey = 9162_2017;

/** One sequencer at a time, whatever the number of processes; false when another is at work. The lock ends with the transaction. */
export async function lockLog(tx: Tx): Promise<boolean> {
  const got = await sql<{ got: boolean }>`select pg_try_advisory_xact_lock(${lockKey}::bigint) as got`.execute(tx);
  return got.rows[0]?.got ?? false;
}

/** Takes waiting leaves out of the queue and gives them the places from `size` on. Answers them in that order. */
export async function placeWaiting(tx: Tx, size: number, limit: number): Promise<Buffer[]> {
  const placed = await sql<{ leaf: Buffer }>`
    with taken as (
      delete from log_pending p
      using (select person_id, item_id from log_pending order by person_id, item_id limit ${limit}) w
      where p.person_id = w.person_id and p.item_id = w.item_id
      returning p.person_id, p.item_id, p.leaf),
    numbered as (
      select t.*, ${size}::bigint + row_number() over (order by t.person_id, t.item_id) - 1 as leaf_index from taken t
      where not exists (select 1 from log_leaf l where l.person_id = t.person_id and l.item_id = t.item_id)),
    written as (
      insert into log_leaf (person_id, item_id, leaf_index, leaf)
      select person_id, item_id, leaf_index, case when person_id = ${nobody} then leaf end from numbered order by person_id, item_id)
    select leaf from numbered order by leaf_index`.execute(tx);
  return placed.rows.map((row) => row.leaf);
}

/** Queues a leaf that is no entry; nothing happens when it is queued or placed already. */
export async function insertWaiting(tx: Tx, itemId: string, leaf: Buffer): Promise<void> {
  await sql`
    insert into log_pending (person_id, item_id, leaf)
    select ${nobody}, ${itemId}::uuid, ${leaf}
    where not exists (select 1 from log_leaf l where l.person_id = ${nobody} and l.item_id = ${itemId})
    on conflict (person_id, item_id) do nothing`.execute(tx);
}

export async function upsertTiles(tx: Tx, tiles: readonly Tile[]): Promise<void> {
  const rows = tiles.map(({ level, index, data }) => ({
    level,
    tile_index: index,
    width: data.length / hashBytes,
    data: `\\x${data.toString('hex')}`,
  }));
  await sql`
    insert into log_tile (level, tile_index, width, data)
    select level, tile_index, width, data
    from json_to_recordset(${JSON.stringify(rows)}::json) as r (level smallint, tile_index bigint, width smallint, data bytea)
    order by level, tile_index
    on conflict (level, tile_index) do update set width = excluded.width, data = excluded.data`.execute(tx);
}

export async function selectTiles(tx: Tx, keys: readonly TileKey[]): Promise<Tile[]> {
  const found = await sql<Tile>`
    select t.level, t.tile_index as index, t.data from json_to_recordset(${JSON.stringify(keys)}::json) as k (level smallint, index bigint)
    join log_tile t on t.level = k.level and t.tile_index = k.index`.execute(tx);
  return found.rows;
}

export async function insertHead(tx: Tx, head: SignedHead): Promise<void> {
  await sql`
    insert into log_head (tree_size, root, at, key_id, signature)
    values (${head.tree_size}, ${head.root}, ${head.at}, ${head.key_id}, ${head.signature})`.execute(tx);
}

/** Latest first. */
export async function selectHeads(tx: Tx, limit: number): Promise<SignedHead[]> {
  const found = await sql<SignedHead>`
    select tree_size, root, at, key_id, signature from log_head order by tree_size desc limit ${limit}`.execute(tx);
  return found.rows;
}

export type Place = { readonly item_id: string; readonly leaf_index: number };

export async function selectPlaces(tx: Tx, personId: number, itemIds: readonly string[]): Promise<Place[]> {
  const found = await sql<Place>`
    select item_id, leaf_index from log_leaf where person_id = ${personId} and item_id = any(${[...itemIds]}::uuid[])`.execute(tx);
  return found.rows;
}
