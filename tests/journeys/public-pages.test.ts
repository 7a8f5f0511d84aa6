// The pages anybody may open, as different people see them: light, dark, 适老, English, a phone, 320 pixels, 200 %.
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { accessibilityFaults, keepPicture, openBrowser, type Visit, visit } from '../product/index.ts';

const url = inject('productUrl');
const pages: [string, string, RegExp][] = [
  ['首页', '/', /学时/],
  ['计算器', '/calculator', /学时计算器/],
  ['年度试算', '/calculator/year', /年度结论/],
  ['政策', '/policy', /第八条/],
  ['政策，施行以前的一天', '/policy?on=2017-05-01', /第八条/],
  ['规则文件', '/rules/wenzhou-2017-264', /第八条/],
  ['课程目录', '/courses', /课程目录/],
  ['查验', '/verify', /查验/],
  ['登录', '/sign-in', /登录/],
  ['无障碍声明', '/accessibility', /无障碍/],
  ['个人信息保护', '/privacy', /个人信息/],
  ['不存在的页', '/no-such-page', /没有找到/],
];
let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
});

async function openAll(guest: Visit, look?: (name: string) => Promise<void>): Promise<string[]> {
  const faults: string[] = [];
  for (const [name, path, heading] of pages) {
    await guest.page.goto(path);
    await guest.page.getByRole('heading', { name: heading }).first().waitFor();
    faults.push(...(await accessibilityFaults(guest.page)).map((fault) => `${name} ${fault}`));
    const wide = await guest.page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    if (wide > 1) faults.push(`${name}: ${wide} px too wide`);
    await look?.(name);
  }
  await guest.context.close();
  return [...faults, ...guest.complaints];
}

describe('公开页面，没有一处妨碍、没有一句怨言', () => {
  test('桌面，浅色', async () => {
    const guest = await visit(browser, url);
    const faults = await openAll(guest, async (name) => {
      if (name === '首页') await keepPicture('public-desktop', guest.page);
    });
    expect(faults).toEqual([]);
  });

  test('桌面，深色', async () => {
    expect(await openAll(await visit(browser, url, { dark: true }))).toEqual([]);
  });

  test('手机', async () => {
    expect(await openAll(await visit(browser, url, { phone: true }))).toEqual([]);
  });

  test('320 像素宽', async () => {
    const guest = await visit(browser, url, { phone: true });
    await guest.page.setViewportSize({ width: 320, height: 640 });
    expect(await openAll(guest)).toEqual([]);
  });

  test('适老版', async () => {
    const guest = await visit(browser, url);
    await guest.page.goto('/');
    await guest.page
      .getByRole('button', { name: /适老版/ })
      .first()
      .click();
    const size = () => guest.page.evaluate(() => Number.parseFloat(getComputedStyle(document.body).fontSize));
    await expect.poll(size).toBeGreaterThanOrEqual(18);
    expect(await openAll(guest)).toEqual([]);
  });

  test('English', async () => {
    const guest = await visit(browser, url);
    await guest.page.goto('/');
    await guest.page.getByRole('button', { name: 'English' }).first().click();
    await expect.poll(() => guest.page.getAttribute('html', 'lang')).toBe('en');
    await guest.page.goto('/sign-in');
    await guest.page
      .getByRole('main')
      .getByRole('button', { name: /^sign in$/i })
      .waitFor();
    expect(await guest.page.getAttribute('html', 'lang')).toBe('en');
    expect([...(await accessibilityFaults(guest.page)), ...guest.complaints]).toEqual([]);
    await guest.context.close();
  });
});

test('计算器：选途径、填事实，学时与依据即刻算出，与接口所答相同', async () => {
  const guest = await visit(browser, url);
  const { page } = guest;
  await page.goto('/calculator');
  await page.getByRole('link', { name: /^论文、著作/ }).click();
  await page.getByText('论文', { exact: true }).click();
  await page.getByText('省级以上', { exact: false }).last().click();
  await page.getByLabel('作者排名').fill('2');
  await page.getByLabel('出版日期').fill('2026-03-01');
  await page.getByRole('status').getByText('9 学时', { exact: true }).waitFor();
  await page.getByText('作者排名第二，依标准递减 1 学时').waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  await keepPicture('calculator-desktop', page);
  const answer = await page.request.post('/api/recognition/assess', {
    data: { way: '8-8', sector: null, facts: { kind: 'paper', tier: 'provincial_or_above', publishedOn: '2026-03-01', authorRank: 2 } },
  });
  expect(await answer.json()).toMatchObject({
    hours: 9,
    subject: 'professional',
    byYear: { 2026: 9 },
    readings: expect.arrayContaining([30]),
  });
  await guest.context.close();
});

test('政策：选一天就是那一天施行的内容；引用的网址打开收起的口径，并标出来', async () => {
  const guest = await visit(browser, url);
  const { page } = guest;
  await page.goto('/policy');
  await page.getByLabel('查看哪一天').fill('2021-05-01');
  await page.waitForURL(/on=2021-05-01/);
  await page.getByRole('heading', { name: '2021 年度的要求' }).waitFor();
  const item = page.getByRole('region', { name: '第八条第（三）项' });
  await item.getByText('12 学时', { exact: true }).waitFor();
  await page.evaluate(() => {
    window.location.hash = '#reading-1';
  });
  await page.locator('#reading-1[data-current]').waitFor();
  await guest.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.locator('#reading-1').getByRole('button', { name: /引用/ }).click();
  await expect
    .poll(() => page.evaluate(() => navigator.clipboard.readText()))
    .toBe(
      `《温州市专业技术人员继续教育学时管理实施细则（试行）》（温人社发〔2017〕264号）第六条（口径1），2018年1月1日起施行的版本，${url}/policy?on=2021-05-01#reading-1`,
    );
  expect([...(await accessibilityFaults(page)), ...guest.complaints]).toEqual([]);
  await guest.context.close();
});

test('只用键盘也能登录', async () => {
  const { page, context } = await visit(browser, url);
  await page.goto('/sign-in');
  await page.getByLabel('账号', { exact: true }).focus();
  await page.keyboard.type('person');
  await page.keyboard.press('Tab');
  await page.keyboard.type('xueshi-demo');
  await page.keyboard.press('Enter');
  await page.waitForURL((address) => !address.pathname.startsWith('/sign-in'));
  await context.close();
});
