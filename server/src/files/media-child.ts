// The child process that opens what people send: images by sharp, PDF by pdfjs. A crash or a trap in a file ends here, not in the service.
import { readFile, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import type { MediaAnswer, MediaFacts, MediaJob } from './media.ts';

const viewWidth = 1400;
const viewHeight = 2000;
const photoSide = 2000;
const thumbnailSide = 320;
const manyPages = 100;

type PdfJs = typeof import('pdfjs-dist/legacy/build/pdf.mjs');
type PdfDocument = Awaited<ReturnType<PdfJs['getDocument']>['promise']>;

sharp.cache(false);
sharp.concurrency(1);

process.on('message', (job: MediaJob) => {
  void perform(job).then((answer) => process.send?.(answer));
});
process.on('disconnect', () => process.exit(0));

async function perform(job: MediaJob): Promise<MediaAnswer> {
  try {
    const facts = job.mediaType === 'application/pdf' ? await openPdf(job) : await openImage(job);
    return { jobId: job.jobId, facts, refusal: null };
  } catch (error) {
    return { jobId: job.jobId, facts: null, refusal: refusalOf(error) };
  }
}

function refusalOf(error: unknown): MediaAnswer['refusal'] {
  const { name, message } = error as Error;
  if (name === 'PasswordException') return 'encrypted';
  return /exceeds pixel limit/i.test(message) ? 'too-many-pixels' : 'unreadable';
}

/** Writes a normalised copy: turned upright, without the camera's place and time, and nothing that hid behind the picture. */
async function openImage(job: MediaJob): Promise<MediaFacts> {
  const image = () => sharp(job.path, { limitInputPixels: job.mostPixels, failOn: 'error' }).autoOrient();
  const side = (pixels: number) => ({ width: pixels, height: pixels, fit: 'inside' as const, withoutEnlargement: true });
  const size = (await image().metadata()).autoOrient;
  await image().resize(side(photoSide)).webp({ quality: 82 }).toFile(join(job.folder, 'page-1.webp'));
  await image().resize(side(thumbnailSide)).webp({ quality: 75 }).toFile(join(job.folder, 'thumbnail.webp'));
  return { width: size.width, height: size.height, pages: 1, marks: [] };
}

async function openPdf(job: MediaJob): Promise<MediaFacts> {
  const document = await loadPdf(job.path);
  try {
    const size = await renderPage(document, job.page, join(job.folder, `page-${job.page}.webp`));
    if (job.page === 1) {
      await sharp(join(job.folder, 'page-1.webp'))
        .resize({ width: thumbnailSide, height: thumbnailSide, fit: 'inside' })
        .webp({ quality: 75 })
        .toFile(join(job.folder, 'thumbnail.webp'));
    }
    return { ...size, pages: document.numPages, marks: await marksOf(document) };
  } finally {
    await document.destroy();
  }
}

async function loadPdf(path: string): Promise<PdfDocument> {
  const pdfjs = await pdfJs();
  const root = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
  const { size } = await stat(path);
  if (size === 0) throw new Error('empty');
  return pdfjs.getDocument({
    data: new Uint8Array(await readFile(path)),
    cMapUrl: `${root}/cmaps/`,
    cMapPacked: true,
    standardFontDataUrl: `${root}/standard_fonts/`,
    wasmUrl: `${root}/wasm/`,
    isEvalSupported: false,
    enableXfa: false,
    useSystemFonts: true,
    disableFontFace: true,
    stopAtErrors: false,
    maxImageSize: 50_000_000,
    verbosity: 0,
  }).promise;
}

let loaded: Promise<PdfJs> | null = null;

/** Loads pdfjs once; documents that do not carry their Chinese fonts are drawn in ours, or every sign would be a box. */
function pdfJs(): Promise<PdfJs> {
  loaded ??= (async () => {
    const { GlobalFonts } = await import('@napi-rs/canvas');
    const require = createRequire(import.meta.url);
    const fonts = dirname(require.resolve('@expo-google-fonts/noto-sans-sc/package.json'));
    for (const family of ['sans-serif', 'serif', 'monospace']) {
      GlobalFonts.registerFromPath(join(fonts, '400Regular/NotoSansSC_400Regular.ttf'), family);
    }
    return import('pdfjs-dist/legacy/build/pdf.mjs');
  })();
  return loaded;
}

async function renderPage(document: PdfDocument, pageNo: number, target: string): Promise<{ width: number; height: number }> {
  const { createCanvas } = await import('@napi-rs/canvas');
  const page = await document.getPage(pageNo);
  const natural = page.getViewport({ scale: 1 });
  const viewport = page.getViewport({ scale: Math.min(viewWidth / natural.width, viewHeight / natural.height) });
  const canvas = createCanvas(Math.max(1, Math.ceil(viewport.width)), Math.max(1, Math.ceil(viewport.height)));
  const surface = { canvas: canvas as never, canvasContext: canvas.getContext('2d') as never };
  await page.render({ ...surface, viewport }).promise;
  await sharp(await canvas.encode('png'))
    .flatten({ background: '#ffffff' })
    .webp({ quality: 80 })
    .toFile(target);
  return { width: Math.round(natural.width), height: Math.round(natural.height) };
}

/** What a reviewer should know before opening the original. */
async function marksOf(document: PdfDocument): Promise<string[]> {
  const marks: string[] = [];
  const action = await document.getOpenAction();
  if ((await document.hasJSActions()) || (await document.getJSActions()) || action?.action) marks.push('script');
  if (await document.getAttachments()) marks.push('attachments');
  if (await document.getPermissions()) marks.push('protected');
  if (document.numPages > manyPages) marks.push('many-pages');
  return marks;
}
