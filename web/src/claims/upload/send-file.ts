// Sends one file by the tus protocol: in pieces, again after a break in the line, on from where it was after a reload of the tab.
import { type DetailedError, Upload } from 'tus-js-client';
import { call, type Problem, problemOf } from '#api';
import { uploadMemory } from './upload-memory.ts';

const ENDPOINT = '/api/uploads';
const PIECE_BYTES = 4 * 1024 * 1024;
const PAUSES_MS = [0, 1000, 3000, 6000, 12000];

type Options = { claimId: string; file: File; onProgress: (share: number) => void; signal: AbortSignal };

/** The evidenceId. Rejects with a Problem; `status` 0 or ≥ 500 is worth another try. */
export async function sendFile(options: Options): Promise<string> {
  try {
    return await sendOnce(options);
  } catch (error) {
    if (statusOf(error) !== 401) throw troubleOf(error);
    // Any question to the API opens the sign-in over the page; the upload then goes on where it was.
    await call('getClaim', { claimId: options.claimId });
    return sendOnce(options).catch((again) => {
      throw troubleOf(again);
    });
  }
}

function sendOnce({ claimId, file, onProgress, signal }: Options): Promise<string> {
  return new Promise((resolve, reject) => {
    const upload = new Upload(file, {
      endpoint: ENDPOINT,
      chunkSize: PIECE_BYTES,
      retryDelays: PAUSES_MS,
      metadata: { filename: file.name },
      ...uploadMemory(claimId),
      onProgress: (sent, all) => onProgress(all > 0 ? sent / all : 0),
      onShouldRetry: (error) => isPassing(statusOf(error)),
      onError: reject,
      onSuccess: () => resolve(decodeURIComponent(upload.url?.split('/').at(-1) ?? '')),
    });
    signal.addEventListener('abort', () => void upload.abort(true).catch(() => undefined));
    void start(upload);
  });
}

async function start(upload: Upload): Promise<void> {
  const [before] = await upload.findPreviousUploads();
  if (before) upload.resumeFromPreviousUpload(before);
  upload.start();
}

function statusOf(error: unknown): number {
  return (error as Partial<DetailedError>).originalResponse?.getStatus() ?? 0;
}

function isPassing(status: number): boolean {
  return status === 0 || status === 409 || status === 423 || status >= 500;
}

/** The server's own words where there are any; the network's silence otherwise. */
function troubleOf(error: unknown): Problem {
  const body = (error as Partial<DetailedError>).originalResponse?.getBody();
  try {
    const { type, title, detail } = JSON.parse(body ?? '') as Partial<Problem>;
    if (title) return { type: type ?? 'unexpected', title, detail, status: statusOf(error), errors: [], extras: {} };
  } catch {
    // No problem in the body: nobody answered.
  }
  return problemOf(new TypeError('no answer'));
}
