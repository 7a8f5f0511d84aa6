// Work that repeats in the background: one run at a time per job, errors logged, stopped cleanly.
import type { Log } from './context.ts';

export type Job = { readonly name: string; readonly everyMs: number; run(): Promise<unknown> };
export type Jobs = { stop(): Promise<void> };

export function startJobs(jobs: readonly Job[], log: Log): Jobs {
  let stopped = false;
  const timers = new Map<string, NodeJS.Timeout>();
  const running = new Map<string, Promise<void>>();
  const schedule = (job: Job) => {
    timers.set(
      job.name,
      setTimeout(() => running.set(job.name, turn(job)), job.everyMs),
    );
  };
  const turn = async (job: Job) => {
    try {
      await job.run();
    } catch (error) {
      log.error({ err: error, job: job.name }, 'job failed');
    }
    if (!stopped) schedule(job);
  };
  for (const job of jobs) schedule(job);
  return {
    async stop() {
      stopped = true;
      for (const timer of timers.values()) clearTimeout(timer);
      await Promise.all(running.values());
    },
  };
}
