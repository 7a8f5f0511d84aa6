// Every endpoint of the contract from outside: it is there, it asks who comes, it answers nonsense with a kind Chinese problem, never with its insides.
import { request } from 'node:http';
import { endpoints } from '@xueshi/contract';
import type { Endpoint } from '@xueshi/contract/kit';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { type Answer, type Caller, callerOf, signedIn } from '../product/index.ts';

const url = inject('productUrl');
const logins = ['person', 'employer', 'provider', 'sector', 'district', 'city', 'auditor'];
const others = endpoints.filter(({ id }) => !['signIn', 'signOut'].includes(id));
const guarded = others.filter(({ access }) => access === 'signed-in');
let callers: Map<string, Caller>;

beforeAll(async () => {
  callers = new Map();
  for (const login of logins) callers.set(login, await signedIn(url, login));
});

function addressOf({ path }: Endpoint, value = 'nothing-of-this-name'): string {
  return path.replace(/\{\w+\}/g, value);
}

function bodyOf({ body, bodyType }: Endpoint): unknown {
  return body || bodyType ? {} : undefined;
}

/** A problem as RFC 9457 has it, in Chinese, that says nothing of tables, files or lines of code. */
function expectKindProblem(answer: Answer, said: string): void {
  expect(answer.type, said).toContain('application/problem+json');
  expect(answer.body, said).toMatchObject({
    type: expect.stringMatching(/^[a-z-]+$/),
    status: answer.status,
    title: expect.stringMatching(/\p{Script=Han}/u),
  });
  expect(answer.bytes.toString('utf8'), said).not.toMatch(
    /select |insert into|\.ts:\d|\.mjs:\d|node_modules|ECONN|stack|syntax error|relation "/i,
  );
}

/** Sends more than is taken: the answer comes while the sender is still writing, who then finds the connection closed. */
function sendTooMuch(path: string, cookie: string, bytes: number): Promise<{ status: number | undefined; text: string }> {
  return new Promise((resolve, reject) => {
    const sent = request(new URL(path, url), {
      method: 'POST',
      headers: { cookie, 'content-type': 'application/json', 'content-length': bytes },
    });
    sent.once('response', (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.once('close', () => resolve({ status: answer.statusCode, text: Buffer.concat(chunks).toString('utf8') }));
    });
    sent.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EPIPE' || error.code === 'ECONNRESET' ? undefined : reject(error),
    );
    sent.write('{"way": "8-3", "note": "');
  });
}

describe('没有登录', () => {
  test.each(guarded.map((one) => [`${one.method} ${one.path}`, one] as const))('%s 请先登录', async (said, one) => {
    const answer = await callerOf(url).call(one.method, addressOf(one), bodyOf(one));
    expect(answer.status, said).toBe(401);
    expectKindProblem(answer, said);
  });
});

describe('登录以后', () => {
  test.each(logins)('%s 到每一处：办得了、没有、不许，说得清楚，从不出错', async (login) => {
    const caller = callers.get(login);
    for (const one of others) {
      if (one.method === 'POST' && one.path === '/api/transcripts') continue;
      const said = `${login}: ${one.method} ${one.path}`;
      const answer = await caller?.call(one.method, addressOf(one), bodyOf(one));
      expect(answer?.status, said).toBeLessThan(500);
      if (answer && answer.status >= 400) expectKindProblem(answer, said);
    }
  });

  test.each([
    ['半截的 JSON', '{"way": "8-3", '],
    ['不是对象', '[1, 2]'],
    ['空', ''],
    ['数字', '7'],
    ['深埋的', `{"facts": ${'['.repeat(5000)}${']'.repeat(5000)}}`],
    ['原型污染', '{"__proto__": {"admin": true}, "constructor": {"prototype": {"x": 1}}, "way": "8-3"}'],
  ])('请求体是%s：每一处都说清楚', async (_what, text) => {
    const caller = callers.get('person');
    for (const one of others.filter(({ body }) => body)) {
      const said = `${one.method} ${one.path}`;
      const answer = await caller?.call(one.method, addressOf(one), text);
      expect(answer?.status, said).toBeLessThan(500);
      if (answer && answer.status >= 400) expectKindProblem(answer, said);
    }
  });

  test('10 MB 的请求体：答复 413，不等收完', async () => {
    const caller = callers.get('person');
    const { status, text } = await sendTooMuch('/api/claims', caller?.cookie ?? '', 10_000_000);
    expect(status).toBe(413);
    expect(text).toContain('太大');
    expect((await caller?.call('GET', '/api/session'))?.status).toBe(200);
  });

  test.each(["'; drop table person; --", "' or '1'='1", '<script>alert(1)</script>', '../../../../etc/passwd', '\u0000', '%00', '🀄𬱖'])(
    '地址里写 %j：没有这一件，或说明哪里不对',
    async (text) => {
      const caller = callers.get('city');
      for (const one of guarded.filter(({ path, method }) => method === 'GET' && path.includes('{'))) {
        const answer = await caller?.call('GET', addressOf(one, encodeURIComponent(text)));
        const said = `${one.path} ← ${text}`;
        expect([400, 403, 404, 422], said).toContain(answer?.status);
        if (answer) expectKindProblem(answer, said);
      }
    },
  );
});

