// Typesetting off the event loop: a few child processes, a bounded queue, a limit of time, replacement after crash and after long use.
import { type ChildProcess, fork } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Problem } from '#platform';
import type { TypesetResult } from './typeset-child.ts';

export type Typesetter = {
  /** Compiles Typst source to PDF. Throws `transcript-busy` when the queue is full or time runs out. */
  typeset(source: string, inputs: Readonly<Record<string, string>>): Promise<Buffer>;
  /** Starts a child where there is none: fonts take a moment to load, and the one who prints will ask for the file next. */
  warm(): void;
  /** Ends the children; what waits is refused. */
  stop(): Promise<void>;
};

export type TypesetterOptions = {
  readonly fontFolders: readonly string[];
  readonly children?: number;
  readonly waitingMost?: number;
  readonly timeoutMs?: number;
  /** Documents per child before it is replaced, because its memory grows. */
  readonly documentsMost?: number;
  readonly idleMs?: number;
  /** Started instead of Typst, for tests of crash and delay. */
  readonly entry?: string;
};

type Task = {
  readonly source: string;
  readonly inputs: Readonly<Record<string, string>>;
  readonly resolve: (pdf: Buffer) => void;
  readonly reject: (error: Error) => void;
  attempts: number;
};
type Child = { readonly process: ChildProcess; task: Task | null; done: number; timer: NodeJS.Timeout | null; tooSlow: boolean };

const attemptsMost = 2;

export function startTypesetter(options: TypesetterOptions): Typesetter {
  const { children: most = 2, waitingMost = 200, timeoutMs = 30_000, documentsMost = 1000, idleMs = 5 * 60_000 } = options;
  const entry = options.entry ?? childEntry();
  const waiting: Task[] = [];
  const children = new Set<Child>();
  let stopped = false;

  const dispatch = () => {
    while (waiting.length > 0) {
      const child = [...children].find((one) => one.task === null && one.process.connected) ?? (children.size < most ? start() : null);
      if (!child) return;
      const task = waiting.shift();
      if (task) assign(child, task);
    }
  };
  const assign = (child: Child, task: Task) => {
    child.task = task;
    task.attempts += 1;
    child.process.ref();
    child.process.channel?.ref();
    setTimer(child, timeoutMs, () => {
      child.tooSlow = true;
      child.process.kill('SIGKILL');
    });
    // A send that fails is followed by the child's exit, which settles the task.
    child.process.send({ id: child.done, source: task.source, inputs: task.inputs }, () => undefined);
  };
  const rest = (child: Child) => {
    child.task = null;
    if (child.done >= documentsMost || stopped) return retire(child);
    child.process.unref();
    child.process.channel?.unref();
    setTimer(child, idleMs, () => retire(child)).unref();
  };
  const retire = (child: Child) => {
    children.delete(child);
    setTimer(child, 0, () => undefined);
    if (child.process.connected) child.process.disconnect();
  };
  const start = (): Child => {
    const process = forkChild(entry, options.fontFolders);
    const child: Child = { process, task: null, done: 0, timer: null, tooSlow: false };
    children.add(child);
    process.on('message', (result: TypesetResult) => {
      const { task } = child;
      child.done += 1;
      rest(child);
      if (result.pdf) task?.resolve(Buffer.from(result.pdf));
      else task?.reject(new Error(`排版失败：${result.error}`));
      dispatch();
    });
    const gone = () => {
      const { task } = child;
      child.task = null;
      children.delete(child);
      if (child.timer) clearTimeout(child.timer);
      if (task) bury(task, child.tooSlow);
      dispatch();
    };
    process.on('exit', gone);
    process.on('error', gone);
    return child;
  };
  const bury = (task: Task, tooSlow: boolean) => {
    // A child may die of what came before it: one more try, on a fresh one. What ran out of time would again.
    if (!tooSlow && !stopped && task.attempts < attemptsMost) waiting.unshift(task);
    else task.reject(tooSlow || stopped ? busy() : new Error('排版进程意外退出'));
  };

  return {
    typeset(source, inputs) {
      if (stopped || waiting.length >= waitingMost) return Promise.reject(busy());
      return new Promise((resolve, reject) => {
        waiting.push({ source, inputs, resolve, reject, attempts: 0 });
        dispatch();
      });
    },
    warm() {
      if (!stopped && children.size === 0) rest(start());
    },
    async stop() {
      stopped = true;
      for (const task of waiting.splice(0)) task.reject(busy());
      await Promise.all([...children].map((child) => ended(child, retire)));
    },
  };
}

function setTimer(child: Child, ms: number, act: () => void): NodeJS.Timeout {
  if (child.timer) clearTimeout(child.timer);
  child.timer = setTimeout(act, ms);
  return child.timer;
}

/** Lets the work in hand end, then waits for the process to be gone. */
function ended(child: Child, retire: (child: Child) => void): Promise<void> {
  return new Promise((resolve) => {
    child.process.ref();
    child.process.once('exit', () => resolve());
    if (child.task === null) retire(child);
  });
}

function busy(): Problem {
  return new Problem({
    type: 'transcript-busy',
    status: 503,
    title: '正在生成的情况表太多',
    detail: '情况表已经打印登记，文件还没有生成。请过一分钟再下载，不必重新打印。',
  });
}

/** From source the child runs under tsx; in a build it is a bundle of its own beside the main one. */
function childEntry(): string {
  return fileURLToPath(new URL(import.meta.url.endsWith('.ts') ? './typeset-child.ts' : './typeset-child.mjs', import.meta.url));
}

function forkChild(entry: string, fontFolders: readonly string[]): ChildProcess {
  const loader = entry.endsWith('.ts') ? ['--import', pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href] : [];
  const { PATH = '', HOME = '', TMPDIR = '' } = process.env;
  return fork(entry, [JSON.stringify(fontFolders)], {
    execArgv: loader,
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    // Keys and passwords in the environment are none of the typesetter's business.
    env: { PATH, HOME, ...(TMPDIR ? { TMPDIR } : {}) },
  });
}
