// What the log says of an entry, a printed form, and itself: proofs and signed heads that anybody can check alone (第九条, RFC 9162).
import type { EntryProof, getLedgerConsistency, getLedgerHeads, LedgerHead } from '@xueshi/contract';
import type { ReplySentOf } from '@xueshi/contract/kit';
import { type EntryRow, leafOf, payloadText } from '#ledger/entry';
import {
  type Item,
  includes,
  latestHeads,
  nobody,
  noteOf,
  type Proof,
  promise,
  proveGrowth,
  proveItems,
  publicKeyText,
  publishedKeys,
  type SignedHead,
} from '#ledger/log';
import { type Context, Problem, sha256, timeText, uuidFromDigest } from '#platform';
import { selectRows } from './store.ts';

type At = Pick<Context, 'tx'>;

/** That a leaf stands in the tree of the latest signed head. Bytes are base64. */
export type LeafProof = {
  readonly leaf: string;
  readonly leafIndex: number;
  readonly treeSize: number;
  readonly root: string;
  readonly path: readonly string[];
  readonly headAt: Date;
  readonly signature: string;
  readonly publicKey: string;
  /** The signed head as a text that stands on its own. */
  readonly headNote: string;
};

const formLeafBytes = 32;

/** Promises a printed form to the log by its SHA-256 (第十二条). The same leaf twice is one. */
export async function appendLeaf(at: At, leaf: Buffer): Promise<void> {
  if (leaf.length !== formLeafBytes) throw new RangeError(`a form's leaf is its SHA-256, not ${leaf.length} bytes`);
  await promise(at, { itemId: formId(leaf), leaf });
}

/** Null while the form waits for its place, and for one that was never promised. */
export async function proveLeaf(at: At, leaf: Buffer): Promise<LeafProof | null> {
  const itemId = formId(leaf);
  const proof = (await proveItems(at, nobody, [{ itemId, leaf }])).get(itemId);
  return proof ? published(proof) : null;
}

/** Null while the entry waits for its place, and for no entry. */
export async function proveEntry(at: At, personId: number, entryId: string): Promise<LeafProof | null> {
  return (await proveEntries(at, personId, [entryId])).get(entryId) ?? null;
}

/** Proofs of many entries of one person, in as many queries as for one. */
export async function proveEntries(at: At, personId: number, entryIds: readonly string[]): Promise<Map<string, LeafProof>> {
  const rows = await selectRows(
    at.tx,
    entryIds.map((entry_id) => ({ person_id: personId, entry_id })),
  );
  const proofs = await proveItems(at, personId, rows.map(itemOf));
  return new Map([...proofs].map(([itemId, proof]) => [itemId, published(proof)]));
}

/** The proof as the API shows it; `verified` computes everything again, from the facts up to the root. */
export async function entryProof(at: At, row: EntryRow, leaf: Buffer): Promise<EntryProof> {
  const proof = (await proveItems(at, row.person_id, [itemOf(row)])).get(row.entry_id);
  const hex = { leaf: leaf.toString('hex') };
  if (!proof) {
    return {
      ...hex,
      state: 'queued',
      leafIndex: null,
      treeSize: null,
      root: null,
      path: [],
      headAt: null,
      headSignature: null,
      headNote: null,
      verified: false,
    };
  }
  return {
    ...hex,
    state: 'in-tree',
    leafIndex: proof.index,
    treeSize: proof.size,
    root: proof.root.toString('hex'),
    path: proof.path.map((hash) => hash.toString('hex')),
    headAt: timeText(proof.head.at),
    headSignature: proof.head.signature.toString('hex'),
    headNote: noteOf(proof.head),
    verified: sha256(payloadText(row)).equals(row.payload_hash) && includes(proof),
  };
}

/** Latest first, with the keys to check them by: whoever keeps one outside can show later that nothing was rewritten. */
export async function ledgerHeads(at: At, asked: { limit: number }): Promise<ReplySentOf<typeof getLedgerHeads>> {
  return { heads: (await latestHeads(at, asked.limit)).map(headView), keys: publishedKeys() };
}

/** Between any two sizes the tree has had. */
export async function ledgerConsistency(
  at: At,
  asked: { from: number; to?: number | undefined },
): Promise<ReplySentOf<typeof getLedgerConsistency>> {
  const latest = (await latestHeads(at, 1))[0]?.tree_size ?? 0;
  const { from, to = latest } = asked;
  if (from > to || to > latest) {
    throw new Problem({
      type: 'tree-size-unknown',
      status: 422,
      title: '没有这样的叶数',
      detail: `存证树现有 ${latest} 片叶。较早的叶数应不大于较新的叶数，较新的叶数应不大于 ${latest}。`,
    });
  }
  const { path, fromRoot, toRoot } = await proveGrowth(at, from, to);
  return {
    from: { treeSize: from, root: fromRoot.toString('hex') },
    to: { treeSize: to, root: toRoot.toString('hex') },
    path: path.map((hash) => hash.toString('hex')),
  };
}

function itemOf(row: EntryRow): Item {
  return { itemId: row.entry_id, leaf: leafOf(row) };
}

function formId(leaf: Buffer): string {
  return uuidFromDigest(sha256(leaf));
}

function published({ leaf, index, size, path, root, head }: Proof): LeafProof {
  return {
    leaf: leaf.toString('base64'),
    leafIndex: index,
    treeSize: size,
    root: root.toString('base64'),
    path: path.map((hash) => hash.toString('base64')),
    headAt: head.at,
    signature: head.signature.toString('base64'),
    publicKey: publicKeyText(),
    headNote: noteOf(head),
  };
}

function headView(head: SignedHead): LedgerHead {
  return {
    treeSize: head.tree_size,
    root: head.root.toString('hex'),
    at: timeText(head.at),
    keyId: head.key_id,
    signature: head.signature.toString('hex'),
    note: noteOf(head),
  };
}
