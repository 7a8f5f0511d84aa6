// The signed log behind the register: waiting leaves get their place, the tree grows, its head is signed; proofs are read from it.
import { type Context, inTransaction, type Tx } from '#platform';
import { leafOf } from './entry.ts';
import {
  type Head,
  insertHead,
  insertLeaves,
  insertWaiting,
  lockLog,
  selectHeadOf,
  selectHeads,
  selectLastHead,
  selectLeafIndex,
  selectTile,
  takeWaiting,
  upsertTiles,
} from './log-store.ts';
import { appendedTiles, consistencyProof, inclusionProof, leafHash, type ReadTile, rootOf } from './merkle.ts';
import { publicKeyText, signHead } from './signing.ts';
import { selectEntryRows } from './store.ts';

/** That a leaf stands in the log at a signed head; everything an outsider needs to check it alone. Bytes are base64. */
export type LeafProof = {
  readonly leaf: string;
  readonly leafIndex: number;
  readonly treeSize: number;
  readonly root: string;
  readonly path: readonly string[];
  readonly headAt: Date;
  readonly signature: string;
  readonly publicKey: string;
};

const batchSize = 20_000;

/**
 * Gives the waiting leaves their places and signs the new head, in one transaction: a crash leaves all or nothing. Answers how many.
 * `at.tx` must not be inside a transaction.
 */
export async function sequence(at: Pick<Context, 'tx' | 'clock'>): Promise<number> {
  return inTransaction(at.tx, async (tx) => {
    if (!(await lockLog(tx))) return 0;
    const waiting = await takeWaiting(tx, batchSize);
    if (waiting.length === 0) return 0;
    const size = (await selectLastHead(tx))?.tree_size ?? 0;
    const read = tilesOf(tx);
    const tiles = await appendedTiles(
      read,
      size,
      waiting.map((one) => leafHash(one.leaf)),
    );
    await insertLeaves(
      tx,
      waiting.map(({ leaf, kind, person_id, ref }, i) => ({ leaf, kind, person_id, ref, leaf_index: size + i })),
    );
    await upsertTiles(tx, tiles);
    const treeSize = size + waiting.length;
    const head = { tree_size: treeSize, root: await rootOf(tilesOf(tx), treeSize), at: at.clock.now() };
    await insertHead(tx, { ...head, signature: signHead(head) });
    return waiting.length;
  });
}

/** Queues a leaf that is no entry, e.g. the digest of a printed form (第十二条). The same leaf twice is one. */
export async function appendLeaf(at: Context, leaf: Buffer): Promise<void> {
  await insertWaiting(at.tx, leaf, at.clock.now());
}

/** Null while the leaf still waits for its place. */
export async function proveLeaf(at: Pick<Context, 'tx'>, leaf: Buffer): Promise<LeafProof | null> {
  const [head, leafIndex] = [await selectLastHead(at.tx), await selectLeafIndex(at.tx, leaf)];
  if (!head || leafIndex === null || leafIndex >= head.tree_size) return null;
  const path = await inclusionProof(tilesOf(at.tx), leafIndex, head.tree_size);
  return {
    leaf: leaf.toString('base64'),
    leafIndex,
    treeSize: head.tree_size,
    root: head.root.toString('base64'),
    path: path.map((hash) => hash.toString('base64')),
    headAt: head.at,
    signature: head.signature.toString('base64'),
    publicKey: publicKeyText(),
  };
}

/** The proof of one entry; null while it waits, and for an entry that does not exist. */
export async function proveEntry(at: Pick<Context, 'tx'>, personId: number, entryId: string): Promise<LeafProof | null> {
  const [row] = await selectEntryRows(at.tx, [{ person_id: personId, entry_id: entryId }]);
  return row ? proveLeaf(at, leafOf(row)) : null;
}

export type PublishedHead = { readonly treeSize: number; readonly root: string; readonly at: Date; readonly signature: string };

/** Signed heads, largest first, for keeping outside this system: later ones must extend them. */
export async function listHeads(at: Pick<Context, 'tx'>, options: { below: number | null; limit: number }): Promise<PublishedHead[]> {
  return (await selectHeads(at.tx, options.below, options.limit)).map(published);
}

/** Hashes that show the head of `before` leaves to be a beginning of the head of `size`; null when either head is unknown. */
export async function proveGrowth(at: Pick<Context, 'tx'>, before: number, size: number): Promise<string[] | null> {
  const [older, newer] = [await selectHeadOf(at.tx, before), await selectHeadOf(at.tx, size)];
  if (!older || !newer || before > size) return null;
  return (await consistencyProof(tilesOf(at.tx), before, size)).map((hash) => hash.toString('base64'));
}

function published(head: Head): PublishedHead {
  return { treeSize: head.tree_size, root: head.root.toString('base64'), at: head.at, signature: head.signature.toString('base64') };
}

function tilesOf(tx: Tx): ReadTile {
  const read = new Map<string, Promise<Buffer>>();
  return (level, tile) => {
    const key = `${level}/${tile}`;
    const known = read.get(key) ?? selectTile(tx, level, tile);
    read.set(key, known);
    return known;
  };
}
