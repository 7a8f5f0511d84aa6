// Builds the product: Vite makes the pages, esbuild the server; text files are compressed once here instead of at every request.
import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { root } from './lib.mjs';

export async function buildAll() {
  await Promise.all([buildWeb(), buildServer()]);
}

async function buildWeb() {
  const { build } = await import('vite');
  await build({ root: join(root, 'web'), logLevel: 'warn' });
  for (const file of filesUnder(join(root, 'web', 'dist'))) if (/\.(js|css|html|svg|json|txt)$/.test(file)) compress(file);
}

async function buildServer() {
  const { build } = await import('esbuild');
  const server = join(root, 'server');
  const manifest = createRequire(import.meta.url)(join(server, 'package.json'));
  const outside = Object.keys({ ...manifest.dependencies, ...manifest.optionalDependencies }).filter(
    (name) => !name.startsWith('@xueshi/'),
  );
  rmSync(join(server, 'dist'), { recursive: true, force: true });
  await build({
    // Child processes are programs of their own, beside the main one.
    entryPoints: [join(server, 'src', 'main.ts'), ...[...filesUnder(join(server, 'src'))].filter((file) => file.endsWith('-child.ts'))],
    outdir: join(server, 'dist'),
    entryNames: '[name]',
    outExtension: { '.js': '.mjs' },
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    sourcemap: 'linked',
    external: outside.flatMap((name) => [name, `${name}/*`]),
    logLevel: 'warning',
  });
}

function compress(file) {
  const bytes = readFileSync(file);
  const best = { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } };
  writeFileSync(`${file}.br`, brotliCompressSync(bytes, best));
  writeFileSync(`${file}.gz`, gzipSync(bytes, { level: 9 }));
}

function* filesUnder(folder) {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) yield* filesUnder(path);
    else yield path;
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) await buildAll();
