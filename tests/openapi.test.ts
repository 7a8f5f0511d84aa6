// The OpenAPI document: valid for a linter that had no part in making it, complete, and readable by people.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { endpoints } from '@xueshi/contract';
import { openApi } from '@xueshi/contract/kit';
import { expect, test } from 'vitest';

const root = dirname(import.meta.dirname);
const document = openApi(endpoints, { title: '学时登记服务', version: '0.0.0', description: '试' });

type Finding = { ruleId: string; severity: string; message: string; location: { pointer?: string }[] };

test('a linter of OpenAPI 3.1 finds no error', () => {
  const folder = mkdtempSync(join(tmpdir(), 'openapi-'));
  writeFileSync(join(folder, 'openapi.json'), JSON.stringify(document));
  writeFileSync(join(folder, 'redocly.yaml'), 'extends: [recommended]\ntelemetry: off\n');
  const lint = spawnSync(
    process.execPath,
    [join(root, 'node_modules/@redocly/cli/bin/cli.js'), 'lint', 'openapi.json', '--format=json', '--max-problems=1000'],
    { cwd: folder, encoding: 'utf8', env: { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' } },
  );
  rmSync(folder, { recursive: true, force: true });
  const { problems } = JSON.parse(lint.stdout.slice(lint.stdout.indexOf('{'))) as { problems: Finding[] };
  const errors = problems.filter(({ severity }) => severity === 'error');
  expect(errors.map(({ ruleId, message, location }) => `${ruleId} ${location[0]?.pointer}: ${message}`)).toEqual([]);
});

test('every endpoint has its own name, its own address, and a summary in Chinese', () => {
  const names = endpoints.map(({ id }) => id);
  const addresses = endpoints.map(({ method, path }) => `${method} ${path.replace(/\{\w+\}/g, '{}')}`);
  expect(new Set(names).size).toBe(names.length);
  expect(new Set(addresses).size).toBe(addresses.length);
  for (const { id, summary, tag } of endpoints) {
    expect(summary, id).toMatch(/\p{Script=Han}/u);
    expect(tag, id).toMatch(/\p{Script=Han}/u);
  }
});

test('path parameters are declared, one by one; reading never takes a body', () => {
  for (const { id, method, path, params, body, bodyType } of endpoints) {
    const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();
    expect(Object.keys(params?.shape ?? {}).sort(), id).toEqual(inPath);
    if (method === 'GET') expect(body ?? bodyType, id).toBeUndefined();
  }
});

test('every problem has a stable key, said once', () => {
  for (const { id, problems } of endpoints) {
    expect(new Set(problems).size, id).toBe(problems.length);
    for (const key of problems) expect(key, id).toMatch(/^[a-z]+(-[a-z]+)*$/);
  }
});

test('what interfaces are promised to the outside are there', () => {
  const there = new Set(endpoints.map(({ method, path }) => `${method} ${path}`));
  const promised = [
    'GET /api/health',
    'GET /api/ready',
    'POST /api/session',
    'DELETE /api/session',
    'GET /api/session',
    'POST /api/recognition/assess',
    'POST /api/standing/assess',
    'GET /api/verify/{serial}',
  ];
  expect(promised.filter((one) => !there.has(one))).toEqual([]);
});
