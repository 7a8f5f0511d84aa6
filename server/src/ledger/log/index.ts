// The door of the log: leaves promised, placed, proved; heads signed and checked.
export { type Item, nobody } from './item.ts';
export {
  headOfNote,
  installLedgerKey,
  installLedgerKeyObject,
  isSigned,
  noteOf,
  publicKeyText,
  publishedKeys,
  type SignedHead,
} from './key.ts';
export { growingTree, includes, isConsistent, leafHash } from './merkle.ts';
export { latestHeads, type Proof, promise, proveGrowth, proveItems } from './proof.ts';
export { sequence } from './sequence.ts';
export { hashBytes, hashOfRun, type Tile, tileName, tileWidth } from './tiles.ts';
