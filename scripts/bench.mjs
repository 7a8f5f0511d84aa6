// `npm run bench -- [name …]`: the benchmarks of bench/, each against a named floor in the same run.
import { ensureInstalled } from './install.mjs';
import { main, root, run } from './steps.mjs';

await main(async () => {
  await ensureInstalled();
  return run(process.execPath, ['--import', 'tsx', 'bench/run.ts', ...process.argv.slice(2)], { must: false, cwd: root });
});
