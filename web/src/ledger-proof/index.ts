// The door of the ledger's proofs, recomputed in the browser.
export { canCompute, climb, hashOfText, type OwnCheck, type PlaceInTree, rootOf } from './merkle.ts';
