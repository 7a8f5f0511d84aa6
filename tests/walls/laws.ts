// The laws of the house as functions from sources to violations. A violation names the file and says what to do.
import {
  doorLinesMost,
  fileLinesMost,
  filesInFolderMost,
  forbiddenNames,
  foreignPackages,
  layers,
  packageDirections,
  platformRooms,
} from './layers.ts';
import { type Source, type Sources, targetOf } from './sources.ts';

export function violations(sources: Sources): string[] {
  return [
    ...[...sources.values()].flatMap((source) => [...shape(source), ...importLaw(source, sources), ...sqlLaw(source)]),
    ...folderLaw(sources),
    ...circles(sources),
  ];
}

function* shape({ path, room, name, lines, text }: Source): Generator<string> {
  if (lines > fileLinesMost && !name.endsWith('.json')) yield `${path}: ${lines} lines, at most ${fileLinesMost}; split it by what it does`;
  if (name === 'index.ts' && room !== '' && lines > doorLinesMost) yield `${path}: a door of ${lines} lines, at most ${doorLinesMost}`;
  if (isDoor(name) && room !== '' && /from '\.\/(?:.*-)?store\.ts'/.test(text)) yield `${path}: a door does not hand out the store`;
  const words = [...room.split('/'), name.replace(/\..*$/, '')];
  const bad = words.find((word) => forbiddenNames.includes(word));
  if (bad) yield `${path}: "${bad}" says nothing; name it by what it is`;
  if (/\.tsx?$/.test(name) && !/^(\/\/|\/\*)/.test(text)) yield `${path}: does not open with one sentence that says what it is`;
}

function* importLaw(source: Source, sources: Sources): Generator<string> {
  for (const { from, typesOnly } of source.imports) {
    const target = targetOf(source, from, sources);
    const says = `${source.path}: imports ${from}`;
    if (from.startsWith('../')) yield `${says}; never upwards: name the room, #room`;
    else if (target === undefined && /^(\.\/|#|@xueshi\/)/.test(from) && !/\.(css|json|svg)$/.test(from))
      yield `${says}, which does not exist`;
    else if (!target) yield* foreignLaw(source, from, says);
    else if (target.pack !== source.pack) yield* packageLaw(source, target, typesOnly, says);
    else yield* roomLaw(source, target, says, sources);
  }
}

function* foreignLaw(source: Source, from: string, says: string): Generator<string> {
  const allowed = foreignPackages[source.pack];
  if (source.isTest || allowed === undefined || /^(\.|#)/.test(from) || allowed.includes(from)) return;
  yield `${says}; ${source.pack} takes only ${allowed.join(', ') || 'what it has itself'}`;
}

function* packageLaw(source: Source, target: Source, typesOnly: boolean, says: string): Generator<string> {
  if (!packageDirections[source.pack]?.includes(target.pack)) yield `${says}; ${source.pack} never meets ${target.pack}`;
  if (source.pack === 'web' && target.path === 'contract/src/index.ts' && !typesOnly && !source.isTest) {
    yield `${says} as values; the browser takes types only, or it carries every schema`;
  }
}

function* roomLaw(source: Source, target: Source, says: string, sources: Sources): Generator<string> {
  const [from = '', to = ''] = [source.room.split('/')[0], target.room.split('/')[0]];
  const own = layers[source.pack] ?? {};
  const [fromLayer, toLayer] = [own[from], own[to]];
  const hasDoor = sources.has(`${target.pack}/src/${target.room}/index.ts`);
  if (fromLayer === undefined) yield `${source.path}: the room ${from} has no layer; give it one in tests/walls/layers.ts`;
  else if (to === 'testing' && !source.isTest) yield `${says}; testing is for tests`;
  else if (target.room !== source.room && hasDoor && !isDoor(target.name)) yield `${says}; a room is entered by its door`;
  else if (from !== to && target.room.includes('/') && source.pack === 'server') yield `${says}; an inner room belongs to ${to} alone`;
  else if (from !== to && !source.isTest && (toLayer ?? 0) >= fromLayer) {
    yield `${says}; ${from || 'src'} (${fromLayer}) may only use what lies below it, ${to} is ${toLayer}`;
  }
}

function* sqlLaw({ path, pack, room, name, text, isTest }: Source): Generator<string> {
  if (pack !== 'server' || isTest || platformRooms.includes(room.split('/')[0] ?? '') || /^(.*-)?store\.ts$/.test(name)) return;
  const sql = /\bsql`|from 'kysely'|from 'pg'|\.(selectFrom|insertInto|updateTable|deleteFrom)\(/.exec(
    text.replace(/^import type .*$/gm, ''),
  );
  if (sql) yield `${path}: ${sql[0]} — SQL lives in the room's store.ts`;
}

function* folderLaw(sources: Sources): Generator<string> {
  const counts = new Map<string, number>();
  for (const { pack, room, name } of sources.values()) {
    const folder = `${pack}/src/${room}`;
    if (!/\.test\.tsx?$/.test(name)) counts.set(folder, (counts.get(folder) ?? 0) + 1);
  }
  for (const [folder, count] of counts) {
    if (count > filesInFolderMost) yield `${folder}: ${count} files, at most ${filesInFolderMost}; make an inner room`;
  }
}

/** Circles of rooms and of files, types included (a lazy import is none): what cannot be read in an order cannot be understood. */
function* circles(sources: Sources): Generator<string> {
  const files = new Map<string, Set<string>>();
  const rooms = new Map<string, Set<string>>();
  for (const source of sources.values()) {
    if (source.isTest) continue;
    for (const { from, isLazy } of source.imports) {
      const target = targetOf(source, from, sources);
      if (!target || isLazy) continue;
      link(files, source.path, target.path);
      const [a, b] = [`${source.pack}/${source.room}`, `${target.pack}/${target.room}`];
      if (a !== b) link(rooms, a, b);
    }
  }
  for (const circle of [...circlesOf(files), ...circlesOf(rooms)]) yield `a circle: ${circle.join(' → ')}`;
}

function link(graph: Map<string, Set<string>>, from: string, to: string): void {
  graph.set(from, (graph.get(from) ?? new Set()).add(to));
}

function circlesOf(graph: ReadonlyMap<string, ReadonlySet<string>>): string[][] {
  const found: string[][] = [];
  const finished = new Set<string>();
  const visit = (node: string, path: readonly string[]): void => {
    if (path.includes(node)) {
      found.push([...path.slice(path.indexOf(node)), node]);
      return;
    }
    if (finished.has(node)) return;
    for (const next of graph.get(node) ?? []) visit(next, [...path, node]);
    finished.add(node);
  };
  for (const node of graph.keys()) visit(node, []);
  return found;
}

function isDoor(name: string): boolean {
  return name === 'index.ts' || name === 'client.ts';
}
