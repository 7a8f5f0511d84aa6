// `npm run check`: format and lint, types, the walls of the house, dead code. Every step runs, so that one look shows all that is wrong.
import { ensureInstalled } from './install.mjs';
import { main, runTool, say, step } from './steps.mjs';

const tsc = 'node_modules/typescript/bin/tsc';
const checks = [
  ['格式与写法 · biome', 'node_modules/@biomejs/biome/bin/biome', ['check', '--error-on-warnings', '.']],
  ['类型 policy · tsc', tsc, ['-p', 'policy', '--noEmit']],
  ['类型 contract · tsc', tsc, ['-p', 'contract', '--noEmit']],
  ['类型 server · tsc', tsc, ['-p', 'server', '--noEmit']],
  ['类型 web · tsc', tsc, ['-p', 'web', '--noEmit']],
  ['类型 tests · tsc', tsc, ['-p', '.', '--noEmit']],
  ['结构 · architecture', 'node_modules/vitest/vitest.mjs', ['run', 'tests/architecture.test.ts', '--reporter=dot']],
  ['无用代码 · knip', 'node_modules/knip/bin/knip.js', []],
];

await main(async () => {
  await ensureInstalled();
  const failed = [];
  for (const [title, tool, args] of checks) {
    await step(title, () => runTool(tool, args, { quiet: true })).catch((error) => {
      say(error.message);
      failed.push(title);
    });
  }
  say(failed.length === 0 ? '全部通过 · all checks passed' : `未通过 · failed：${failed.join('；')}`);
  return failed.length === 0 ? 0 : 1;
});
