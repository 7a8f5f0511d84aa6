// Sends the bytes of a verb's answer, whole or the range that was asked for (RFC 9110, section 14), so that a player can seek.
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Problem } from '#platform';
import type { FileReply } from './routes.ts';

// Browsers show no PDF inside a sandbox; `nosniff` keeps the bytes from being read as anything else.
const pdfPolicy = "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'self'";
const sandboxPolicy = "default-src 'none'; img-src 'self' data:; style-src 'unsafe-inline'; sandbox; frame-ancestors 'self'";

export function sendFile(request: FastifyRequest, reply: FastifyReply, file: FileReply): FastifyReply {
  const ascii = file.name.replace(/[^\w.-]/g, '_');
  const disposition = `${file.inline ? 'inline' : 'attachment'}; filename="${ascii}"; filename*=UTF-8''${rfc5987(file.name)}`;
  reply.header('content-type', file.type).header('content-disposition', disposition).header('x-content-type-options', 'nosniff');
  reply.header('content-security-policy', file.type === 'application/pdf' ? pdfPolicy : sandboxPolicy);
  if (file.ranges && Buffer.isBuffer(file.body)) return sendRange(request, reply, file.body);
  if (file.length !== undefined) reply.header('content-length', file.length);
  return reply.send(file.body);
}

function sendRange(request: FastifyRequest, reply: FastifyReply, body: Buffer): FastifyReply {
  // What never changes under its address may be kept by the one browser that asked.
  reply.header('accept-ranges', 'bytes').header('cache-control', 'private, max-age=3600');
  const range = request.headers['if-range'] === undefined ? rangeOf(request.headers.range, body.length) : null;
  if (range === null) return reply.header('content-length', body.length).send(body);
  if (range === 'none') {
    reply.header('content-range', `bytes */${body.length}`);
    throw new Problem({ type: 'range-unsatisfiable', status: 416, title: '没有这一段内容', detail: `全长 ${body.length} 字节。` });
  }
  const { from, to } = range;
  reply
    .code(206)
    .header('content-range', `bytes ${from}-${to}/${body.length}`)
    .header('content-length', to - from + 1);
  return reply.send(body.subarray(from, to + 1));
}

/** Null: the whole. Several ranges at once and what cannot be read are answered with the whole, as the standard allows. */
export function rangeOf(header: string | undefined, length: number): { from: number; to: number } | 'none' | null {
  const [, first, last] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header ?? '') ?? [];
  if (first === undefined || last === undefined || (first === '' && last === '')) return null;
  if (first === '') return last === '0' || Number(last) === 0 ? 'none' : { from: Math.max(0, length - Number(last)), to: length - 1 };
  const from = Number(first);
  const to = last === '' ? length - 1 : Math.min(Number(last), length - 1);
  if (last !== '' && Number(last) < from) return null;
  return from >= length ? 'none' : { from, to };
}

function rfc5987(name: string): string {
  return encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}
