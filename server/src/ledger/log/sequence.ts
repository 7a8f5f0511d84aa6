// The sequencer: gives waiting leaves their places, grows the tree, signs its head (第九条的存证).
import { type Context, inTransaction, type Tx } from '#platform';
import { signHead } from './key.ts';
import { leafHash, rootOf } from './merkle.ts';
import { insertHead, lockLog, placeWaiting, selectHeads, selectTiles, upsertTiles } from './store.ts';
import { grow, nodeReader, rightEdge, type Tile, tileName } from './tiles.ts';

const leavesPerHead = 65_536;

/**
 * Empties the queue; answers how many leaves were placed. Each round is one transaction, so that an end at any moment leaves either the
 * queue as it was or a tree with its head. Several may run at once: one works, the others answer 0.
 */
export async function sequence(at: Pick<Context, 'tx' | 'clock'>): Promise<number> {
  let total = 0;
  for (;;) {
    const placed = at.tx.isTransaction ? await round(at, at.tx) : await inTransaction(at.tx, (tx) => round(at, tx));
    total += placed;
    if (placed < leavesPerHead) return total;
  }
}

async function round(at: Pick<Context, 'clock'>, tx: Tx): Promise<number> {
  if (!(await lockLog(tx))) return 0;
  const [last] = await selectHeads(tx, 1);
  const size = last?.tree_size ?? 0;
  const leaves = await placeWaiting(tx, size, leavesPerHead);
  if (leaves.length === 0) return 0;
  const edge = await selectTiles(tx, rightEdge(size));
  if (last && !growsFrom(last, edge)) {
    throw new Error(`存证树的边缘与已签名的树头（${size}）不符，已停止续写。请运行 npx xueshi verify-ledger 查明改动。`);
  }
  const { tiles, root } = grow(size, edge, leaves.map(leafHash));
  await upsertTiles(tx, tiles);
  await insertHead(tx, signHead({ tree_size: size + leaves.length, root, at: at.clock.now() }));
  return leaves.length;
}

/** To build on altered tiles would sign the alteration. */
function growsFrom(head: { tree_size: number; root: Buffer }, edge: readonly Tile[]): boolean {
  try {
    return rootOf(head.tree_size, nodeReader(new Map(edge.map((tile) => [tileName(tile), tile])))).equals(head.root);
  } catch {
    return false;
  }
}
