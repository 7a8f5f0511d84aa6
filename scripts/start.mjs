// `npm start`: from a fresh clone to the running product – install, build, then serve in this very process, so that a signal reaches it.

import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureBuilt } from './build.mjs';
import { ensureInstalled } from './install.mjs';
import { main, root } from './steps.mjs';

const parentCheckMs = 100;

await main(async () => {
  await ensureInstalled();
  await ensureBuilt();
  stopInOrder();
  // Somebody is watching the terminal: what matters to them, not each request.
  process.env.LOG_LEVEL ??= 'warn';
  process.argv.splice(2, Infinity, 'serve');
  await import(pathToFileURL(join(root, 'server/dist/main.mjs')).href);
});

/**
 * Ctrl-C arrives twice (from the terminal and from npm), and npm that is killed leaves its child behind:
 * the product's own handler acts on the first signal, nothing ends it half way, and a lost npm counts as SIGTERM.
 */
function stopInOrder() {
  const nothing = () => undefined;
  process.on('SIGINT', nothing);
  process.on('SIGTERM', nothing);
  process.once('SIGHUP', () => process.kill(process.pid, 'SIGTERM'));
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    process.kill(process.pid, 'SIGTERM');
  }, parentCheckMs);
  watch.unref();
}
