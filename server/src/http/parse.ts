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
  if (endpoint.bodyType) input['body'] = request.body;
  return input;
}

/** PostgreSQL stores neither NUL nor half a character, and no person types one. */
function refuseUnstorable(value: unknown): void {
  if (!holdsUnstorable(value)) return;
  throw new Problem({
    type: 'invalid-input',
    status: 422,
    title: '填写的内容含有无法保存的字符',
    detail: '内容里有空字符或不完整的字符（可能来自复制粘贴），请删去后重新输入。',
  });
}

const unstorable = /\0|\p{Surrogate}/u;

function holdsUnstorable(value: unknown): boolean {
  if (typeof value === 'string') return unstorable.test(value);
  if (value === null || typeof value !== 'object') return false;
  return Object.entries(value).some(([name, one]) => unstorable.test(name) || holdsUnstorable(one));
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
