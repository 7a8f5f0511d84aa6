// Resumable uploads by the tus protocol under /api/uploads: bound to their owner, refused early when too large, opened when complete.
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { FileStore } from '@tus/file-store';
import { Server } from '@tus/server';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type Actor, type Clock, type Context, type Db, joinId, type Log, newUuid, notFound, Problem, splitId } from '#platform';
import { contentFolder } from './content.ts';
import { receivePath, refuseHoarding } from './receive.ts';
import { largestFileBytes, tooLarge, tooManyUploads } from './refusals.ts';
import { selectFiles } from './store.ts';
import type { StoredFile } from './stored-file.ts';

export type UploadSurroundings = {
  readonly db: Db;
  readonly clock: Clock;
  readonly log: Log;
  actorOf(request: FastifyRequest): Promise<Actor>;
  /** Whether this actor may upload at all. */
  mayUpload(actor: Actor): boolean;
};

type TusRequest = Parameters<Server['handleWeb']>[0];
type Caller = { readonly at: Context; readonly personId: number; problem: Problem | null };

const path = '/api/uploads';
const mostUnfinished = 20;

/** Mounts the upload routes. `GET` is not among them: what was uploaded is read through the record that holds it. */
export async function registerUploads(app: FastifyInstance, around: UploadSurroundings): Promise<void> {
  const callers = new WeakMap<object, Caller>();
  const tus = tusServer(callers);
  await app.register(async (scope) => {
    scope.addContentTypeParser('application/offset+octet-stream', (_request, payload, done) => done(null, payload));
    const handler = async (request: FastifyRequest, reply: FastifyReply) => {
      const caller = await callerOf(around, request);
      const asked = webRequest(request);
      callers.set(asked, caller);
      const response = await tus.handleWeb(asked);
      if (caller.problem) throw caller.problem;
      if (response.status >= 400) throw protocolProblem(response.status, await response.text());
      response.headers.forEach((value, name) => void reply.header(name, value));
      return reply
        .code(response.status)
        .header('cache-control', 'no-store')
        .send(await response.text());
    };
    scope.route({ method: ['POST', 'OPTIONS'], url: path, handler });
    scope.route({ method: ['HEAD', 'PATCH', 'DELETE', 'OPTIONS'], url: `${path}/:uploadId`, exposeHeadRoute: false, handler });
  });
}

function tusServer(callers: WeakMap<object, Caller>): Server {
  const callerOf = (request: object) => {
    const caller = callers.get(request);
    if (!caller) throw notFound('这次上传');
    return caller;
  };
  return new Server({
    path,
    datastore: new FileStore({ directory: contentFolder().incoming }),
    maxSize: largestFileBytes,
    relativeLocation: true,
    allowedOrigins: [],
    namingFunction: (request) => joinId(callerOf(request).personId, newUuid()),
    getFileIdFromRequest: (_request, lastPath) => (lastPath && splitId(lastPath) ? lastPath : undefined),
    onIncomingRequest: async (request, uploadId) => {
      if (splitId(uploadId)?.personId !== callerOf(request).personId) throw notFound('这次上传');
    },
    onUploadCreate: async (request, upload) => {
      const { at, personId } = callerOf(request);
      if (upload.size === undefined) throw lengthMissing();
      await refuseHoarding(at, personId);
      if ((await unfinishedOf(personId)) >= mostUnfinished) throw tooManyUploads();
      return {};
    },
    onUploadFinish: async (request, upload) => {
      const { at, personId } = callerOf(request);
      await settle(at, personId, upload.id, upload.metadata?.['filename'] ?? '');
      return {};
    },
    onResponseError: (request, error) => {
      const caller = callers.get(request);
      if (caller && error instanceof Problem) caller.problem = error;
      if (!(error instanceof Error) && error.status_code === 413 && caller) caller.problem = tooLarge();
      return undefined;
    },
  });
}

