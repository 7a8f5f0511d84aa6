// `npm start`: installs what is missing, builds what is stale, and becomes the running product.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { build, install, root, say } from './lib.mjs';

try {
  await install();
  await build();
} catch (error) {
  say(error.message);
  process.exit(1);
}

const child = spawn(process.execPath, ['--enable-source-maps', join(root, 'server', 'dist', 'main.mjs'), 'serve'], {
  cwd: root,
  stdio: 'inherit',
});
// A signal to npm may reach this process alone, or the whole group: the server takes the first and ignores repeats.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal === 'SIGHUP' ? 'SIGTERM' : signal));
child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
