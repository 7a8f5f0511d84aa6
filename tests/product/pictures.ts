// Pictures of real pages for the README: kept among the results; `XUESHI_PICTURES=docs` renews those in docs/pictures.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Page } from 'playwright-core';

const root = dirname(dirname(import.meta.dirname));
const folder = join(root, process.env['XUESHI_PICTURES'] === 'docs' ? 'docs/pictures' : 'tests/.results/pictures');

/** The page as the visitor sees it, or bytes that are a picture already. */
export async function keepPicture(name: string, what: Page | Buffer): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const bytes = Buffer.isBuffer(what) ? what : await what.screenshot({ animations: 'disabled' });
  writeFileSync(join(folder, `${name}.png`), bytes);
}
