// The Merkle tree of RFC 9162 over tiles 256 wide: roots, proofs of inclusion and of consistency, and their checks. Pure.
import { sha256 } from '#platform';

/** Answers the stored hashes of a tile: up to 256 hashes of 32 bytes. */
export type ReadTile = (level: number, tile: number) => Promise<Buffer>;
export type Tile = { readonly level: number; readonly tile: number; readonly hashes: Buffer };

const tileBits = 8;
const tileWidth = 1 << tileBits;
const hashBytes = 32;

export const emptyRoot = sha256('');

export function leafHash(leaf: Buffer): Buffer {
  return sha256(Buffer.concat([Buffer.from([0]), leaf]));
}

export function nodeHash(left: Buffer, right: Buffer): Buffer {
  return sha256(Buffer.concat([Buffer.from([1]), left, right]));
}

/** The root of the first `size` leaves. */
export function rootOf(read: ReadTile, size: number): Promise<Buffer> {
  return size === 0 ? Promise.resolve(emptyRoot) : rangeHash(read, 0, size);
}

/** MTH(D[start:end]); ranges are those that the tree's own splits produce. */
async function rangeHash(read: ReadTile, start: number, end: number): Promise<Buffer> {
  const width = end - start;
  if (Number.isInteger(Math.log2(width)) && start % width === 0) return completeHash(read, start, width);
  const split = start + largestPowerBelow(width);
  const [left, right] = await Promise.all([rangeHash(read, start, split), rangeHash(read, split, end)]);
  return nodeHash(left, right);
}

async function completeHash(read: ReadTile, start: number, width: number): Promise<Buffer> {
  const height = Math.log2(width);
  // A whole tile's root stands one level up only once that tile is full; a tile's own top is folded from it.
  const level = height === 0 ? 0 : Math.floor((height - 1) / tileBits);
  const index = start / tileWidth ** level;
  const tile = await read(level, Math.floor(index / tileWidth));
  const from = (index % tileWidth) * hashBytes;
  const until = from + (width / tileWidth ** level) * hashBytes;
  if (tile.length < until) throw new Error(`tile ${level}/${Math.floor(index / tileWidth)} is too short`);
  return fold(tile.subarray(from, until));
}

/** The root of 2^n concatenated hashes. */
function fold(hashes: Buffer): Buffer {
  if (hashes.length === hashBytes) return Buffer.from(hashes);
  const half = hashes.length / 2;
  return nodeHash(fold(hashes.subarray(0, half)), fold(hashes.subarray(half)));
}

function largestPowerBelow(width: number): number {
  return 2 ** Math.floor(Math.log2(width - 1));
}

/** The tiles that change when `leaves` (leaf hashes) follow the first `size`. */
export async function appendedTiles(read: ReadTile, size: number, leaves: readonly Buffer[]): Promise<Tile[]> {
  const changed: Tile[] = [];
  let level = 0;
  let index = size;
  let adding = leaves;
  while (adding.length > 0) {
    const first = Math.floor(index / tileWidth);
    const kept = index % tileWidth === 0 ? Buffer.alloc(0) : (await read(level, first)).subarray(0, (index % tileWidth) * hashBytes);
    const all = Buffer.concat([kept, ...adding]);
    const full: Buffer[] = [];
    for (let at = 0; at < all.length; at += tileWidth * hashBytes) {
      const hashes = all.subarray(at, at + tileWidth * hashBytes);
      changed.push({ level, tile: first + at / (tileWidth * hashBytes), hashes });
      if (hashes.length === tileWidth * hashBytes) full.push(fold(hashes));
    }
    level += 1;
    index = first;
    adding = full;
  }
  return changed;
}

/** Hashes from leaf `index` up to the root of the first `size` leaves. */
export function inclusionProof(read: ReadTile, index: number, size: number): Promise<Buffer[]> {
  return path(read, index, 0, size);
}

