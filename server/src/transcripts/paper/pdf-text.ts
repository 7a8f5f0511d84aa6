// Reads a PDF back in tests: its text page by page, and its page as a picture.
import { createCanvas } from '@napi-rs/canvas';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** The text of each page, without any spaces: where a line breaks is the page's business. */
export async function pagesOf(pdf: Buffer): Promise<string[]> {
  const document = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise;
  try {
    return await Promise.all(
      Array.from({ length: document.numPages }, async (_, i) => {
        const content = await (await document.getPage(i + 1)).getTextContent();
        return content.items
          .map((item) => ('str' in item ? item.str : ''))
          .join('')
          .replace(/[\s\u200b]/g, '');
      }),
    );
  } finally {
    await document.destroy();
  }
}

export type Picture = { readonly data: Uint8ClampedArray; readonly width: number; readonly height: number };

export async function pictureOf(pdf: Buffer, pageNumber: number, scale: number): Promise<Picture> {
  const document = await getDocument({ data: new Uint8Array(pdf), verbosity: 0, disableFontFace: true }).promise;
  try {
    const page = await document.getPage(pageNumber);
    const viewport = page.getViewport({ scale });
    const canvas = createCanvas(Math.ceil(viewport.width), Math.ceil(viewport.height));
    const context = canvas.getContext('2d');
    await page.render({ canvas: canvas as never, canvasContext: context as never, viewport }).promise;
    const image = context.getImageData(0, 0, canvas.width, canvas.height);
    return { data: image.data, width: canvas.width, height: canvas.height };
  } finally {
    await document.destroy();
  }
}
