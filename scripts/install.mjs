// Installs the packages of the lock file when what lies in node_modules is not what the lock says.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, run, say, step } from './steps.mjs';

const leastNode = [20, 19];

export async function ensureInstalled() {
  refuseOldNode();
  if (isInstalled()) return;
  const count = Object.keys(readLock('package-lock.json').packages).length;
  await step(`安装依赖 · installing ${count} packages (npm ci)`, () =>
    // A shell may say NODE_ENV=production; building needs the tools too.
    run('npm', ['ci', '--no-audit', '--no-fund', '--include=dev', '--include=optional'], { quiet: true }),
  );
}

function refuseOldNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > leastNode[0] || (major === leastNode[0] && minor >= leastNode[1])) return;
  throw new Error(`需要 Node.js ${leastNode.join('.')} 或更高版本，本机是 ${process.versions.node}。请从 https://nodejs.org 安装后再试。`);
}

/** npm writes `node_modules/.package-lock.json` last: what it lists is there. Optional packages of other platforms may be missing. */
function isInstalled() {
  if (!existsSync(join(root, 'node_modules/.package-lock.json'))) return false;
  const installed = readLock('node_modules/.package-lock.json').packages;
  const wanted = Object.entries(readLock('package-lock.json').packages);
  const missing = wanted.filter(
    ([path, one]) => path.includes('node_modules/') && !one.optional && !one.link && installed[path]?.version !== one.version,
  );
  if (missing.length > 0) say(`缺少或版本不同的软件包：${missing.length} 个`);
  return missing.length === 0;
}

function readLock(path) {
  return JSON.parse(readFileSync(join(root, path), 'utf8'));
}
