// The second factor in a real browser: an official without one is led to set it up and may do nothing else; afterwards the password alone
// opens nothing; a recovery code stands in for a lost phone; a forgotten device is signed out (第十五条).
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { Secret, TOTP } from 'otpauth';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { accessibilityFaults, callerOf, openBrowser, type Visit, visit } from '../product/index.ts';

const url = inject('productUrl');
const home = inject('productHome');
const login = 'root-factors';
let password: string;
let browser: Browser;
let official: Visit;
let secret: string;
let recoveryCode: string;

beforeAll(async () => {
  browser = await openBrowser();
  official = await visit(browser, url);
  const { stdout } = await promisify(execFile)(process.execPath, ['server/bin/xueshi.mjs', 'create-admin', '--login', login], {
    env: { ...process.env, XUESHI_HOME: home },
  });
  password = /[a-z2-9]{5}(?:-[a-z2-9]{5}){3}/.exec(stdout)?.[0] ?? '';
});
afterAll(async () => {
  await browser.close();
});

async function fillPassword(page: Page): Promise<void> {
  await page.goto('/sign-in');
  await page.getByLabel('账号', { exact: true }).fill(login);
  await page.getByLabel('密码', { exact: true }).fill(password);
  await page.getByRole('button', { name: '登录', exact: true }).click();
}

const code = () => new TOTP({ secret: Secret.fromBase32(secret) }).generate();

test('没有动态口令的工作账户：登录后被引到设置页，别的业务都说明先设置', async () => {
  const { page } = official;
  await fillPassword(page);
  await page.waitForURL('**/me/security');
  await page.getByText('请先设置动态口令').first().waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.goto('/people');
  await page.getByRole('link', { name: '去设置' }).click();
  await page.waitForURL('**/me/security');
  const caller = callerOf(url);
  await caller.ask('POST', '/api/session', { login, password });
  expect(await caller.call('GET', '/api/audit?from=2026-01-01&to=2026-01-02')).toMatchObject({
    status: 403,
    body: { type: 'factor-needed' },
  });
});

test('设置：密钥和二维码，输错说明，确认后给出备用码，工作权限随即恢复', async () => {
  const { page } = official;
  await page.getByRole('button', { name: '开始设置' }).click();
  await page.getByAltText(/供验证器扫描的二维码/).waitFor();
  secret = (await page.getByText(/^密钥：/).textContent())?.replace(/[^A-Z2-7]/g, '') ?? '';
  await page.getByRole('textbox', { name: '动态口令' }).fill('000000');
  await page.getByRole('button', { name: '确认设置' }).click();
  await page.getByText('动态口令不对或已用过').first().waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.getByRole('textbox', { name: '动态口令' }).fill(code());
  await page.getByRole('button', { name: '确认设置' }).click();
  await page.getByRole('heading', { name: '备用码' }).waitFor();
  recoveryCode =
    (await page
      .getByRole('listitem')
      .filter({ hasText: /^[a-z2-9]{5}-[a-z2-9]{5}$/ })
      .first()
      .textContent()) ?? '';
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.getByRole('button', { name: '已经保存好' }).click();
  await page.getByText(/已启用，自/).waitFor();
  expect(await page.getByText('请先设置动态口令').count()).toBe(0);
});

test('再登录：只有密码不够；用过的口令不行，备用码可以；可以结束别处的登录', async () => {
  const { page, context } = await visit(browser, url, { phone: true });
  await fillPassword(page);
  await page.getByLabel('动态口令').fill('123123');
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.getByRole('button', { name: '登录', exact: true }).click();
  await page.getByText('动态口令不对或已用过').first().waitFor();
  await page.getByLabel('动态口令').fill(recoveryCode);
  await page.getByRole('button', { name: '登录', exact: true }).click();
  await page.waitForURL((address) => !address.pathname.startsWith('/sign-in'));
  await page.goto('/me/security');
  await page.getByText('剩余备用码 9 个').waitFor();
  await page.getByRole('button', { name: '结束其他全部' }).click();
  await page.getByRole('button', { name: '结束其他全部' }).waitFor({ state: 'detached' });
  expect(await accessibilityFaults(page)).toEqual([]);
  await context.close();
  expect(await (await official.page.request.get('/api/session')).json()).toEqual({ signedIn: false });
  expect(official.complaints).toEqual([]);
});
