// The ledger's Merkle proof climbed in the browser (RFC 9162 §2.1.3.2), so that nobody has to believe the server's "verified".
export type OwnCheck = 'agrees' | 'differs' | 'unavailable';

export type PlaceInTree = { leaf: string; leafIndex: number | null; treeSize: number | null; root: string | null; path: readonly string[] };

/** Does the leaf lead to the root? `unavailable`: not in the tree yet, or a plain-http page, where browsers withhold their cryptography. */
export async function climb({ leaf, leafIndex, treeSize, root, path }: PlaceInTree): Promise<OwnCheck> {
  if (!canCompute() || leafIndex === null || treeSize === null || root === null) return 'unavailable';
  return (await rootOf(leaf, leafIndex, treeSize, path)) === root ? 'agrees' : 'differs';
}

export function canCompute(): boolean {
  return globalThis.crypto?.subtle !== undefined;
}

/** Of a text's UTF-8 bytes, in hex. */
export async function hashOfText(text: string): Promise<string> {
  return toHex(await sha256(new TextEncoder().encode(text)));
}

/** Undefined where the path does not fit the tree's size. */
export async function rootOf(leaf: string, index: number, size: number, path: readonly string[]): Promise<string | undefined> {
  if (index >= size) return undefined;
  let [node, last] = [index, size - 1];
  let hash = await sha256(joined(0, fromHex(leaf)));
  for (const step of path) {
    if (last === 0) return undefined;
    const other = fromHex(step);
    if (node % 2 === 1 || node === last) {
      hash = await sha256(joined(1, other, hash));
      while (node % 2 === 0 && node !== 0) [node, last] = [half(node), half(last)];
    } else {
      hash = await sha256(joined(1, hash, other));
    }
    [node, last] = [half(node), half(last)];
  }
  return last === 0 ? toHex(hash) : undefined;
}

/** Not a shift: a tree may outgrow 32 bits. */
function half(number: number): number {
  return Math.floor(number / 2);
}

async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
}

function joined(prefix: number, ...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  return new Uint8Array([prefix, ...parts.flatMap((part) => [...part])]);
}

function fromHex(text: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array((text.match(/../g) ?? []).map((byte) => Number.parseInt(byte, 16)));
}

function toHex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
