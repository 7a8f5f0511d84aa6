// The tree grown again, from its tiles and from the rows: at every signed head both must have its root.

import type { EntryRow } from '#ledger/entry';
import { growingTree, hashBytes, hashOfRun, headOfNote, isSigned, type SignedHead, type Tile, tileName, tileWidth } from '#ledger/log';
import { dayOf } from '#platform';
import { changedRow, type FaultList, headFault, treeFault } from './faults.ts';

export type TreeCheck = {
  /** Heads of the leaves that come next. */
  expect(heads: readonly SignedHead[]): void;
  /** A leaf that is not what its row gives; whether the row or the tree was altered, the next head tells. */
  suspect(index: number, row: EntryRow | null): void;
  /** The next leaf's hash: as the tree keeps it, and as the row gives it. */
  push(kept: Buffer | null, given: Buffer | null): void;
  finish(upper: readonly Tile[]): void;
  readonly heads: number;
};

type Suspicion = { readonly index: number; readonly row: EntryRow | null };
type Awaited = { readonly head: SignedHead; readonly from: 'register' | 'outside' };

export function treeCheck(found: FaultList, notes: readonly string[]): TreeCheck {
  const [byTiles, byRows] = [growingTree(), growingTree()];
  const levels: Buffer[][] = [];
  let waiting: Awaited[] = [];
  const outside = readNotes(notes, found);
  let suspicions: Suspicion[] = [];
  const since = { register: 0, outside: 0 };
  let [heads, isTreeBroken, isAllBroken] = [0, false, false];

  const atHead = ({ head, from }: Awaited): void => {
    heads += 1;
    if (!isSigned(head)) {
      found.add(headFault(`${head.tree_size} 片叶的树头不是本系统的密钥所签。`));
      since[from] = head.tree_size;
      return;
    }
    const [tiles, rows] = [byTiles.root().equals(head.root), byRows.root().equals(head.root)];
    const isTreeAlone = !tiles && rows;
    if (!isTreeAlone) for (const one of suspicions) found.add(suspicionFault(one));
    else if (!isTreeBroken) found.add(treeFault(`${spanText(since[from], head)}的摘要与树头不符，而台账条目与树头相符。`));
    if (!tiles && !rows && !isAllBroken) found.add(headFault(rewrittenText(head, from, since[from])));
    isTreeBroken ||= isTreeAlone;
    isAllBroken ||= !tiles && !rows;
    suspicions = [];
    since[from] = head.tree_size;
  };

  return {
    get heads() {
      return heads;
    },
    expect(list) {
      const kept = outside.filter((head) => head.tree_size > byTiles.size);
      waiting = [...list.map((head) => ({ head, from: 'register' as const })), ...kept.map((head) => ({ head, from: 'outside' as const }))];
      waiting.sort((a, b) => a.head.tree_size - b.head.tree_size);
    },
    suspect(index, row) {
      suspicions.push({ index, row });
    },
    push(kept, given) {
      const hash = kept ?? given ?? Buffer.alloc(hashBytes);
      byTiles.push(hash);
      byRows.push(given ?? hash);
      raise(levels, hash);
      while (waiting[0]?.head.tree_size === byTiles.size) atHead(waiting.shift() as Awaited);
    },
    finish(upper) {
      for (const one of suspicions) found.add(suspicionFault(one));
      if (byTiles.size > since.register) {
        found.add(headFault(`第 ${since.register} 到 ${byTiles.size - 1} 片叶没有树头覆盖：树头被删除。`));
      }
      for (const head of outside.filter((one) => one.tree_size > byTiles.size)) {
        found.add(headFault(`系统外保存的树头有 ${head.tree_size} 片叶，存证树只有 ${byTiles.size} 片：末尾的记录被删除。`));
      }
      compareUpper(levels, upper, found);
    },
  };
}

function suspicionFault({ index, row }: Suspicion) {
  return row ? changedRow(row, `存证树第 ${index} 片叶`) : treeFault(`第 ${index} 片叶（打印件）与存证树不符。`);
}

function rewrittenText(head: SignedHead, from: Awaited['from'], since: number): string {
  const where = from === 'outside' ? '系统外保存的' : '';
  const what = `${where}树头（${head.tree_size} 片叶，${dayOf(head.at)}）与存证树不符`;
  return `${what}：${spanText(since, head)}中有记录连同存证树被改写。`;
}

function spanText(since: number, head: SignedHead): string {
  return `第 ${since} 到 ${head.tree_size - 1} 片叶`;
}

function readNotes(notes: readonly string[], found: FaultList): SignedHead[] {
  return notes.flatMap((note) => {
    const head = headOfNote(note);
    if (head && isSigned(head)) return [head];
    found.add(headFault(head ? '系统外保存的树头，其签名不是本系统的密钥所签。' : '系统外保存的树头不可读，请原样提供。'));
    return [];
  });
}

/** Collects the hashes of each level: a full tile of one level is one hash of the next. */
function raise(levels: Buffer[][], hash: Buffer): void {
  for (let level = 0, up = hash; ; level += 1) {
    const hashes = levels[level] ?? [];
    levels[level] = hashes;
    hashes.push(up);
    if (hashes.length % tileWidth !== 0) return;
    up = hashOfRun(Buffer.concat(hashes.slice(-tileWidth)), 0, tileWidth);
    // Leaf hashes were compared on the way; keeping them all would fill the memory.
    if (level === 0) hashes.length = 0;
  }
}

function compareUpper(levels: readonly Buffer[][], upper: readonly Tile[], found: FaultList): void {
  const wanted = new Map<string, Buffer>();
  for (const [level, hashes] of levels.entries()) {
    if (level === 0) continue;
    for (let index = 0; index * tileWidth < hashes.length; index += 1) {
      wanted.set(tileName({ level, index }), Buffer.concat(hashes.slice(index * tileWidth, (index + 1) * tileWidth)));
    }
  }
  for (const tile of upper) {
    const name = tileName(tile);
    if (wanted.get(name)?.equals(tile.data) !== true) found.add(treeFault(`第 ${tile.level} 层第 ${tile.index} 块与下层不符。`));
    wanted.delete(name);
  }
  for (const name of wanted.keys()) found.add(treeFault(`第 ${name.replace('/', ' 层第 ')} 块缺失。`));
}
