// `npm test`: installs what is missing (the browser too), builds, runs every test, and ends with the line `N passed, N failed, N skipped`.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBrowser } from './browser.mjs';
import { ensureBuilt } from './build.mjs';
import { ensureInstalled } from './install.mjs';
import { main, root, runTool, say, step } from './steps.mjs';

const results = join(root, 'tests/.results');
const runs = [
  { title: '规则、接口、服务、网页的测试 · tests beside the code', config: 'vitest.config.ts', out: 'code.json' },
  { title: '真实浏览器与突然断电的测试 · journeys and faults', config: 'tests/vitest.config.ts', out: 'journeys.json' },
];

await main(async () => {
  await ensureInstalled();
  const browser = await ensureBrowser();
  await ensureBuilt();
  mkdirSync(results, { recursive: true });
  const env = { XUESHI_BROWSER: browser.executablePath, XUESHI_BROWSER_ENV: JSON.stringify(browser.env), NODE_ENV: 'test' };
  const total = { passed: 0, failed: 0, skipped: 0 };
  for (const { title, config, out } of runs) {
    const counted = await step(title, () => vitest(config, join(results, out), env), { speaks: true });
    for (const key of Object.keys(total)) total[key] += counted[key];
  }
  say(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
  return total.failed === 0 ? 0 : 1;
});

async function vitest(config, out, env) {
  rmSync(out, { force: true });
  const filters = process.argv.slice(2);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${out}`];
  const code = await runTool('node_modules/vitest/vitest.mjs', ['run', '--config', config, ...reporters, '--passWithNoTests', ...filters], {
    env,
    must: false,
  });
  const counted = existsSync(out) ? count(JSON.parse(readFileSync(out, 'utf8'))) : { passed: 0, failed: 0, skipped: 0 };
  // A file that does not load, or an error outside every test, is a failure too.
  if (code !== 0 && counted.failed === 0) counted.failed = 1;
  return counted;
}

function count({ testResults }) {
  const counted = { passed: 0, failed: 0, skipped: 0 };
  for (const { status, assertionResults } of testResults) {
    for (const one of assertionResults) counted[one.status === 'passed' ? 'passed' : one.status === 'failed' ? 'failed' : 'skipped'] += 1;
    if (status === 'failed' && !assertionResults.some((one) => one.status === 'failed')) counted.failed += 1;
  }
  return counted;
}
