// The ledger's word for a print and its entries: that each stands in the signed log, climbed here once more (RFC 9162, 2.1.3.2).
import type { TranscriptProof } from '@xueshi/contract';
import { type LeafProof, proveEntries, proveLeaf } from '#ledger';
import { type Context, sha256, timeText } from '#platform';

// The sequencer runs every second: a leaf that still has no place after this long was never promised, or was taken away.
const queueMostMs = 10 * 60_000;

/** The proof of the print itself; `missing` when the log does not know the form although it had the time to. */
export async function proofOfPrint(at: Context, formHash: Buffer, printedAt: Date): Promise<TranscriptProof> {
  const proof = await proveLeaf(at, formHash);
  if (proof) return provedView(proof, formHash);
  return withoutPlace(formHash.toString('hex'), at.clock.now().getTime() - printedAt.getTime() > queueMostMs ? 'missing' : 'queued');
}

/** The entries of a print, each with its own proof, in the order given. */
export async function proofsOfEntries(
  at: Context,
  personId: number,
  entries: readonly { readonly entryId: string; readonly registeredOn: string }[],
): Promise<(TranscriptProof & { entryId: string })[]> {
  const ids = entries.map((one) => one.entryId);
  const proofs = await proveEntries(at, personId, ids);
  return entries.map(({ entryId, registeredOn }) => {
    const proof = proofs.get(entryId);
    if (proof) return { entryId, ...provedView(proof, Buffer.from(proof.leaf, 'base64')) };
    return { entryId, ...withoutPlace('', registeredOn < at.clock.today() ? 'missing' : 'queued') };
  });
}

function provedView(proof: LeafProof, leaf: Buffer): TranscriptProof {
  const path = proof.path.map((hash) => Buffer.from(hash, 'base64'));
  const root = Buffer.from(proof.root, 'base64');
  return {
    state: 'in-tree',
    leaf: leaf.toString('hex'),
    leafIndex: proof.leafIndex,
    treeSize: proof.treeSize,
    root: root.toString('hex'),
    path: path.map((hash) => hash.toString('hex')),
    headAt: timeText(proof.headAt),
    headSignature: Buffer.from(proof.signature, 'base64').toString('hex'),
    headNote: proof.headNote,
    verified: climbs({ leaf, index: proof.leafIndex, size: proof.treeSize, path, root }),
  };
}

function withoutPlace(leaf: string, state: 'queued' | 'missing'): TranscriptProof {
  const nowhere = { leafIndex: null, treeSize: null, root: null, path: [], headAt: null, headSignature: null, headNote: null };
  return { ...nowhere, state, leaf, verified: false };
}

type Climb = { leaf: Buffer; index: number; size: number; path: readonly Buffer[]; root: Buffer };

/** A second hand than the one that made the proof: a mistake there shows here. */
export function climbs({ leaf, index, size, path, root }: Climb): boolean {
  if (index < 0 || index >= size) return false;
  let hash = sha256(Buffer.concat([Buffer.from([0]), leaf]));
  let [at, last] = [index, size - 1];
  for (const sibling of path) {
    if (last === 0) return false;
    const isRight = at % 2 === 1 || at === last;
    hash = sha256(Buffer.concat([Buffer.from([1]), ...(isRight ? [sibling, hash] : [hash, sibling])]));
    while (isRight && at % 2 === 0 && at !== 0) [at, last] = [at / 2, Math.floor(last / 2)];
    [at, last] = [Math.floor(at / 2), Math.floor(last / 2)];
  }
  return last === 0 && hash.equals(root);
}
