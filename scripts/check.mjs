// `npm run check`: format, lint, types, walls, dead code – every step runs, every failure is named.
import { bin, install, run, say } from './lib.mjs';

await install();
const steps = [
  ['格式与规范', 'biome', ['check', '--error-on-warnings', '.']],
  ['类型：policy', 'tsc', ['-p', 'policy']],
  ['类型：contract', 'tsc', ['-p', 'contract']],
  ['类型：server', 'tsc', ['-p', 'server']],
  ['类型：web', 'tsc', ['-p', 'web']],
  ['类型：tests、bench', 'tsc', ['-p', '.']],
  ['墙与门', 'vitest', ['run', 'tests/architecture.test.ts']],
  ['无用代码', 'knip', []],
];
const failed = [];
for (const [name, command, args] of steps) {
  const code = await run(bin(command), args, { quiet: true });
  say(`${code === 0 ? '通过' : '未通过'}  ${name}`);
  if (code !== 0) failed.push(name);
}
say(failed.length === 0 ? '检查全部通过' : `未通过：${failed.join('、')}`);
process.exitCode = failed.length === 0 ? 0 : 1;
