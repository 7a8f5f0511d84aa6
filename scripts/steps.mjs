// What every script does: say a step and how long it took, run a program, take the fingerprint of sources. Needs nothing installed.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

const beatMs = 10_000;

export function say(text) {
  process.stdout.write(`${text}\n`);
}

/** Says what begins, that it goes on (unless the work itself speaks), and how long it took. */
export async function step(title, work, { speaks = false } = {}) {
  const started = performance.now();
  const seconds = () => ((performance.now() - started) / 1000).toFixed(1);
  say(`▸ ${title} …`);
  const beat = setInterval(() => speaks || say(`  … ${title}：${seconds()} s`), beatMs);
  try {
    const result = await work();
    say(`✓ ${title}（${seconds()} s）`);
    return result;
  } catch (error) {
    say(`✗ ${title}（${seconds()} s）`);
    throw error;
  } finally {
    clearInterval(beat);
  }
}

/** Runs a program in the root folder. `quiet` keeps its output for the error. Resolves to the exit code, or throws when `must`. */
export function run(command, args, { quiet = false, must = true, env = {}, cwd = root } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', quiet ? 'pipe' : 'inherit', quiet ? 'pipe' : 'inherit'],
      shell: process.platform === 'win32' && command === 'npm',
    });
    const output = [];
    child.stdout?.on('data', (chunk) => output.push(chunk));
    child.stderr?.on('data', (chunk) => output.push(chunk));
    child.on('error', reject);
    child.on('close', (code, signal) => {
      if (code === 0 || !must) return resolve(code ?? 1);
      reject(new Error(`${[command, ...args].join(' ')}：${signal ?? `exit ${code}`}\n${Buffer.concat(output)}`));
    });
  });
}

/** A tool of the repository, run by this Node. */
export function runTool(path, args, options) {
  return run(process.execPath, [join(root, path), ...args], options);
}

/** SHA-256 of every file under these paths, names included. */
export function fingerprint(paths, { skip = () => false } = {}) {
  const hash = createHash('sha256');
  for (const file of paths.flatMap((path) => filesUnder(join(root, path))).sort()) {
    const name = relative(root, file);
    if (!skip(name)) hash.update(name).update('\0').update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
}

function filesUnder(path) {
  if (!existsSync(path)) return [];
  if (statSync(path).isFile()) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

/** Whether `mark` (a file) holds `value`; `remember` writes it. */
export function remembers(mark, value) {
  return existsSync(join(root, mark)) && readFileSync(join(root, mark), 'utf8').trim() === value;
}

export function remember(mark, value) {
  mkdirSync(dirname(join(root, mark)), { recursive: true });
  writeFileSync(join(root, mark), `${value}\n`);
}

/** Runs the script's work; a failure is one clear text and exit code 1. */
export async function main(work) {
  try {
    process.exitCode = (await work()) ?? 0;
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
    process.exitCode = 1;
  }
}
