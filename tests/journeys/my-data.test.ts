// One's own data: a correction asked on a phone and looked at by the bureau, a new number, the file of everything that is held; a lost
// number replaced after the bureau has verified who asks (个人信息保护法第四十五、四十六条, 第十条).
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import {
  accessibilityFaults,
  type Caller,
  keepPicture,
  newcomerOf,
  openBrowser,
  registerNewcomer,
  signedIn,
  type Visit,
  visit,
} from '../product/index.ts';
import { signIn } from './steps.ts';

const url = inject('productUrl');
const who = newcomerOf('温知许', '33');
let caller: Caller;
let browser: Browser;
let person: Visit;
let district: Visit;

beforeAll(async () => {
  browser = await openBrowser();
  person = await visit(browser, url, { phone: true });
  district = await visit(browser, url);
  caller = await registerNewcomer(url, who);
});
afterAll(async () => {
  await browser.close();
});

async function codeFor(phone: string): Promise<string> {
  const { items } = await caller.ask<{ items: { phone: string; text: string }[] }>('GET', '/api/demo/outbox');
  const mine = items.find((one) => one.phone.endsWith(phone.slice(-4)) && /验证码/.test(one.text));
  return /\d{6}/.exec(mine?.text ?? '')?.[0] ?? '';
}

async function prove(page: Page, phone: string): Promise<void> {
  await page.getByRole('textbox', { name: '手机号' }).fill(phone);
  await page.getByRole('button', { name: '获取验证码' }).click();
  await page.getByText('验证码已发送').waitFor();
  await page.getByLabel('验证码', { exact: true }).fill(await codeFor(phone));
}

test('申请更正：没有变化的说明，提交后等待核对', async () => {
  const { page } = person;
  await page.goto('/sign-in');
  await page.getByLabel('账号', { exact: true }).fill(who.phone);
  await page.getByLabel('密码', { exact: true }).fill(who.password);
  await page.getByRole('button', { name: '登录', exact: true }).click();
  await page.waitForURL((address) => !address.pathname.startsWith('/sign-in'));
  await page.goto('/me/data');
  await page.getByLabel('理由和依据').fill('取得职称');
  await page.getByRole('button', { name: '提交核对' }).click();
  await page
    .getByText(/没有要更正的内容/)
    .first()
    .waitFor();
  await page.getByLabel('职称系列').selectOption({ label: '会计人员' });
  await page.getByLabel('职称', { exact: true }).fill('会计师');
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.getByRole('button', { name: '提交核对' }).click();
  await page.getByText('等待核对').first().waitFor();
  await page.getByText('职称系列：无 → 会计人员').waitFor();
  await keepPicture('my-data-phone', page);
});

test('区人社局核对后生效，本人看得到谁在什么时候核对', async () => {
  const { page } = district;
  await signIn(page, 'district');
  await page.goto('/corrections');
  const row = page.getByRole('row').filter({ hasText: who.name });
  await row.waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  await row.getByRole('button', { name: '核对无误' }).click();
  await row.waitFor({ state: 'detached' });
  await person.page.reload();
  await person.page.getByText('已更正').waitFor();
  await person.page.getByText(/鹿城区人社局 金海鹏/).waitFor();
});

test('更换手机号：新号码收验证码，旧号码收到通知；导出的文件含全部数据', async () => {
  const { page } = person;
  await prove(page, '19900009933');
  await page.getByLabel('密码', { exact: true }).fill(who.password);
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.getByRole('button', { name: '更换', exact: true }).click();
  await page.getByText(/手机号已更换为 199/).waitFor();
  await signedIn(url, '19900009933', who.password);
  await expect(signedIn(url, who.phone, who.password)).rejects.toThrow('wrong-login');
  const [saved] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: '导出', exact: true }).click()]);
  expect(saved.suggestedFilename()).toMatch(/^学时登记-本人数据-\d{4}-\d{2}-\d{2}\.json$/);
  const answer = await caller.call('GET', '/api/me/export');
  const data = JSON.parse(answer.bytes.toString('utf8')) as Record<string, unknown>;
  expect(data).toMatchObject({
    identity: { idNumber: who.idNumber, phone: '19900009933' },
    changes: expect.arrayContaining([expect.objectContaining({ field: 'title', after: '会计师' })]),
    consents: [expect.anything()],
  });
  expect((data['accessLog'] as unknown[]).length).toBeGreaterThan(0);
  const employer = await signedIn(url, 'employer');
  expect((await employer.call('GET', '/api/me/export')).status).toBe(403);
});

test('手机遗失：提交请求，人社局核实后更换，用新号码找回账户', async () => {
  const lost = await visit(browser, url, { phone: true });
  const { page } = lost;
  await page.goto('/recover');
  await page.getByRole('link', { name: /手机号已不用/ }).click();
  await page.getByLabel('姓名').fill(who.name);
  await page.getByLabel('证件号码').fill(who.idNumber);
  await prove(page, '19900009944');
  await page.getByLabel('说明').fill('原号码已停用');
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.getByRole('button', { name: '提交' }).click();
  await page.getByText(/已收到。身份核实后/).waitFor();
  const queue = district.page;
  await queue.reload();
  const row = queue.getByRole('row').filter({ hasText: who.name });
  await row.getByText('找回（换手机号）').waitFor();
  await keepPicture('corrections', queue);
  await row.getByRole('button', { name: '核对无误' }).click();
  await row.waitFor({ state: 'detached' });
  await signedIn(url, '19900009944', who.password);
  await expect(signedIn(url, '19900009933', who.password)).rejects.toThrow('wrong-login');
  expect([...person.complaints, ...district.complaints, ...lost.complaints]).toEqual([]);
});
