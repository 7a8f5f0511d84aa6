// 统一身份认证：对着一个真的 OpenID Connect 服务走完全程；换浏览器、重放、改动的答复、对不上的人都进不来（第十条）。

import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { idCheckDigit } from '@xueshi/contract';
import Provider from 'oidc-provider';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { registerPeople, resolveActor } from '#accounts';
import { consentsOf } from '#registration';
import { contextFor, type TestDatabase, testDatabase } from '#testing';
import { installSignOn } from './provider.ts';
import { beginSignOn, finishSignOn, getSignOn } from './sign-on.ts';

const returnUrl = 'http://localhost:3999/sign-in/return';
const secret = 'a secret of some length';
const head = '33030219850618101';
const idNumber = head + idCheckDigit(head);
const citizens: Readonly<Record<string, { name: string; id_number?: string }>> = {
  linyi: { name: '林一', id_number: idNumber },
  renamed: { name: '林壹', id_number: idNumber },
  stranger: { name: '外来人', id_number: '330302198506180003' },
  nameless: { name: '没有号码' },
};
let city: TestDatabase;
let server: Server;

beforeAll(async () => {
  city = await testDatabase();
  const person = { personId: 8801, name: '林一', idNumber, phone: null, ethnicity: null, series: null, title: null, titleSince: null };
  await registerPeople(contextFor(city.db), [{ ...person, division: '330302' }]);
  server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  server.on('request', providerAt(issuer).callback());
  installSignOn({ issuer, clientId: 'xueshi', clientSecret: secret, name: '浙里办', idClaim: 'id_number', returnUrl });
});
afterAll(async () => {
  installSignOn(null);
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  await city.drop();
});

function providerAt(issuer: string): Provider {
  return new Provider(issuer, {
    clients: [{ client_id: 'xueshi', client_secret: secret, redirect_uris: [returnUrl], grant_types: ['authorization_code'] }],
    claims: { openid: ['sub'], profile: ['name', 'id_number'] },
    pkce: { required: () => true },
    cookies: { keys: ['key of the test'] },
    findAccount: (_context: unknown, sub: string) => ({ accountId: sub, claims: () => ({ sub, ...citizens[sub] }) }),
  });
}

/** What a browser does at the provider: follows, signs in, agrees, and is sent back. */
async function throughProvider(start: string, login: string): Promise<string> {
  const cookies = new Map<string, string>();
  let url = start;
  let init: RequestInit = {};
  for (let step = 0; step < 12; step += 1) {
    const headers = { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') };
    const answer = await fetch(url, { ...init, headers: { ...headers, ...init.headers }, redirect: 'manual' });
    for (const set of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
      cookies.set(name, value);
    }
    const next = answer.headers.get('location');
    init = {};
    if (next) {
      url = new URL(next, url).href;
      if (url.startsWith(returnUrl)) return new URL(url).search.slice(1);
      continue;
    }
    const page = await answer.text();
    const prompt = /name="prompt" value="(\w+)"/.exec(page)?.[1] ?? '';
    const form = prompt === 'login' ? `prompt=login&login=${login}&password=x` : `prompt=${prompt}`;
    init = { method: 'POST', body: form, headers: { 'content-type': 'application/x-www-form-urlencoded' } };
    url = new URL(/action="([^"]+)"/.exec(page)?.[1] ?? '', url).href;
  }
  throw new Error(`the provider did not send us back: ${url}`);
}

const at = (now = '2026-06-15T10:00:00+08:00') => contextFor(city.db, { now: new Date(now) });
const refusal = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error) => `${error.init?.status} ${error.init?.type}`,
  );

async function cameBack(login: string): Promise<{ query: string; binding: string }> {
  const { url, binding } = await beginSignOn(at());
  return { query: await throughProvider(url, login), binding };
}

describe('统一身份认证', () => {
  test('全程：按证件号码对应到已有的人，没有账户的由此启用，随即登录', async () => {
    expect(await getSignOn(at())).toEqual({ name: '浙里办', passkeys: false });
    const outcome = await finishSignOn(at(), { ...(await cameBack('linyi')), device: '测试' });
    expect(outcome).toMatchObject({ signedIn: true, name: '林一' });
    const actor = await resolveActor(city.db, { token: outcome.token, bearer: null }, new Date('2026-06-15T10:00:01+08:00'));
    expect(actor).toMatchObject({ kind: 'account', personId: 8801 });
    const again = await finishSignOn(at(), await cameBack('linyi'));
    expect(again.login).toBe(outcome.login);
    expect(await consentsOf(at(), 8801)).toHaveLength(1);
  });

  test('同一答复只用一次；别的浏览器、超过十分钟、改动的参数都不行', async () => {
    const back = await cameBack('linyi');
    expect(await refusal(finishSignOn(at(), { ...back, binding: 'of another browser' }))).toBe('401 sign-on-expired');
    expect(await refusal(finishSignOn(at('2026-06-15T10:10:01+08:00'), back))).toBe('401 sign-on-expired');
    const forged = back.query.replace(/code=[^&]+/, 'code=invented');
    expect(await refusal(finishSignOn(at(), { ...back, query: forged }))).toBe('401 sign-on-refused');
    expect(await refusal(finishSignOn(at(), back))).toBe('401 sign-on-expired');
    const other = await cameBack('linyi');
    const mixed = other.query.replace(/iss=[^&]+/, 'iss=https%3A%2F%2Fevil.example');
    expect(await refusal(finishSignOn(at(), { ...other, query: mixed }))).toBe('401 sign-on-refused');
  });

  test('没有档案的、姓名不一致的、没有给出号码的：说明怎样办', async () => {
    expect(await refusal(finishSignOn(at(), await cameBack('stranger')))).toBe('404 sign-on-unknown');
    expect(await refusal(finishSignOn(at(), await cameBack('renamed')))).toBe('401 sign-on-refused');
    expect(await refusal(finishSignOn(at(), await cameBack('nameless')))).toBe('401 sign-on-refused');
    const { binding, url } = await beginSignOn(at());
    const state = new URL(url).searchParams.get('state');
    const denied = `error=access_denied&state=${state}&iss=${encodeURIComponent(new URL(url).origin)}`;
    expect(await refusal(finishSignOn(at(), { query: denied, binding }))).toBe('401 sign-on-refused');
  });

  test('没有接入、对方连不上：说明可以用账号和密码', async () => {
    installSignOn(null);
    expect(await getSignOn(at())).toEqual({ name: null, passkeys: false });
    expect(await refusal(beginSignOn(at()))).toBe('404 sign-on-unavailable');
    const nowhere = { issuer: 'http://127.0.0.1:9', clientId: 'x', clientSecret: secret, name: 'x', idClaim: 'id_number', returnUrl };
    installSignOn(nowhere);
    expect(await refusal(beginSignOn(at()))).toBe('503 sign-on-unavailable');
  });
});
