#!/usr/bin/env node
// `npx xueshi <verb>`: builds the program when its sources changed, then runs it.
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

// A production image brings the built program without the scripts.
if (existsSync(join(root, 'scripts/build.mjs'))) {
  const { ensureBuilt } = await import(pathToFileURL(join(root, 'scripts/build.mjs')).href);
  await ensureBuilt();
}
await import(pathToFileURL(join(root, 'server/dist/main.mjs')).href);
