// The QR code on paper, read as a phone would: the page is drawn to pixels, and another program looks for the code.
import { createCanvas } from '@napi-rs/canvas';
import jsQR from 'jsqr';

/** What the code on the first page of a PDF says; null when there is none to be found. */
export async function qrOnPaper(pdf: Uint8Array): Promise<string | null> {
  const { context, width, height } = await firstPage(pdf, 3);
  const found = jsQR(new Uint8ClampedArray(context.getImageData(0, 0, width, height).data), width, height);
  return found?.data ?? null;
}

/** The first page as a picture. */
export async function pictureOfPaper(pdf: Uint8Array): Promise<Buffer> {
  return (await firstPage(pdf, 1.6)).canvas.toBuffer('image/png');
}

async function firstPage(pdf: Uint8Array, pixelsPerPoint: number) {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const document = await getDocument({ data: new Uint8Array(pdf), useSystemFonts: false }).promise;
  const page = await document.getPage(1);
  const viewport = page.getViewport({ scale: pixelsPerPoint });
  const [width, height] = [Math.ceil(viewport.width), Math.ceil(viewport.height)];
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  context.fillStyle = 'white';
  context.fillRect(0, 0, width, height);
  // pdf.js asks for the browser's canvas; this one does the same.
  await page.render({ canvas: canvas as never, canvasContext: context as never, viewport }).promise;
  return { canvas, context, width, height };
}
