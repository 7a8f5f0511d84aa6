// Every error becomes RFC 9457 problem+json in Chinese; what people need not see (stack, SQL, paths) stays in the log.

import type { FastifyReply } from 'fastify';
import { databaseErrorCode, type Log, Problem, type ProblemInit } from '#platform';

/** The problem of any thrown value. Unknown errors are logged whole and told as one calm sentence. */
export function problemOf(error: unknown, log: Log): Problem {
  if (error instanceof Problem) return error;
  const known = fastifyProblem(error) ?? databaseProblem(error);
  if (known) return new Problem(known);
  log.error({ err: error }, 'unexpected error');
  return new Problem({
    type: 'internal',
    status: 500,
    title: '服务出了差错',
    detail: '这次操作没有完成，也没有改动任何记录。请稍后再试；若仍不行，请把问题编号告诉客服。',
  });
}

export function sendProblem(reply: FastifyReply, problem: Problem, requestId: string): FastifyReply {
  const { type, title, status, detail, errors, extras } = problem.init;
  if (typeof extras?.['retryAfterS'] === 'number') reply.header('retry-after', extras['retryAfterS']);
  return reply
    .code(status)
    .header('content-type', 'application/problem+json; charset=utf-8')
    .header('cache-control', 'no-store')
    .send(JSON.stringify({ type, title, status, detail, errors, ...extras, requestId }));
}

function fastifyProblem(error: unknown): ProblemInit | null {
  const { code, statusCode } = (typeof error === 'object' && error !== null ? error : {}) as { code?: unknown; statusCode?: unknown };
  switch (code) {
    case 'FST_ERR_CTP_INVALID_JSON_BODY':
    case 'FST_ERR_CTP_EMPTY_JSON_BODY':
      return { type: 'malformed-json', status: 400, title: '请求内容不是有效的 JSON', detail: '请检查引号、逗号和括号是否成对。' };
    case 'FST_ERR_CTP_BODY_TOO_LARGE':
      return {
        type: 'too-large',
        status: 413,
        title: '提交的内容太大',
        detail: '请减少内容后再提交；证明材料请用上传功能，每个文件不超过 20 MB。',
      };
    case 'FST_ERR_CTP_INVALID_MEDIA_TYPE':
      return { type: 'unsupported-media-type', status: 415, title: '不支持这种内容格式', detail: '请以 application/json 提交。' };
    default:
  }
  if (statusCode === 429) {
    return { type: 'too-many-requests', status: 429, title: '操作太频繁', detail: '请稍等一分钟再试。' };
  }
  if (typeof statusCode === 'number' && statusCode >= 400 && statusCode < 500) {
    return { type: 'bad-request', status: statusCode, title: '请求的格式不对', detail: '请检查网址和提交的内容。' };
  }
  return null;
}

function databaseProblem(error: unknown): ProblemInit | null {
  const code = databaseErrorCode(error) ?? (error as { code?: unknown } | null)?.code;
  const unavailable = ['ECONNREFUSED', 'ENOENT', 'ECONNRESET', 'EPIPE', '57P01', '57P02', '57P03', '53300'];
  if ((typeof code === 'string' && unavailable.includes(code)) || isLostConnection(error)) {
    return { type: 'not-ready', status: 503, title: '服务暂时不可用', detail: '数据库暂时没有回应，这次操作没有完成。请稍后再试。' };
  }
  if (code === '40001' || code === '40P01') {
    return { type: 'busy', status: 409, title: '同一时间有人在办理同一事项', detail: '请刷新后再试一次，您填写的内容没有丢失。' };
  }
  return null;
}

/** The driver's own words, which carry no code, for a connection that died while it was used or just before. */
function isLostConnection(error: unknown): boolean {
  return (
    error instanceof Error && /^(Connection terminated|Client has encountered a connection error|Client was closed)/.test(error.message)
  );
}