/**
 * The stored file of a finished upload; null when there is none. An upload whose last step was cut off (the service stopped
 * just then) is completed here.
 */
export async function settleUpload(at: Context, uploadId: string): Promise<StoredFile | null> {
  const id = splitId(uploadId);
  if (!id) return null;
  const [stored] = await selectFiles(at.tx, id.personId, [id.uuid]);
  if (stored) return stored;
  const upload = await new FileStore({ directory: contentFolder().incoming }).getUpload(uploadId).catch(() => null);
  if (!upload || upload.size === undefined || upload.offset !== upload.size) return null;
  return settle(at, id.personId, uploadId, upload.metadata?.['filename'] ?? '');
}

const settling = new Map<string, Promise<StoredFile>>();

/** Takes a complete upload in, once, however many requests ask for it at the same time. */
function settle(at: Context, personId: number, uploadId: string, name: string): Promise<StoredFile> {
  const underway = settling.get(uploadId) ?? take(at, personId, uploadId, name).finally(() => settling.delete(uploadId));
  settling.set(uploadId, underway);
  return underway;
}

async function take(at: Context, personId: number, uploadId: string, name: string): Promise<StoredFile> {
  const fileId = splitId(uploadId)?.uuid;
  if (!fileId) throw notFound('这次上传');
  const incoming = join(contentFolder().incoming, uploadId);
  try {
    return await receivePath(at, { personId, fileId, name, path: incoming });
  } finally {
    await rm(incoming, { force: true });
    await rm(`${incoming}.json`, { force: true });
  }
}

async function callerOf(around: UploadSurroundings, request: FastifyRequest): Promise<Caller> {
  const actor = await around.actorOf(request);
  if (actor.kind !== 'account') {
    throw new Problem({ type: 'not-signed-in', status: 401, title: '请先登录', detail: '登录后可以接着上传，已传的部分会保留。' });
  }
  if (actor.personId === null || !around.mayUpload(actor)) {
    throw new Problem({ type: 'forbidden', status: 403, title: '当前账号不能上传证明材料', detail: '请用个人账号登录后上传。' });
  }
  const at = { tx: around.db, actor, clock: around.clock, log: request.log as Log, address: request.ip, requestId: request.id };
  return { at, personId: actor.personId, problem: null };
}

function webRequest(request: FastifyRequest): TusRequest {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  const body = request.body instanceof Readable ? { body: onDemand(request.body) as never, duplex: 'half' as const } : {};
  return new Request(`http://upload${request.url}`, { method: request.method, headers, ...body }) as TusRequest;
}

/** Reads nothing before it is asked to: what a refusal leaves unread, the server throws away by itself and keeps the connection. */
function onDemand(stream: Readable): ReadableStream<Uint8Array> {
  let chunks: AsyncIterator<Uint8Array> | null = null;
  const pull = async (controller: ReadableStreamDefaultController<Uint8Array>) => {
    chunks ??= stream[Symbol.asyncIterator]();
    const next = await chunks.next();
    if (next.done) controller.close();
    else controller.enqueue(next.value);
  };
  return new ReadableStream({ pull }, { highWaterMark: 0 });
}

async function unfinishedOf(personId: number): Promise<number> {
  const names = await readdir(contentFolder().incoming);
  return names.filter((name) => splitId(name)?.personId === personId).length;
}

function lengthMissing(): Problem {
  return new Problem({ type: 'bad-request', status: 400, title: '上传请求没有写明文件大小', detail: '请在 Upload-Length 中写明字节数。' });
}

/** tus answers in English words; people get Chinese ones, programs the same status. */
function protocolProblem(status: number, text: string): Problem {
  if (status === 404 || status === 410) return notFound('这次上传');
  if (status === 409) {
    return new Problem({ type: 'upload-offset', status, title: '续传的位置不对', detail: '请先查询已传的字节数，再从那里接着上传。' });
  }
  return new Problem({ type: 'bad-request', status, title: '上传请求的格式不对', detail: text.trim() });
}
