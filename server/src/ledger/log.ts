// The signed log behind the register: waiting leaves get their place, the tree grows, its head is signed; proofs are read from it.
import { type Context, inTransaction, Problem, type Tx } from '#platform';
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
import { noteOf, publishedKey, signHead } from './signing.ts';
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
  /** The signed head as a note that stands on its own. */
  readonly headNote: string;
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
    headNote: noteOf(head),
  };
}

/** The proof of one entry; null while it waits, and for an entry that does not exist. */
export async function proveEntry(at: Pick<Context, 'tx'>, personId: number, entryId: string): Promise<LeafProof | null> {
  const [row] = await selectEntryRows(at.tx, [{ person_id: personId, entry_id: entryId }]);
  return row ? proveLeaf(at, leafOf(row)) : null;
}

export type PublishedHead = {
  readonly treeSize: number;
  /** Hex, as the signature. */
  readonly root: string;
  readonly at: Date;
  readonly keyId: string;
  readonly signature: string;
  readonly note: string;
};

/** Signed heads, largest first, for keeping outside this system: later ones must extend them. */
export async function listHeads(at: Pick<Context, 'tx'>, limit: number): Promise<PublishedHead[]> {
  return (await selectHeads(at.tx, limit)).map((head) => ({
    treeSize: head.tree_size,
    root: head.root.toString('hex'),
    at: head.at,
    keyId: publishedKey().keyId,
    signature: head.signature.toString('hex'),
    note: noteOf(head),
  }));
}

export type Growth = { readonly from: HeadRoot; readonly to: HeadRoot; readonly path: readonly string[] };
type HeadRoot = { readonly treeSize: number; readonly root: string };

/** That a later head only adds behind an earlier one. Throws `tree-size-unknown` for sizes that were never signed. Hex. */
export async function proveGrowth(at: Pick<Context, 'tx'>, sizes: { from: number; to?: number | undefined }): Promise<Growth> {
  const older = await selectHeadOf(at.tx, sizes.from);
  const newer = sizes.to === undefined ? await selectLastHead(at.tx) : await selectHeadOf(at.tx, sizes.to);
  if (!older || !newer || older.tree_size > newer.tree_size) {
    throw new Problem({
      type: 'tree-size-unknown',
      status: 404,
      title: '没有这样大小的树头',
      detail: '请用“最近的树头”接口给出的叶数，较早的在前。',
    });
  }
  const path = await consistencyProof(tilesOf(at.tx), older.tree_size, newer.tree_size);
  const rootOfHead = (head: Head): HeadRoot => ({ treeSize: head.tree_size, root: head.root.toString('hex') });
  return { from: rootOfHead(older), to: rootOfHead(newer), path: path.map((hash) => hash.toString('hex')) };
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