async function path(read: ReadTile, index: number, start: number, end: number): Promise<Buffer[]> {
  if (end - start <= 1) return [];
  const split = start + largestPowerBelow(end - start);
  return index < split
    ? [...(await path(read, index, start, split)), await rangeHash(read, split, end)]
    : [...(await path(read, index, split, end)), await rangeHash(read, start, split)];
}

/** Hashes that show the tree of `size` to begin with the tree of `before`. */
export function consistencyProof(read: ReadTile, before: number, size: number): Promise<Buffer[]> {
  return before === 0 || before === size ? Promise.resolve([]) : subproof(read, before, 0, size, true);
}

async function subproof(read: ReadTile, before: number, start: number, end: number, whole: boolean): Promise<Buffer[]> {
  if (before === end) return whole ? [] : [await rangeHash(read, start, end)];
  const split = start + largestPowerBelow(end - start);
  return before <= split
    ? [...(await subproof(read, before, start, split, whole)), await rangeHash(read, split, end)]
    : [...(await subproof(read, before, split, end, false)), await rangeHash(read, start, split)];
}

/** RFC 9162 2.1.3.2. */
export function includes(leaf: Buffer, index: number, size: number, proof: readonly Buffer[], root: Buffer): boolean {
  if (index < 0 || index >= size) return false;
  let at = index;
  let last = size - 1;
  let hash = leafHash(leaf);
  for (const sibling of proof) {
    if (last === 0) return false;
    if (at % 2 === 1 || at === last) {
      hash = nodeHash(sibling, hash);
      while (at % 2 === 0 && at !== 0) {
        at = Math.floor(at / 2);
        last = Math.floor(last / 2);
      }
    } else hash = nodeHash(hash, sibling);
    at = Math.floor(at / 2);
    last = Math.floor(last / 2);
  }
  return last === 0 && hash.equals(root);
}

/** RFC 9162 2.1.4.2. */
export function extendsTree(before: number, beforeRoot: Buffer, size: number, root: Buffer, proof: readonly Buffer[]): boolean {
  if (before === size) return proof.length === 0 && beforeRoot.equals(root);
  if (before === 0) return proof.length === 0;
  const hashes = Number.isInteger(Math.log2(before)) ? [beforeRoot, ...proof] : [...proof];
  let at = before - 1;
  let last = size - 1;
  while (at % 2 === 1) {
    at = Math.floor(at / 2);
    last = Math.floor(last / 2);
  }
  const [seed, ...rest] = hashes;
  if (!seed) return false;
  let old = seed;
  let now = seed;
  for (const hash of rest) {
    if (last === 0) return false;
    if (at % 2 === 1 || at === last) {
      old = nodeHash(hash, old);
      now = nodeHash(hash, now);
      while (at % 2 === 0 && at !== 0) {
        at = Math.floor(at / 2);
        last = Math.floor(last / 2);
      }
    } else now = nodeHash(now, hash);
    at = Math.floor(at / 2);
    last = Math.floor(last / 2);
  }
  return last === 0 && old.equals(beforeRoot) && now.equals(root);
}

/** Roots of a growing tree in memory of log size: for checking every signed head in one pass over the leaves. */
export class RunningRoot {
  readonly #peaks: { height: number; hash: Buffer }[] = [];
  size = 0;
  add(leaf: Buffer): void {
    let peak = { height: 0, hash: leaf };
    for (let top = this.#peaks.at(-1); top?.height === peak.height; top = this.#peaks.at(-1)) {
      this.#peaks.pop();
      peak = { height: peak.height + 1, hash: nodeHash(top.hash, peak.hash) };
    }
    this.#peaks.push(peak);
    this.size += 1;
  }
  root(): Buffer {
    return (
      this.#peaks.map((peak) => peak.hash).reduceRight<Buffer | null>((right, left) => (right ? nodeHash(left, right) : left), null) ??
      emptyRoot
    );
  }
}
