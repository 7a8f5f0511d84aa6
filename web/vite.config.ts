// Builds the web application into web/dist: hashed files, one chunk per route, each also as .br and .gz for the server to send as they are.
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import react from '@vitejs/plugin-react';
// biome-ignore lint/correctness/noUndeclaredDependencies: the workspace root pins it, for the tests too.
import { defineConfig, type Plugin } from 'vite';

const API = 'http://localhost:3000';
const SMALLEST_WORTH_COMPRESSING = 1024;

export default defineConfig({
  root: import.meta.dirname,
  base: '/',
  plugins: [react(), precompress()],
  build: { target: 'es2022', sourcemap: false, assetsInlineLimit: 0, chunkSizeWarningLimit: 700 },
  server: { port: 5173, proxy: { '/api': API } },
  preview: { port: 4173, proxy: { '/api': API } },
});

function precompress(): Plugin {
  let folder = '';
  return {
    name: 'precompress',
    apply: 'build',
    configResolved: (config) => {
      folder = join(config.root, config.build.outDir);
    },
    writeBundle: () => {
      for (const path of textFilesUnder(folder)) {
        const plain = readFileSync(path);
        if (plain.length < SMALLEST_WORTH_COMPRESSING) continue;
        writeFileSync(`${path}.br`, brotliCompressSync(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }));
        writeFileSync(`${path}.gz`, gzipSync(plain, { level: 9 }));
      }
    },
  };
}

function textFilesUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => /\.(js|css|html|svg)$/.test(path) && statSync(path).isFile());
}
