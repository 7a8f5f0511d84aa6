// Signing in without a password: by a passkey of the device – which also serves an official as second factor – and by the government's
// sign-on, against a real OpenID Connect provider (第十、十五条).
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider from 'oidc-provider';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  accessibilityFaults,
  newcomerOf,
  openBrowser,
  type Product,
  registerNewcomer,
  removeHome,
  startProduct,
  type Visit,
  visit,
} from '../product/index.ts';

const who = newcomerOf('温知远', '55');
let product: Product;
let provider: Server;
let browser: Browser;
let person: Visit;
let url: string;

beforeAll(async () => {
  provider = createServer();
  await new Promise<void>((resolve) => provider.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(provider.address() as AddressInfo).port}`;
  const port = await freePort();
  url = `http://localhost:${port}`;
  provider.on('request', providerAt(issuer, `${url}/sign-in/return`).callback());
  const signOn = {
    XUESHI_OIDC_ISSUER: issuer,
    XUESHI_OIDC_CLIENT_ID: 'xueshi',
    XUESHI_OIDC_CLIENT_SECRET: secret,
    XUESHI_OIDC_NAME: '浙里办',
  };
  product = await startProduct({ port, env: { XUESHI_BASE_URL: url, ...signOn } });
  browser = await openBrowser();
  person = await visit(browser, url);
  await registerNewcomer(url, who);
});
afterAll(async () => {
  await browser.close();
  await product.stop();
  provider.closeAllConnections();
  provider.close();
  removeHome(product.home);
});

const secret = 'a secret of some length';

function providerAt(issuer: string, returnUrl: string): Provider {
  return new Provider(issuer, {
    clients: [{ client_id: 'xueshi', client_secret: secret, redirect_uris: [returnUrl], grant_types: ['authorization_code'] }],
    claims: { openid: ['sub'], profile: ['name', 'id_number'] },
    pkce: { required: () => true },
    cookies: { keys: ['key of the test'] },
    findAccount: (_context: unknown, sub: string) => ({
      accountId: sub,
      claims: () => ({ sub, name: who.name, id_number: sub === 'wen' ? who.idNumber : '330302198506180003' }),
    }),
  });
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** A device with a lock: it asks its owner by itself, as a finger on a sensor would answer. */
async function withAuthenticator(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('WebAuthn.enable');
  const options = { protocol: 'ctap2', transport: 'internal', hasResidentKey: true, hasUserVerification: true } as const;
  await session.send('WebAuthn.addVirtualAuthenticator', {
    options: { ...options, isUserVerified: true, automaticPresenceSimulation: true },
  });
}

async function signOut(page: Page): Promise<void> {
  await page.context().clearCookies();
  await page.goto('/sign-in');
}

test('创建通行密钥，随后不用密码登录；看得到最近使用', async () => {
  const { page } = person;
  await withAuthenticator(page);
  await page.goto('/sign-in');
  await page.getByLabel('账号', { exact: true }).fill(who.phone);
  await page.getByLabel('密码', { exact: true }).fill(who.password);
  await page.getByRole('button', { name: '登录', exact: true }).click();
  await page.waitForURL((address) => !address.pathname.startsWith('/sign-in'));
  await page.goto('/me/security');
  await page.getByRole('button', { name: '创建通行密钥' }).click();
  await page.getByText('未使用').waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  await signOut(page);
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.getByRole('button', { name: '用通行密钥登录' }).click();
  await page.waitForURL((address) => !address.pathname.startsWith('/sign-in'));
  await page.goto('/me/security');
  await page.getByText('通行密钥', { exact: true }).first().waitFor();
  expect(await page.getByText('未使用').count()).toBe(0);
});

test('停用须再次输入密码；停用后登录说明怎样办', async () => {
  const { page } = person;
  await page.getByRole('button', { name: '停用', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('密码', { exact: true }).fill('不对的密码');
  await dialog.getByRole('button', { name: '确认停用' }).click();
  await dialog.getByText('密码不对').first().waitFor();
  await dialog.getByLabel('密码', { exact: true }).fill(who.password);
  await dialog.getByRole('button', { name: '确认停用' }).click();
  await dialog.waitFor({ state: 'detached' });
  await signOut(page);
  await page.getByRole('button', { name: '用通行密钥登录' }).click();
  await page.getByText('通行密钥没有通过核对').waitFor();
});

test('用浙里办登录：按证件号码对应到本人；没有档案的，说明先注册', async () => {
  const enter = async (page: Page, login: string) => {
    await page.goto('/sign-in');
    await page.getByRole('button', { name: '用浙里办登录' }).click();
    await page.locator('input[name=login]').fill(login);
    await page.locator('input[name=password]').fill('x');
    await page.getByRole('button', { name: 'Sign-in' }).click();
    await page.getByRole('button', { name: 'Continue' }).click();
  };
  const other = await visit(browser, url, { phone: true });
  await enter(other.page, 'wen');
  await other.page.waitForURL((address) => address.origin === url && !address.pathname.startsWith('/sign-in'));
  await other.page.goto('/me');
  await other.page.getByRole('heading', { name: new RegExp(who.name) }).waitFor();
  const stranger = await visit(browser, url);
  await enter(stranger.page, 'stranger');
  await stranger.page.getByText('还没有您的学时档案').waitFor();
  expect(await accessibilityFaults(stranger.page)).toEqual([]);
  expect([...person.complaints, ...other.complaints.filter((one) => one.includes(url))]).toEqual([]);
});
