// What a PDF says, read by a program that had no part in making it: poppler where it is installed, else pdf.js.
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The text, page after page, in the order in which it was set: what wraps within a cell stays together. */
export async function pdfText(bytes: Uint8Array): Promise<string> {
  const file = join(tmpdir(), `xueshi-${process.pid}.pdf`);
  writeFileSync(file, bytes);
  const poppler = spawnSync('pdftotext', ['-raw', file, '-'], { encoding: 'utf8' });
  return poppler.status === 0 ? poppler.stdout : textByPdfjs(bytes);
}

async function textByPdfjs(bytes: Uint8Array): Promise<string> {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const document = await getDocument({ data: new Uint8Array(bytes), useSystemFonts: false }).promise;
  const pages: string[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const content = await (await document.getPage(number)).getTextContent();
    pages.push(content.items.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? '\n' : ' '}` : '')).join(''));
  }
  return pages.join('\f');
}
