// Proofs read from the tiles: that a leaf stands in the tree of the latest head, and that a tree only grew (RFC 9162).
import type { Context } from '#platform';
import type { Item } from './item.ts';
import type { SignedHead } from './key.ts';
import { consistencyPath, type InclusionClaim, inclusionPath, leafHash, type NodeReader, rootOf } from './merkle.ts';
import { insertWaiting, selectHeads, selectPlaces, selectTiles } from './store.ts';
import { nodeReader, tileName, tilesFor } from './tiles.ts';

type At = Pick<Context, 'tx'>;

export type Proof = InclusionClaim & { readonly leaf: Buffer; readonly head: SignedHead };

/** Proofs of one person's items by their ids. What still waits for its place, or is unknown, is left out. */
export async function proveItems(at: At, personId: number, items: readonly Item[]): Promise<Map<string, Proof>> {
  const [head] = await selectHeads(at.tx, 1);
  if (!head || items.length === 0) return new Map();
  const itemIds = items.map((item) => item.itemId);
  const places = new Map((await selectPlaces(at.tx, personId, itemIds)).map((place) => [place.item_id, place.leaf_index]));
  const placed = items.flatMap((item) => {
    const index = places.get(item.itemId);
    // Placed after the head was read: the next one covers it.
    return index === undefined || index >= head.tree_size ? [] : [{ ...item, index }];
  });
  const paths = await readNodes(at, (node) => placed.map(({ index }) => inclusionPath(index, head.tree_size, node)));
  return new Map(
    placed.map(({ itemId, leaf, index }, i) => [
      itemId,
      { leaf, leafHash: leafHash(leaf), index, size: head.tree_size, path: paths[i] ?? [], root: head.root, head },
    ]),
  );
}

/** Queues a leaf that is no entry. The same leaf twice is one. */
export function promise(at: At, item: Item): Promise<void> {
  return insertWaiting(at.tx, item.itemId, item.leaf);
}

/** Signed heads, latest first. */
export function latestHeads(at: At, limit: number): Promise<SignedHead[]> {
  return selectHeads(at.tx, limit);
}

export type Growth = { readonly path: Buffer[]; readonly fromRoot: Buffer; readonly toRoot: Buffer };

/** That the tree of `to` leaves begins with the tree of `from`. Both must be known sizes, `from` not above `to`. */
export function proveGrowth(at: At, from: number, to: number): Promise<Growth> {
  return readNodes(at, (node) => ({ path: consistencyPath(from, to, node), fromRoot: rootOf(from, node), toRoot: rootOf(to, node) }));
}

/** Fetches the tiles a computation needs, all at once, and computes. */
async function readNodes<T>(at: At, work: (node: NodeReader) => T): Promise<T> {
  const tiles = await selectTiles(at.tx, tilesFor(work));
  return work(nodeReader(new Map(tiles.map((tile) => [tileName(tile), tile]))));
}
