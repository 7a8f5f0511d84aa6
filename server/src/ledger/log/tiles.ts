// The tree's hashes in tiles of 256 (as tlog-tiles lays them out): growing the right edge, and reading any node from few tiles.
import { type NodeReader, nodeHash, rootOf } from './merkle.ts';

export const tileWidth = 256;
export const hashBytes = 32;
const levelsPerTile = 8;

export type TileKey = { readonly level: number; readonly index: number };
/** `data` is `width` hashes in a row. Tiles at the right edge are narrower than 256 until they are full. */
export type Tile = TileKey & { readonly data: Buffer };

export function tileName({ level, index }: TileKey): string {
  return `${level}/${index}`;
}

/** The unfinished tiles of a tree: what must be known to go on. */
export function rightEdge(size: number): TileKey[] {
  const keys: TileKey[] = [];
  for (let level = 0, count = size; count > 0; level += 1, count = Math.floor(count / tileWidth)) {
    if (count % tileWidth > 0) keys.push({ level, index: Math.floor(count / tileWidth) });
  }
  return keys;
}

/** The root of a full or unfinished run of hashes that starts at a tile's beginning. */
export function hashOfRun(data: Buffer, start: number, width: number): Buffer {
  if (width === 1) return data.subarray(start * hashBytes, (start + 1) * hashBytes);
  const half = width / 2;
  return nodeHash(hashOfRun(data, start, half), hashOfRun(data, start + half, half));
}

export function hashOfTile(tile: Tile): Buffer {
  return hashOfRun(tile.data, 0, tileWidth);
}

/** Adds leaf hashes behind `size` leaves. Answers the tiles that changed and the new root. */
export function grow(size: number, edge: readonly Tile[], added: readonly Buffer[]): { tiles: Tile[]; root: Buffer } {
  const known = new Map(edge.map((tile) => [tileName(tile), tile]));
  const changed = new Map<string, Tile>();
  let [hashes, start] = [added, size];
  for (let level = 0; hashes.length > 0; level += 1) {
    const made = growLevel({ level, start, hashes, known });
    for (const tile of made) {
      known.set(tileName(tile), tile);
      changed.set(tileName(tile), tile);
    }
    hashes = made.filter((tile) => tile.data.length === tileWidth * hashBytes).map(hashOfTile);
    start = Math.floor(start / tileWidth);
  }
  return { tiles: [...changed.values()], root: rootOf(size + added.length, nodeReader(known)) };
}

type LevelGrowth = {
  level: number;
  start: number;
  hashes: readonly Buffer[];
  known: ReadonlyMap<string, Tile>;
};

function growLevel({ level, start, hashes, known }: LevelGrowth): Tile[] {
  const tiles: Tile[] = [];
  const first = Math.floor(start / tileWidth);
  const last = Math.floor((start + hashes.length - 1) / tileWidth);
  for (let index = first; index <= last; index += 1) {
    const from = Math.max(0, index * tileWidth - start);
    const fresh = hashes.slice(from, (index + 1) * tileWidth - start);
    const present = index === first ? start % tileWidth : 0;
    const before = present > 0 ? known.get(tileName({ level, index }))?.data.subarray(0, present * hashBytes) : Buffer.alloc(0);
    if (!before || before.length !== present * hashBytes) throw new Error(`tile ${level}/${index} is missing ${present} hashes`);
    tiles.push({ level, index, data: Buffer.concat([before, ...fresh]) });
  }
  return tiles;
}

/** Reads nodes from these tiles; throws for a node outside them. Remembers them: the paths of many leaves share most of their nodes. */
export function nodeReader(tiles: ReadonlyMap<string, Tile>): NodeReader {
  const known = new Map<string, Buffer>();
  return (level, index) => {
    const name = `${level}/${index}`;
    const hash = known.get(name) ?? readNode(tiles, level, index);
    known.set(name, hash);
    return hash;
  };
}

function readNode(tiles: ReadonlyMap<string, Tile>, level: number, index: number): Buffer {
  const place = placeOf(level, index);
  const tile = tiles.get(tileName(place));
  if (!tile || tile.data.length < (place.start + place.width) * hashBytes) {
    throw new Error(`tile ${tileName(place)} does not hold node ${level}/${index}`);
  }
  return hashOfRun(tile.data, place.start, place.width);
}

/** The tiles that a computation over nodes asks for, found by running it once over blanks. */
export function tilesFor(work: (node: NodeReader) => unknown): TileKey[] {
  const asked = new Map<string, TileKey>();
  const blank = Buffer.alloc(hashBytes);
  work((level, index) => {
    const place = placeOf(level, index);
    asked.set(tileName(place), { level: place.level, index: place.index });
    return blank;
  });
  return [...asked.values()];
}

/** Where a node's hashes lie: `width` hashes from `start` in one tile. */
function placeOf(level: number, index: number): TileKey & { start: number; width: number } {
  const tileLevel = Math.floor(level / levelsPerTile);
  const width = 2 ** (level % levelsPerTile);
  const first = index * width;
  return { level: tileLevel, index: Math.floor(first / tileWidth), start: first % tileWidth, width };
}
