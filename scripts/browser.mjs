// Finds a Chromium for the journeys: the machine's own, else the one from npm (nothing of the system is changed), else, as root, by apt.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, run, say, step } from './steps.mjs';

const systemBrowsers = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];
const cache = join(root, 'node_modules/.cache/browser');
const aptMs = 240_000;

/** Resolves to `{ executablePath, env }` of a browser that runs here. `XUESHI_BROWSER` may name a file, or `npm` to use npm's. */
export async function ensureBrowser() {
  const wish = process.env.XUESHI_BROWSER;
  for (const path of wish === 'npm' ? [] : [wish, ...systemBrowsers]) {
    if (path && existsSync(path) && answers(path, {})) return { executablePath: path, env: fontSettings() };
  }
  const shipped = await fromNpm();
  if (shipped) return { executablePath: shipped.path, env: { ...shipped.env, ...fontSettings() } };
  if (await fromApt()) return ensureBrowser();
  throw new Error('没有可用的 Chromium。请安装 Chromium 或 Chrome，或用环境变量 XUESHI_BROWSER 指明它的位置。');
}

async function fromNpm() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return null;
  const path = join(cache, 'chromium');
  if (!existsSync(join(cache, 'al2023/lib'))) await step('解开 npm 带来的浏览器 · unpacking the browser', unpack);
  const bare = answers(path, {});
  // Its own copies of the libraries only where the machine lacks them: two sets side by side may disagree.
  const env = bare ? {} : { LD_LIBRARY_PATH: join(cache, 'al2023/lib') };
  return bare || answers(path, env) ? { path, env } : null;
}

/** The package unpacks to the temporary folder, and its libraries only where it believes to be at home. */
async function unpack() {
  mkdirSync(cache, { recursive: true });
  const script = "import('@sparticuz/chromium').then(({ default: chromium }) => chromium.executablePath())";
  await run(process.execPath, ['--input-type=module', '-e', script], {
    quiet: true,
    env: { TMPDIR: cache, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' },
  });
}

async function fromApt() {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get') || existsSync('/usr/bin/chromium')) return false;
  say('npm 带来的浏览器在本机不能运行，改用 apt 安装 chromium …');
  const quiet = { encoding: 'utf8', timeout: aptMs, env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
  spawnSync('apt-get', ['update', '-q'], quiet);
  return spawnSync('apt-get', ['install', '-yq', '--no-install-recommends', 'chromium', 'fonts-noto-cjk'], quiet).status === 0;
}

function answers(path, env) {
  const version = spawnSync(path, ['--version', '--no-sandbox'], { env: { ...process.env, ...env }, encoding: 'utf8', timeout: 20_000 });
  return version.status === 0 && /\d+\.\d+/.test(version.stdout);
}

/** Where the machine has no Chinese font, the pages are drawn with the one the printed form uses. */
function fontSettings() {
  const listed = spawnSync('fc-list', [':lang=zh', 'family'], { encoding: 'utf8' });
  if (listed.status === 0 && listed.stdout.trim() !== '') return {};
  const fonts = join(root, 'node_modules/@expo-google-fonts/noto-sans-sc');
  const folders = ['400Regular', '700Bold'].filter((name) => existsSync(fonts) && readdirSync(fonts).includes(name));
  const file = join(cache, 'fonts.conf');
  mkdirSync(cache, { recursive: true });
  const dirs = [...folders.map((name) => join(fonts, name)), join(cache, 'fonts'), '/usr/share/fonts'];
  writeFileSync(
    file,
    `<?xml version="1.0"?>\n<!DOCTYPE fontconfig SYSTEM "fonts.dtd">\n<fontconfig>\n${dirs.map((dir) => `<dir>${dir}</dir>`).join('\n')}\n<cachedir>${join(cache, 'font-cache')}</cachedir>\n</fontconfig>\n`,
  );
  return { FONTCONFIG_FILE: file };
}
