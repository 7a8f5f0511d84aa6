// The main job in a real browser: 陈若溪 applies with a real PDF and a photo, the health authority's reviewer decides, her home shows the hours,
// she prints the form, and a stranger opens the address of its QR code; the numbers agree with the paper's own text.
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import {
  accessibilityFaults,
  keepPicture,
  openBrowser,
  pdfText,
  pictureOfPaper,
  qrOnPaper,
  signedIn,
  type Visit,
  visit,
} from '../product/index.ts';
import { evidenceOf, freeDays, signIn } from './steps.ts';

const url = inject('productUrl');
const title = '2026版心肺复苏指南更新暨急危重症救治培训班';
let browser: Browser;
let person: Visit;
let reviewer: Visit;
let days: { first: string; second: string; year: number };
let before: Totals;
let claimAddress: string;
let paper: Buffer;
let checkAddress: string;

type Totals = { total: number; professional: number };

beforeAll(async () => {
  browser = await openBrowser();
  person = await visit(browser, url);
  reviewer = await visit(browser, url);
  days = await freeDays(url);
  before = await totalsOf(days.year);
});
afterAll(async () => {
  await browser.close();
});

async function totalsOf(year: number): Promise<Totals> {
  const caller = await signedIn(url, 'person');
  return (await caller.ask<{ totals: Totals }>('GET', `/api/me/standing?year=${year}`)).totals;
}

test('登录后第一眼：今年还差什么', async () => {
  const { page } = person;
  await signIn(page, 'person');
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.getByRole('heading', { name: '补齐学时，建议这样做' }).waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  await keepPicture('home-desktop', page);
});

test('申报：选途径，填两天，学时随填随算', async () => {
  const { page } = person;
  await page.goto('/claims/new');
  await page.getByRole('radio', { name: /培训、学术活动/ }).check();
  await page.getByRole('button', { name: '开始填写' }).click();
  await page.getByLabel('活动名称').fill(title);
  await page.getByLabel('主办单位').fill('温州市医学会');
  await page.getByLabel('第 1 行：日期').fill(days.first);
  await page.getByRole('button', { name: '再加一天' }).click();
  await page.getByLabel('第 2 行：日期').fill(days.second);
  await page.getByRole('group', { name: '第 2 行：全天、半天或按分钟' }).getByText('半天', { exact: true }).click();
  await page.getByText('9 学时').first().waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  await keepPicture('apply-desktop', page);
});

test('关掉页面再打开：填过的都在', async () => {
  const { page } = person;
  await page.getByText('已保存').first().waitFor();
  claimAddress = new URL(page.url()).pathname.replace('/edit', '');
  await page.goto('about:blank');
  await page.goto(`${claimAddress}/edit?step=facts`);
  await page.getByLabel('活动名称').waitFor();
  expect(await page.getByLabel('活动名称').inputValue()).toBe(title);
  expect(await page.getByLabel('第 2 行：日期').inputValue()).toBe(days.second);
});

test('上传真实的 PDF 与照片，逐项对上清单', async () => {
  const { page } = person;
  await page.getByRole('link', { name: '下一步：上传材料' }).click();
  const files = await evidenceOf(browser, title, days);
  for (const [need, file] of Object.entries(files)) {
    const item = page
      .getByRole('listitem')
      .filter({ has: page.getByText(need, { exact: true }) })
      .first();
    await item.getByLabel(`选择文件：${need}`).setInputFiles(file);
    await item.getByText('已有 1 份').waitFor();
  }
  expect(await accessibilityFaults(page)).toEqual([]);
});

test('核对、承诺、提交：看得见由谁办理、什么时候办结', async () => {
  const { page } = person;
  await page.getByRole('link', { name: '下一步：确认提交' }).click();
  await page.getByRole('checkbox').check();
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.getByRole('button', { name: '提交申报' }).click();
  await page.waitForURL(`**${claimAddress}`);
  await page.getByText('审核中').first().waitFor();
  await page.getByText('温州市卫生健康委员会').first().waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
});

