// A key for another system: made on a page, shown once; the system reads what it may and nothing else, until the key is ended (第九、十五条).
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { accessibilityFaults, keepPicture, openBrowser, type Visit, visit } from '../product/index.ts';
import { signIn } from './steps.ts';

const url = inject('productUrl');
let browser: Browser;
let sector: Visit;
let secret = '';

beforeAll(async () => {
  browser = await openBrowser();
  sector = await visit(browser, url);
});
afterAll(async () => {
  await browser.close();
});

async function machine(method: string, path: string, key = secret): Promise<{ status: number; body: Record<string, unknown> }> {
  const answer = await fetch(new URL(path, url), { method, headers: { authorization: `Bearer ${key}` } });
  return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
}

test('新建密钥：只显示一次', async () => {
  const { page } = sector;
  await signIn(page, 'sector');
  await page.goto('/me/keys');
  await page.getByLabel('给哪个系统使用').fill('卫健委人事系统');
  await page.getByRole('button', { name: '新建密钥' }).click();
  await page.getByText('请至少选择一种用途').first().waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.getByRole('checkbox', { name: '查看人员资料' }).check();
  await page.getByLabel('到期日').fill(new Date(Date.now() + 30 * 24 * 3600 * 1000).toISOString().slice(0, 10));
  await page.getByRole('button', { name: '新建密钥' }).click();
  secret = (await page.getByText(/^xsk_/).textContent()) ?? '';
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.getByRole('button', { name: '已经保存' }).click();
  expect(await page.getByText(/xsk_/).count()).toBe(0);
});

test('系统凭密钥读取管辖范围内的人员，别的都不能', async () => {
  const people = await machine('GET', '/api/people?limit=5');
  expect(people.status).toBe(200);
  expect((people.body['items'] as { sector: { code: string } }[]).every((one) => one.sector.code === 'health')).toBe(true);
  for (const [method, path] of [
    ['GET', '/api/keys'],
    ['GET', '/api/me/sessions'],
    ['GET', '/api/review/claims'],
    ['POST', '/api/corrections/x/approval'],
    ['GET', '/api/audit?from=2026-01-01&to=2026-01-02'],
  ] as const) {
    expect(await machine(method, path), path).toMatchObject({
      status: expect.toSatisfy((status: number) => status === 403 || status === 404),
    });
  }
  expect((await machine('GET', '/api/people', `${secret}x`)).status).toBe(401);
});

test('最近使用看得到；停用后立即失效', async () => {
  const { page } = sector;
  await page.reload();
  const row = page.getByRole('row').filter({ hasText: '卫健委人事系统' });
  await row.getByText('有效', { exact: true }).waitFor();
  expect(await row.getByText('未使用').count()).toBe(0);
  await keepPicture('keys', page);
  await row.getByRole('button', { name: '停用' }).click();
  await page.getByRole('button', { name: '确认停用' }).click();
  await row.getByText('已停用').waitFor();
  expect((await machine('GET', '/api/people')).status).toBe(401);
  expect(sector.complaints).toEqual([]);
});
