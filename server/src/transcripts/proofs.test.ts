// 存证证明的复算: against a naive tree written straight from RFC 9162, every leaf of every size, and every way to bend a proof.
import { describe, expect, it } from 'vitest';
import { sha256 } from '#platform';
import { climbs } from './proofs.ts';

const leaves = Array.from({ length: 21 }, (_, i) => sha256(`leaf ${i}`));

function root(list: readonly Buffer[]): Buffer {
  const [only] = list;
  if (list.length === 1 && only) return sha256(Buffer.concat([Buffer.from([0]), only]));
  const split = splitOf(list.length);
  return sha256(Buffer.concat([Buffer.from([1]), root(list.slice(0, split)), root(list.slice(split))]));
}

function path(index: number, list: readonly Buffer[]): Buffer[] {
  if (list.length === 1) return [];
  const split = splitOf(list.length);
  return index < split
    ? [...path(index, list.slice(0, split)), root(list.slice(split))]
    : [...path(index - split, list.slice(split)), root(list.slice(0, split))];
}

/** The largest power of two below the size. */
function splitOf(size: number): number {
  let power = 1;
  while (power * 2 < size) power *= 2;
  return power;
}

function proofOf(index: number, size: number) {
  const list = leaves.slice(0, size);
  return { leaf: leaves[index] ?? Buffer.alloc(0), index, size, path: path(index, list), root: root(list) };
}

describe('复算', () => {
  it('一到二十一片叶的树，每片叶都对得上', () => {
    for (let size = 1; size <= leaves.length; size++) {
      for (let index = 0; index < size; index++) expect(climbs(proofOf(index, size)), `${index}/${size}`).toBe(true);
    }
  });

  it('叶、路径、位置、树根、长短，任何一处不符都对不上', () => {
    for (const [index, size] of [
      [0, 1],
      [3, 7],
      [6, 7],
      [12, 21],
      [20, 21],
    ] as const) {
      const proof = proofOf(index, size);
      const bent = [
        { ...proof, leaf: sha256('other') },
        { ...proof, root: sha256('other') },
        { ...proof, index: size },
        { ...proof, index: -1 },
        { ...proof, path: [...proof.path, sha256('more')] },
        ...proof.path.map((_, i) => ({ ...proof, path: proof.path.map((hash, k) => (k === i ? sha256('other') : hash)) })),
        ...(proof.path.length > 0
          ? [
              { ...proof, path: proof.path.slice(1) },
              { ...proof, index: index ^ 1 },
            ]
          : []),
      ];
      for (const one of bent) expect(climbs(one)).toBe(false);
    }
  });
});
