// The sources as the laws see them: every file with its package, its room (folder with a door), its lines and what it imports.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const packages = ['policy', 'contract', 'server', 'web'] as const;

export type Source = {
  /** From the root, e.g. `server/src/claims/submit.ts`. */
  readonly path: string;
  readonly pack: string;
  /** Folder below `src`, e.g. `claims` or `transcripts/paper`; empty for files of `src` itself. */
  readonly room: string;
  readonly name: string;
  readonly isTest: boolean;
  readonly text: string;
  readonly lines: number;
  readonly imports: readonly Import[];
};
export type Import = { readonly from: string; readonly typesOnly: boolean; readonly isLazy: boolean };

export type Sources = ReadonlyMap<string, Source>;

export function readSources(root: string): Sources {
  const sources = new Map<string, Source>();
  for (const pack of packages) {
    const folder = join(root, pack, 'src');
    for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue;
      const path = join(entry.parentPath, entry.name).slice(root.length + 1);
      sources.set(path, sourceOf(path, readFileSync(join(root, path), 'utf8')));
    }
  }
  return sources;
}

export function sourceOf(path: string, text: string): Source {
  const [pack = '', , ...rest] = path.split('/');
  const name = rest.pop() ?? '';
  const room = rest.join('/');
  const isTest = /\.(test|testing)\.tsx?$/.test(name) || (pack === 'server' && room === 'testing');
  return { path, pack, room, name, isTest, text, lines: text.trimEnd().split('\n').length, imports: isCode(name) ? importsOf(text) : [] };
}

function isCode(name: string): boolean {
  return /\.tsx?$/.test(name);
}

const importPattern = /^(?:import|export)\s+(type\s)?[^'";]*?from\s*'([^']+)'|^import\s*'([^']+)'|\bimport\(\s*'([^']+)'\s*\)/gm;

function importsOf(text: string): Import[] {
  return [...text.matchAll(importPattern)].map(([, typesOnly, from, bare, dynamic]) => ({
    from: from ?? bare ?? dynamic ?? '',
    typesOnly: typesOnly !== undefined,
    isLazy: dynamic !== undefined,
  }));
}

/** The file of the house an import leads to; null for packages of others, undefined when there is no such file. */
export function targetOf(source: Source, from: string, sources: Sources): Source | null | undefined {
  if (from.startsWith('./')) return sources.get(join(source.path, '..', from));
  if (from.startsWith('#')) return sources.get(`${source.pack}/src/${from.slice(1)}/index.ts`);
  const inside = /^@xueshi\/(\w+)(?:\/(\w+))?$/.exec(from);
  if (!inside) return null;
  const [, pack, door] = inside;
  const doors = { kit: 'kit/index.ts', client: 'kit/client.ts', identity: 'people/identity.ts' } as Record<string, string>;
  return sources.get(`${pack}/src/${door === undefined ? 'index.ts' : (doors[door] ?? '?')}`);
}
