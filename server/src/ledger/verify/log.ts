// The log walked leaf by leaf: every row against its leaf, every leaf against the tree, the tree against every signed head.

import { type EntryRow, leafOf } from '#ledger/entry';
import { hashBytes, leafHash, nobody, tileWidth } from '#ledger/log';
import { sha256, type Tx, uuidFromDigest } from '#platform';
import { doubledLeaf, type FaultList, faultList, headFault, missingLeaf, missingRow, treeFault } from './faults.ts';
import { faultOfRow } from './row.ts';
import { type PlacedRow, selectHeadsWithin, selectLeafTiles, selectLogEnd, selectPlaced, selectUpperTiles } from './store.ts';
import { type TreeCheck, treeCheck } from './tree.ts';

const tilesPerStep = 32;
const leavesPerStep = tilesPerStep * tileWidth;

/** Answers how many leaves and heads were looked at. `kept`: heads from outside, as texts. */
export async function verifyLog(tx: Tx, found: FaultList, kept: readonly string[]): Promise<number> {
  const end = await selectLogEnd(tx);
  const tree = treeCheck(found, kept);
  for (let from = 0; from < end; from += leavesPerStep) {
    const to = Math.min(from + leavesPerStep, end);
    await verifyStep(tx, { from, to, tree, found });
  }
  for (const head of await selectHeadsWithin(tx, end, Number.MAX_SAFE_INTEGER)) {
    found.add(headFault(`已签名的树头有 ${head.tree_size} 片叶，存证树只有 ${end} 片：末尾的记录被删除。`));
  }
  tree.finish(await selectUpperTiles(tx));
  return end + tree.heads;
}

type Step = { from: number; to: number; tree: TreeCheck; found: FaultList };

async function verifyStep(tx: Tx, { from, to, tree, found }: Step): Promise<void> {
  const rows = await selectPlaced(tx, from, to);
  const tiles = await selectLeafTiles(tx, Math.floor(from / tileWidth), Math.ceil(to / tileWidth));
  const data = new Map(tiles.map((tile) => [tile.index, tile.data]));
  const heads = await selectHeadsWithin(tx, from, to);
  tree.expect(heads);
  let next = 0;
  for (let index = from; index < to; index += 1) {
    const kept = hashAt(data.get(Math.floor(index / tileWidth)), index % tileWidth);
    if (!kept) found.add(treeFault(`第 ${index} 片叶的摘要缺失。`));
    const claimants: PlacedRow[] = [];
    for (let row = rows[next]; row?.leaf_index === index; row = rows[++next]) claimants.push(row);
    const leaf = claim(index, claimants, kept, found);
    if (kept && leaf && !leaf.hash.equals(kept)) tree.suspect(index, leaf.row);
    tree.push(kept, leaf?.hash ?? null);
  }
}

/** The leaf that stands at a place. When several rows claim it, the one that the tree knows keeps it. */
function claim(index: number, claimants: readonly PlacedRow[], kept: Buffer | null, found: FaultList): PlacedLeaf | null {
  const [only, second] = claimants;
  if (!only) found.add(missingLeaf(index));
  if (!only) return null;
  if (!second) return leafOfPlaced(only, found);
  const unheard = faultList();
  const rightful = claimants.find((row) => kept && leafOfPlaced(row, unheard)?.hash.equals(kept)) ?? only;
  for (const row of claimants) if (row !== rightful) found.add(doubledLeaf(index, row.owner_id, row.item_id));
  return leafOfPlaced(rightful, found);
}

type PlacedLeaf = { readonly hash: Buffer; readonly row: EntryRow | null };

/** The leaf as the row gives it now; null when the row is gone, or its own fault was named already. */
function leafOfPlaced(row: PlacedRow, found: FaultList): PlacedLeaf | null {
  if (row.owner_id === nobody) return leafOfForm(row, found);
  if (row.entry_id === null) {
    found.add(missingRow(row.owner_id, row.item_id, `存证树第 ${row.leaf_index} 片叶`));
    return null;
  }
  const fault = faultOfRow(row);
  if (fault) found.add(fault);
  return fault ? null : { hash: leafHash(leafOf(row)), row };
}

function leafOfForm(row: PlacedRow, found: FaultList): PlacedLeaf | null {
  const leaf = row.form_leaf;
  if (leaf && uuidFromDigest(sha256(leaf)) === row.item_id) return { hash: leafHash(leaf), row: null };
  found.add(treeFault(`第 ${row.leaf_index} 片叶（打印件）的摘要与其编号不符。`));
  return null;
}

function hashAt(data: Buffer | undefined, place: number): Buffer | null {
  const end = (place + 1) * hashBytes;
  return data && data.length >= end ? data.subarray(end - hashBytes, end) : null;
}
