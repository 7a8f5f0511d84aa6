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
// Little effort halves the time and adds a tenth to the size.
const viewQuality = { quality: 80, effort: 1 };
const thumbnailQuality = { quality: 75, effort: 2 };

type PdfJs = typeof import('pdfjs-dist/legacy/build/pdf.mjs');
type PdfDocument = Awaited<ReturnType<PdfJs['getDocument']>['promise']>;
type PdfPage = Awaited<ReturnType<PdfDocument['getPage']>>;

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
  const size = (await image().metadata()).autoOrient;
  await image().resize(within(photoSide)).webp(viewQuality).toFile(join(job.folder, 'page-1.webp'));
  await image().resize(within(thumbnailSide)).webp(thumbnailQuality).toFile(join(job.folder, 'thumbnail.webp'));
  return { width: size.width, height: size.height, pages: 1, marks: [] };
}

function within(side: number) {
  return { width: side, height: side, fit: 'inside' as const, withoutEnlargement: true };
}

async function openPdf(job: MediaJob): Promise<MediaFacts> {
  const document = await loadPdf(job.path);
  try {
    const page = await document.getPage(job.page);
    const { width, height } = page.getViewport({ scale: 1 });
    const drawn = await drawPage(page);
    const picture = () => (drawn ? sharp(drawn.pixels, { raw: drawn.size }) : sharp(blankPage)).flatten({ background: '#ffffff' });
    await picture()
      .webp(viewQuality)
      .toFile(join(job.folder, `page-${job.page}.webp`));
    if (job.page === 1) await picture().resize(within(thumbnailSide)).webp(thumbnailQuality).toFile(join(job.folder, 'thumbnail.webp'));
    const marks = [...(await marksOf(document)), ...(drawn ? [] : ['no-preview'])];
    return { width: Math.round(width), height: Math.round(height), pages: document.numPages, marks };
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
    const { createCanvas, GlobalFonts } = await import('@napi-rs/canvas');
    tolerateUnmapped(createCanvas(1, 1).getContext('2d'));
    const require = createRequire(import.meta.url);
    const fonts = dirname(require.resolve('@expo-google-fonts/noto-sans-sc/package.json'));
    for (const family of ['sans-serif', 'serif', 'monospace']) {
      GlobalFonts.registerFromPath(join(fonts, '400Regular/NotoSansSC_400Regular.ttf'), family);
    }
    return import('pdfjs-dist/legacy/build/pdf.mjs');
  })();
  return loaded;
}

const blankPage = { create: { width: viewWidth, height: viewHeight, channels: 3 as const, background: '#eef1f5' } };

/** Null when the page cannot be drawn here; the document itself may be sound, and the original is there to be opened. */
async function drawPage(page: PdfPage) {
  const { createCanvas } = await import('@napi-rs/canvas');
  const natural = page.getViewport({ scale: 1 });
  const viewport = page.getViewport({ scale: Math.min(viewWidth / natural.width, viewHeight / natural.height) });
  const canvas = createCanvas(Math.max(1, Math.ceil(viewport.width)), Math.max(1, Math.ceil(viewport.height)));
  const surface = { canvas: canvas as never, canvasContext: canvas.getContext('2d') as never };
  try {
    await page.render({ ...surface, viewport }).promise;
    // The pixels themselves: a detour by PNG would cost as much as all the rest.
    // A copy: data() is the canvas's own memory, which is freed with it while sharp still reads.
    return { pixels: Buffer.from(canvas.data()), size: { width: canvas.width, height: canvas.height, channels: 4 as const } };
  } catch {
    return null;
  }
}

/** A sign that a font does not map arrives as NUL, at which the canvas throws: one rare character would cost the whole page. */
function tolerateUnmapped(context: object): void {
  const prototype = Object.getPrototypeOf(context) as Record<string, (text: string, ...rest: unknown[]) => unknown>;
  for (const name of ['fillText', 'strokeText', 'measureText']) {
    const original = prototype[name];
    if (!original) continue;
    prototype[name] = function tolerant(this: unknown, text: string, ...rest: unknown[]) {
      return original.call(this, text.replaceAll('\0', ''), ...rest);
    };
  }
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
