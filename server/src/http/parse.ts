// Turns a request into a verb's input by the contract, or into one problem that names every wrong field.

import type { Endpoint } from '@xueshi/contract/kit';
import type { FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { type FieldError, invalidInput, Problem } from '#platform';

type Part = { readonly schema: z.ZodType | undefined; readonly value: unknown };

/** Params, query and body merged into one object. Throws `invalid-input` with one row per wrong field. */
export function parseInput(endpoint: Endpoint, request: FastifyRequest): Record<string, unknown> {
  const parts: Part[] = [
    { schema: endpoint.params, value: request.params },
    { schema: endpoint.query, value: request.query },
    { schema: endpoint.bodyType ? undefined : endpoint.body, value: request.body ?? {} },
  ];
  const input: Record<string, unknown> = {};
  const errors: FieldError[] = [];
  for (const { schema, value } of parts) {
    if (!schema) continue;
    refuseUnstorable(value);
    const read = schema.safeParse(value, { reportInput: true });
    if (read.success) Object.assign(input, read.data);
    else errors.push(...read.error.issues.map(fieldError));
  }
  if (errors.length > 0) throw invalidInput(errors);
  if (endpoint.bodyType) input['body'] = fileBody(endpoint.bodyType, request.body);
  return input;
}

/** The bytes of a file sent as the body. Throws 415 when something else was sent. */
function fileBody(type: string, body: unknown): Buffer {
  if (Buffer.isBuffer(body)) return body;
  throw new Problem({
    type: 'unsupported-media-type',
    status: 415,
    title: '不支持这种内容格式',
    detail: `请以 ${type} 直接提交文件内容。`,
  });
}

/** PostgreSQL stores neither NUL nor half a character, and no person types one. */
function refuseUnstorable(value: unknown): void {
  const fault = faultIn(value, 0);
  if (fault === null) return;
  const detail =
    fault === 'depth'
      ? `内容层层嵌套超过 ${deepest} 层，没有哪一项需要这样填写。请检查提交的内容。`
      : '内容里有空字符或不完整的字符（可能来自复制粘贴），请删去后重新输入。';
  throw new Problem({ type: 'invalid-input', status: 422, title: '填写的内容无法保存', detail });
}

const unstorable = /\0|\p{Surrogate}/u;
const deepest = 200;

function faultIn(value: unknown, depth: number): 'character' | 'depth' | null {
  if (typeof value === 'string') return unstorable.test(value) ? 'character' : null;
  if (value === null || typeof value !== 'object') return null;
  if (depth >= deepest) return 'depth';
  for (const [name, one] of Object.entries(value)) {
    const fault = unstorable.test(name) ? 'character' : faultIn(one, depth + 1);
    if (fault) return fault;
  }
  return null;
}

function fieldError(issue: z.core.$ZodIssue): FieldError {
  const path = issue.path.map((part, i) => (typeof part === 'number' ? `[${part}]` : i === 0 ? String(part) : `.${String(part)}`)).join('');
  return { path, message: messageOf(issue) };
}

/** Messages written in the contract are Chinese; zod's own are replaced by words that a person understands. */
function messageOf(issue: z.core.$ZodIssue): string {
  if (/[\u4e00-\u9fff]/.test(issue.message)) return issue.message;
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? '此项必填' : '此项的格式不对';
    case 'unrecognized_keys':
      return `没有这些项目：${issue.keys.join('、')}`;
    case 'too_big':
      return `超过上限 ${String(issue.maximum)}`;
    case 'too_small':
      return `低于下限 ${String(issue.minimum)}`;
    case 'invalid_value':
      return `只能是：${issue.values.map(String).join('、')}`;
    default:
      return '此项的内容不对';
  }
}
