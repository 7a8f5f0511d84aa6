#!/usr/bin/env node
// `npx xueshi <verb>`: builds when stale, then runs the operator's command in this process.
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const scripts = join(root, 'scripts', 'lib.mjs');
// An installed image carries the built program alone.
if (existsSync(scripts)) {
  const { build, install } = await import(pathToFileURL(scripts).href);
  await install();
  await build();
}
await import(pathToFileURL(join(root, 'server', 'dist', 'main.mjs')).href);
