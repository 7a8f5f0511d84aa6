// Builds the product when its sources changed: web pages by Vite into web/dist, the server by esbuild into server/dist.
import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureInstalled } from './install.mjs';
import { fingerprint, main, remember, remembers, root, runTool, step } from './steps.mjs';

const rules = ['policy/src', 'policy/package.json', 'contract/src', 'contract/package.json', 'package-lock.json', 'scripts/build.mjs'];
const webSources = [...rules, 'web/src', 'web/public', 'web/index.html', 'web/vite.config.ts', 'web/package.json'];
const serverSources = [...rules, 'server/src', 'server/package.json'];
const webMark = 'web/dist/.fingerprint';
const serverMark = 'server/dist/.fingerprint';

export async function ensureBuilt({ always = false } = {}) {
  const web = fingerprint(webSources, { skip: isTest });
  if (always || !remembers(webMark, web)) {
    await step('构建网页 · building the pages', () =>
      runTool('node_modules/vite/bin/vite.js', ['build', 'web', '--logLevel', 'warn'], {
        quiet: true,
        // Whoever builds from within a test means the same pages.
        env: { NODE_ENV: 'production' },
      }),
    );
    remember(webMark, web);
  }
  const server = fingerprint(serverSources, { skip: isTest });
  if (always || !remembers(serverMark, server)) {
    await step('构建服务 · building the server', buildServer);
    remember(serverMark, server);
  }
}

function isTest(name) {
  return /\.test\.tsx?$/.test(name) || name.startsWith(join('server', 'src', 'testing'));
}

/** One file for the program and one for each child process; packages of others stay in node_modules, where their native parts are. */
async function buildServer() {
  const { build } = await import('esbuild');
  const source = join(root, 'server/src');
  const children = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('-child.ts'));
  const outdir = join(root, 'server/dist');
  await build({
    absWorkingDir: join(root, 'server'),
    entryPoints: ['main.ts', ...children].map((name) => ({ in: join(source, name), out: basename(name, '.ts') })),
    outdir,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    sourcemap: 'linked',
    sourcesContent: false,
    logLevel: 'silent',
    plugins: [{ name: 'packages-of-others-stay-outside', setup: keepPackagesOutside }],
  });
}

function keepPackagesOutside({ onResolve }) {
  onResolve({ filter: /^[a-z@]/ }, ({ path, kind }) =>
    kind === 'entry-point' || path.startsWith('@xueshi/') || path.includes(':\\') ? undefined : { path, external: true },
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await main(async () => {
    await ensureInstalled();
    await ensureBuilt({ always: true });
  });
}
