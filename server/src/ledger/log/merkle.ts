// The Merkle tree of RFC 9162 §2.1 as pure functions over complete subtrees: root, proofs, and their verification (第九条的存证).
import { hash as hashOnce } from 'node:crypto';

/** The hash of a complete subtree: `level` 0 is a leaf hash, node `index` of level n covers leaves index·2ⁿ … (index+1)·2ⁿ−1. */
export type NodeReader = (level: number, index: number) => Buffer;

const leafPrefix = Buffer.from([0]);
const nodePrefix = Buffer.from([1]);
export const emptyRoot: Buffer = hashOnce('sha256', '', 'buffer');

export function leafHash(leaf: Uint8Array): Buffer {
  return hashOnce('sha256', Buffer.concat([leafPrefix, leaf]), 'buffer');
}

export function nodeHash(left: Uint8Array, right: Uint8Array): Buffer {
  return hashOnce('sha256', Buffer.concat([nodePrefix, left, right]), 'buffer');
}

/** Root of the tree of the first `size` leaves. */
export function rootOf(size: number, node: NodeReader): Buffer {
  return size === 0 ? emptyRoot : rangeHash(0, size, node);
}

/** RFC 9162 §2.1.3.1: the path that leads from leaf `index` to the root of the first `size` leaves. */
export function inclusionPath(index: number, size: number, node: NodeReader): Buffer[] {
  if (!(index >= 0 && index < size)) throw new RangeError(`leaf ${index} is not in a tree of ${size}`);
  const path: Buffer[] = [];
  let [start, width] = [0, size];
  while (width > 1) {
    const left = largestPowerBelow(width);
    if (index - start < left) {
      path.push(rangeHash(start + left, width - left, node));
      width = left;
    } else {
      path.push(rangeHash(start, left, node));
      start += left;
      width -= left;
    }
  }
  return path.reverse();
}

/** RFC 9162 §2.1.4.1: proves that the tree of `to` leaves begins with the tree of `from` leaves. */
export function consistencyPath(from: number, to: number, node: NodeReader): Buffer[] {
  if (!(from > 0 && from <= to)) throw new RangeError(`no consistency from ${from} to ${to}`);
  const path: Buffer[] = [];
  let [start, width, known, whole] = [0, to, from, true];
  while (known < width) {
    const left = largestPowerBelow(width);
    if (known <= left) {
      path.push(rangeHash(start + left, width - left, node));
      width = left;
    } else {
      path.push(rangeHash(start, left, node));
      start += left;
      width -= left;
      known -= left;
      whole = false;
    }
  }
  if (!whole) path.push(rangeHash(start, width, node));
  return path.reverse();
}

export type InclusionClaim = {
  leafHash: Buffer;
  index: number;
  size: number;
  path: readonly Buffer[];
  root: Buffer;
};

/** RFC 9162 §2.1.3.2. */
export function includes({ leafHash, index, size, path, root }: InclusionClaim): boolean {
  if (index >= size) return false;
  let [fn, sn, hash] = [index, size - 1, leafHash];
  for (const step of path) {
    if (sn === 0) return false;
    if (fn % 2 === 1 || fn === sn) {
      hash = nodeHash(step, hash);
      while (fn % 2 === 0 && fn !== 0) [fn, sn] = [half(fn), half(sn)];
    } else {
      hash = nodeHash(hash, step);
    }
    [fn, sn] = [half(fn), half(sn)];
  }
  return sn === 0 && hash.equals(root);
}

export type ConsistencyClaim = { from: number; to: number; fromRoot: Buffer; toRoot: Buffer; path: readonly Buffer[] };

/** RFC 9162 §2.1.4.2. */
export function isConsistent({ from, to, fromRoot, toRoot, path }: ConsistencyClaim): boolean {
  if (from === to) return path.length === 0 && fromRoot.equals(toRoot);
  if (from <= 0 || from > to || path.length === 0) return false;
  const steps = isPowerOfTwo(from) ? [fromRoot, ...path] : [...path];
  let [fn, sn] = [from - 1, to - 1];
  while (fn % 2 === 1) [fn, sn] = [half(fn), half(sn)];
  const [first, ...rest] = steps;
  if (!first) return false;
  let [oldHash, newHash] = [first, first];
  for (const step of rest) {
    if (sn === 0) return false;
    if (fn % 2 === 1 || fn === sn) {
      oldHash = nodeHash(step, oldHash);
      newHash = nodeHash(step, newHash);
      while (fn % 2 === 0 && fn !== 0) [fn, sn] = [half(fn), half(sn)];
    } else {
      newHash = nodeHash(newHash, step);
    }
    [fn, sn] = [half(fn), half(sn)];
  }
  return sn === 0 && oldHash.equals(fromRoot) && newHash.equals(toRoot);
}

export type GrowingTree = { readonly size: number; push(leafHash: Buffer): void; root(): Buffer };

/** A tree that keeps only the roots of its complete subtrees: a walk over any number of leaves in constant memory. */
export function growingTree(): GrowingTree {
  const peaks: { width: number; hash: Buffer }[] = [];
  let size = 0;
  return {
    get size() {
      return size;
    },
    push(hash) {
      size += 1;
      let peak = { width: 1, hash };
      for (let last = peaks.at(-1); last && last.width === peak.width; last = peaks.at(-1)) {
        peaks.pop();
        peak = { width: peak.width * 2, hash: nodeHash(last.hash, peak.hash) };
      }
      peaks.push(peak);
    },
    root() {
      const hashes = peaks.map((peak) => peak.hash);
      return hashes.length === 0 ? emptyRoot : hashes.reduceRight((right, left) => nodeHash(left, right));
    },
  };
}

/** Hash of leaves start … start+width−1, where `start` lies on a boundary that RFC 9162's splitting reaches. */
function rangeHash(start: number, width: number, node: NodeReader): Buffer {
  if (isPowerOfTwo(width)) return node(Math.log2(width), start / width);
  const left = largestPowerBelow(width);
  return nodeHash(rangeHash(start, left, node), rangeHash(start + left, width - left, node));
}

// Sizes may pass 2³¹, where bit operators of the language end; powers of two are exact as numbers.
function largestPowerBelow(n: number): number {
  let power = 1;
  while (power * 2 < n) power *= 2;
  return power;
}

function isPowerOfTwo(n: number): boolean {
  return largestPowerBelow(n + 1) === n;
}

function half(n: number): number {
  return Math.floor(n / 2);
}