test('审核人：材料在左，条款与学时在旁，认定', async () => {
  const { page } = reviewer;
  await signIn(page, 'sector');
  await page.goto('/review');
  await page
    .getByRole('link', { name: new RegExp(title) })
    .first()
    .click();
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
  await page.getByText('每天可认定登记6个学时').first().waitFor();
  await page.getByText('与职称系列（专业）一致').first().click();
  expect(await accessibilityFaults(page)).toEqual([]);
  await keepPicture('review-desktop', page);
  await page.getByRole('button', { name: '认定 9 学时' }).click();
  await page.getByText('已认定').first().waitFor();
});

test('学时到账：首页、记录、每一条的来历', async () => {
  const { page } = person;
  const after = await totalsOf(days.year);
  expect(after).toMatchObject({ total: before.total + 9, professional: before.professional + 9 });
  await page.goto(`/records?year=${days.year}`);
  await page
    .getByRole('link', { name: new RegExp(title) })
    .first()
    .click();
  await page.getByText('第八条第（三）项').first().waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.goto(`/standing?year=${days.year}`);
  await page.getByText(title).first().waitFor();
});

test('打印情况表：一份签了章的 PDF，写着同样的数字', async () => {
  const { page } = person;
  await page.goto('/transcripts');
  await page.getByRole('heading', { name: '内容预览' }).waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.getByRole('button', { name: '打印情况表' }).click();
  const download = page.getByRole('link', { name: '下载 PDF' }).first();
  await download.waitFor();
  const href = await download.getAttribute('href');
  paper = Buffer.from(await (await page.request.get(href ?? '')).body());
  expect(paper.subarray(0, 5).toString()).toBe('%PDF-');
  expect(paper.toString('latin1')).toContain('/ETSI.CAdES.detached');
  const text = (await pdfText(paper)).replace(/\s+/g, '');
  const { total, professional } = await totalsOf(days.year);
  for (const words of ['陈若溪', title, '温州市医学会', `${days.year}年度登记明细合计${total.toFixed(1)}学时`])
    expect(text).toContain(words);
  // The line of the year: 年度, 总学时, 专业科目.
  expect(text).toContain(`${days.year}${total.toFixed(1)}${professional.toFixed(1)}`);
  await keepPicture('form', await pictureOfPaper(paper));
});

test('陌生人扫二维码：与纸面一致', async () => {
  const address = await qrOnPaper(paper);
  expect(address).toMatch(new RegExp(`^${url}/verify/WZXS-\\d{4}-[0-9A-Z-]+\\?code=[0-9A-Z]+$`));
  checkAddress = address ?? '';
  const stranger = await visit(browser, url);
  await stranger.page.goto(checkAddress);
  await stranger.page.getByText('真实有效，与登记台账一致').first().waitFor();
  await stranger.page.getByText('签章有效').first().waitFor();
  await stranger.page.getByText(title).first().waitFor();
  expect(await accessibilityFaults(stranger.page)).toEqual([]);
  await keepPicture('verify-desktop', stranger.page);
  expect(stranger.complaints).toEqual([]);
  await stranger.context.close();
});

test('手机上：首页与查验页都能用', async () => {
  const mobile = await visit(browser, url, { phone: true });
  await signIn(mobile.page, 'person');
  await mobile.page.getByRole('heading', { name: '补齐学时，建议这样做' }).waitFor();
  expect(await accessibilityFaults(mobile.page)).toEqual([]);
  expect(await mobile.page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
  await keepPicture('home-phone', mobile.page);
  await mobile.page.goto(checkAddress);
  await mobile.page.getByText('真实有效，与登记台账一致').first().waitFor();
  expect(await accessibilityFaults(mobile.page)).toEqual([]);
  await keepPicture('verify-phone', mobile.page);
  await mobile.context.close();
});

test('一路下来，浏览器没有一句怨言', () => {
  expect([...person.complaints, ...reviewer.complaints]).toEqual([]);
});
