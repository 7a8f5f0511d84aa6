// Background work: repeats, survives its own errors, and stops when told.
import { expect, test, vi } from 'vitest';
import { startJobs } from './jobs.ts';
import { createLog } from './log.ts';

test('出错的任务记入日志后继续，停止后不再运行', async () => {
  const lines: string[] = [];
  const log = createLog('error', { write: (line) => void lines.push(line) });
  let runs = 0;
  const jobs = startJobs(
    [
      {
        name: 'odd',
        everyMs: 1,
        run: async () => {
          if (++runs === 1) throw new Error('once');
        },
      },
    ],
    log,
  );
  await vi.waitFor(() => expect(runs).toBeGreaterThan(2));
  await jobs.stop();
  const after = runs;
  await new Promise((done) => setTimeout(done, 20));
  expect(runs).toBe(after);
  expect(lines.join('')).toContain('"job":"odd"');
});
