// Hands files to child processes that open them: at most two at once, each job within its time, a child that hangs is ended.
import { type ChildProcess, fork } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { encryptedFile, mostPixels, slowFile, tooManyPixels, unreadableFile, uploadsBusy } from './refusals.ts';
import type { MediaType } from './sniff.ts';

export type MediaFacts = {
  readonly width: number | null;
  readonly height: number | null;
  readonly pages: number;
  readonly marks: readonly string[];
};

export type MediaJob = {
  readonly jobId: number;
  readonly mediaType: MediaType;
  readonly path: string;
  /** Where `page-N.webp` and `thumbnail.webp` are written. */
  readonly folder: string;
  readonly page: number;
  readonly mostPixels: number;
};

export type MediaAnswer = {
  readonly jobId: number;
  readonly facts: MediaFacts | null;
  readonly refusal: 'encrypted' | 'too-many-pixels' | 'unreadable' | null;
};

export type MediaRequest = Pick<MediaJob, 'mediaType' | 'path' | 'folder'> & { readonly page?: number; readonly name: string };

const jobTimeMs = 30_000;
// A child's first job includes its start and the loading of pdfjs.
const firstJobTimeMs = 60_000;
const mostChildren = 2;
const longestQueue = 40;
const jobsPerChild = 200;
const idleMs = 30_000;

type Worker = { readonly child: ChildProcess; done: number; idle: NodeJS.Timeout | null };
type Waiting = { readonly start: (worker: Worker) => void };

const idleWorkers: Worker[] = [];
const queue: Waiting[] = [];
let running = 0;
let lastJob = 0;

/** Opens the file, writes its view and thumbnail, and says what it is. Throws a problem when it cannot be opened. */
export async function openMedia(request: MediaRequest): Promise<MediaFacts> {
  const worker = await takeWorker();
  const { name, page = 1, ...rest } = request;
  const job: MediaJob = { ...rest, page, jobId: ++lastJob, mostPixels };
  const answer = await ask(worker, job);
  if (answer === 'late') throw slowFile(name);
  if (answer?.facts) return answer.facts;
  if (answer?.refusal === 'encrypted') throw encryptedFile(name);
  if (answer?.refusal === 'too-many-pixels') throw tooManyPixels(name);
  throw unreadableFile(name);
}

function takeWorker(): Promise<Worker> {
  if (running < mostChildren) {
    running++;
    return Promise.resolve(idleWorkers.pop() ?? startWorker());
  }
  if (queue.length >= longestQueue) return Promise.reject(uploadsBusy());
  return new Promise((resolve) => queue.push({ start: resolve }));
}

/** Sends one job and waits for its answer; null when the child died of it. The worker goes back to its place. */
function ask(worker: Worker, job: MediaJob): Promise<MediaAnswer | 'late' | null> {
  const { child } = worker;
  if (worker.idle) clearTimeout(worker.idle);
  worker.idle = null;
  child.ref();
  child.channel?.ref();
  return new Promise((resolve) => {
    const finish = (answer: MediaAnswer | 'late' | null) => {
      clearTimeout(timer);
      child.off('message', finish);
      child.off('exit', died);
      worker.done++;
      giveBack(worker, answer !== null && answer !== 'late' && worker.done < jobsPerChild);
      resolve(answer);
    };
    const died = () => finish(null);
    const timer = setTimeout(() => finish('late'), worker.done === 0 ? firstJobTimeMs : jobTimeMs);
    child.on('message', finish);
    child.on('exit', died);
    child.send(job);
  });
}

function giveBack(worker: Worker, healthy: boolean): void {
  if (!healthy) worker.child.kill('SIGKILL');
  const next = queue.shift();
  if (next) {
    next.start(healthy ? worker : startWorker());
    return;
  }
  running--;
  if (!healthy) return;
  idleWorkers.push(worker);
  worker.child.unref();
  worker.child.channel?.unref();
  worker.idle = setTimeout(() => retire(worker), idleMs).unref();
}

function retire(worker: Worker): void {
  const place = idleWorkers.indexOf(worker);
  if (place >= 0) idleWorkers.splice(place, 1);
  worker.child.kill('SIGKILL');
}

/** Ends idle children, e.g. when the service stops. */
export function closeMedia(): void {
  for (const worker of [...idleWorkers]) retire(worker);
}

function startWorker(): Worker {
  const fromSource = import.meta.url.endsWith('.ts');
  const entry = fileURLToPath(new URL(fromSource ? './media-child.ts' : './media-child.mjs', import.meta.url));
  const loader = fromSource ? ['--import', createRequire(import.meta.url).resolve('tsx')] : [];
  const child = fork(entry, [], {
    execArgv: [...loader, '--max-old-space-size=768'],
    // The child opens strangers' files: it is given no secret.
    env: { PATH: process.env['PATH'] ?? '', HOME: process.env['HOME'] ?? '' },
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  const worker: Worker = { child, done: 0, idle: null };
  child.on('error', () => retire(worker));
  child.on('exit', () => retire(worker));
  return worker;
}
