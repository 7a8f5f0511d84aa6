// A printed form's proof done again in the browser: the text gives the hash, the hash is the leaf, the leaf leads to the root.
import { canCompute, climb, hashOfText, type OwnCheck, type PlaceInTree } from '#ledger-proof';

export async function recompute(canonicalForm: string, formHash: string, proof: PlaceInTree): Promise<OwnCheck> {
  if (!canCompute() || proof.root === null) return 'unavailable';
  if ((await hashOfText(canonicalForm)) !== formHash || formHash !== proof.leaf) return 'differs';
  return climb(proof);
}
