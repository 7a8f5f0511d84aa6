// What every command of the workspace needs before anything is installed: say, run, install if stale, build if stale.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
const stampFolder = join(root, 'node_modules', '.xueshi');
const leastNode = [20, 19];

export function say(text) {
  process.stdout.write(`${text}\n`);
}

export function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > leastNode[0] || (major === leastNode[0] && minor >= leastNode[1])) return;
  say(`需要 Node.js ${leastNode.join('.')} 或更高版本，当前是 ${process.versions.node}。`);
  process.exit(78);
}

/** Runs a program to its end; answers its exit code. Output goes straight to the terminal unless `quiet`, which shows it only on failure. */
export function run(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, stdio: options.quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit', ...options });
    const chunks = [];
    child.stdout?.on('data', (chunk) => chunks.push(chunk));
    child.stderr?.on('data', (chunk) => chunks.push(chunk));
    child.on('error', reject);
    child.on('close', (code, signal) => {
      const failed = code !== 0 && options.quiet;
      if (failed) process.stdout.write(Buffer.concat(chunks));
      resolve(code ?? (signal === null ? 1 : 128));
    });
  });
}

export async function mustRun(command, args, options) {
  const code = await run(command, args, options);
  if (code !== 0) throw new Error(`${command} ${args.join(' ')} 没有成功（退出码 ${code}）`);
}

/** `npm ci` when the lock file changed since the last install. */
export async function install() {
  requireNode();
  const wanted = digestOf([join(root, 'package-lock.json')]);
  if (readStamp('install') === wanted) return;
  const started = Date.now();
  say('安装依赖（首次约一分钟）…');
  await mustRun(npm(), ['ci', '--no-audit', '--no-fund', '--loglevel=error'], { quiet: true, shell: process.platform === 'win32' });
  writeStamp('install', wanted);
  say(`依赖已安装（${seconds(started)} 秒）`);
}

/** Builds web pages and server when their sources changed. */
export async function build() {
  const wanted = digestOf(
    ['policy', 'contract', 'server', 'web', 'scripts/build.mjs', 'package-lock.json'].map((name) => join(root, name)),
  );
  const built = existsSync(join(root, 'server', 'dist', 'main.mjs')) && existsSync(join(root, 'web', 'dist', 'index.html'));
  if (built && readStamp('build') === wanted) return;
  const started = Date.now();
  say('构建网页与服务程序 …');
  const { buildAll } = await import('./build.mjs');
  await buildAll();
  writeStamp('build', wanted);
  say(`构建完成（${seconds(started)} 秒）`);
}

export function seconds(started) {
  return Math.max(1, Math.round((Date.now() - started) / 1000));
}

export function bin(name) {
  return join(root, 'node_modules', '.bin', process.platform === 'win32' ? `${name}.cmd` : name);
}

function npm() {
  return process.platform === 'win32' ? 'npm.cmd' : 'npm';
}

function readStamp(name) {
  const file = join(stampFolder, name);
  return existsSync(file) ? readFileSync(file, 'utf8') : null;
}

function writeStamp(name, text) {
  mkdirSync(stampFolder, { recursive: true });
  writeFileSync(join(stampFolder, name), text);
}

const skipped = new Set(['node_modules', 'dist', '.git']);

function digestOf(paths) {
  const hash = createHash('sha256');
  for (const path of paths)
    for (const file of filesUnder(path)) hash.update(file.slice(root.length)).update('\0').update(readFileSync(file));
  return hash.digest('hex');
}

function* filesUnder(path) {
  if (!existsSync(path)) return;
  if (statSync(path).isFile()) {
    yield path;
    return;
  }
  for (const name of readdirSync(path).sort()) if (!skipped.has(name) && !/\.test\.tsx?$/.test(name)) yield* filesUnder(join(path, name));
}