describe('起草中的规则', () => {
  test('草案和预估确有其事，无关的人也到不了：没有，或不许', async () => {
    const { items: drafts } = (await callers.get('city')?.ask<{ items: { draftId: string }[] }>('GET', '/api/rule-drafts')) ?? {
      items: [],
    };
    const runs = await Promise.all(
      drafts.map(({ draftId }) => callers.get('city')?.ask<{ items: { runId: string }[] }>('GET', `/api/rule-drafts/${draftId}/impact`)),
    );
    const ids: Record<string, string | undefined> = {
      draftId: drafts[0]?.draftId,
      runId: runs.flatMap((one) => one?.items ?? [])[0]?.runId,
    };
    expect(ids).toEqual({ draftId: expect.any(String), runId: expect.any(String) });
    for (const one of guarded.filter(({ path }) => /\{(draftId|runId)\}/.test(path))) {
      const address = one.path.replace(/\{(\w+)\}/g, (_, name: string) => ids[name] ?? '');
      for (const login of ['person', 'employer', 'provider', 'district', 'auditor']) {
        const answer = await callers.get(login)?.call(one.method, address, bodyOf(one));
        expect([403, 404], `${login}: ${one.method} ${address}`).toContain(answer?.status);
        if (answer) expectKindProblem(answer, `${login}: ${address}`);
      }
    }
  });
});

describe('别的网站', () => {
  test('替人发来的改动一律拒绝', async () => {
    const caller = callers.get('person');
    for (const headers of [{ origin: 'https://evil.example' }, { 'sec-fetch-site': 'cross-site' }]) {
      const answer = await caller?.call('POST', '/api/claims', { way: '8-3' }, headers as Record<string, string>);
      expect(answer?.status).toBe(403);
    }
  });

  test('没有放行任何外站读取', async () => {
    const answer = await callerOf(url).call('GET', '/api/health', undefined, { origin: 'https://evil.example' });
    expect(answer.headers.get('access-control-allow-origin')).toBeNull();
  });
});

test('每一页、每一个答复都带着安全的响应头', async () => {
  for (const path of ['/', '/sign-in', '/api/health', '/api/nothing', '/api/docs']) {
    const { headers } = await callerOf(url).call('GET', path);
    expect(headers.get('content-security-policy'), path).toMatch(/default-src 'self'/);
    expect(headers.get('x-content-type-options'), path).toBe('nosniff');
    expect(headers.get('x-powered-by'), path).toBeNull();
  }
});

test('构建里没有源码地图、版本库或源文件', async () => {
  for (const path of ['/.git/HEAD', '/.env', '/server/dist/main.mjs', '/../package.json', '/assets/', '/index.html.map', '/src/main.tsx']) {
    const answer = await callerOf(url).call('GET', path);
    expect(answer.bytes.toString('utf8'), path).not.toMatch(/ref: refs|"dependencies"|createRoot\(/);
  }
});
