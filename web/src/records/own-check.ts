// An entry's proof done again in the browser: its text gives the hash, two hashes side by side are the leaf, the leaf leads to the signed root.
import { canCompute, climb, hashOfText, type OwnCheck, type PlaceInTree } from '#ledger-proof';

export async function checkEntry(entry: {
  payload: string;
  payloadHash: string;
  provenanceHash: string;
  proof: PlaceInTree;
}): Promise<OwnCheck> {
  const { payload, payloadHash, provenanceHash, proof } = entry;
  if (!canCompute() || proof.root === null) return 'unavailable';
  if ((await hashOfText(payload)) !== payloadHash) return 'differs';
  if (payloadHash + provenanceHash !== proof.leaf) return 'differs';
  return climb(proof);
}
