// By a sector's own document: anybody computes with it, a doctor applies by it, the reviewer sees its rule, and the hours name it (第八条（十）, 口径 35).
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { samplePdf } from '../../server/src/files/samples.ts';
import { accessibilityFaults, newcomerOf, openBrowser, registerDoctor, type Visit, visit } from '../product/index.ts';
import { dayBefore, signIn } from './steps.ts';

const url = inject('productUrl');
const who = newcomerOf('温景行', '66');
const title = '国家级继续医学教育项目：脓毒症的早期识别';
const quote = 'Ⅰ类学分每1学分折算登记3学时';
const document = /温州市卫生健康系统专业技术人员学时管理操作办法（示例）/;
const held = dayBefore(3);
let browser: Browser;
let doctor: Visit;
let reviewer: Visit;

beforeAll(async () => {
  browser = await openBrowser();
  doctor = await visit(browser, url);
  reviewer = await visit(browser, url);
  await registerDoctor(url, who);
});
afterAll(async () => {
  await browser.close();
});

async function fiveCredits(page: Page): Promise<void> {
  await page.getByRole('radio', { name: /^Ⅰ类学分折算/ }).check();
  await page.getByRole('group', { name: '学分种类' }).getByRole('radio', { name: 'Ⅰ类学分' }).check();
  await page.getByLabel('学分', { exact: true }).fill('5');
  await page.getByLabel('日期', { exact: true }).fill(held);
  await page.getByText('15 学时').filter({ visible: true }).first().waitFor();
}

async function expectSource(page: Page): Promise<void> {
  const source = page.getByRole('complementary', { name: '依据的文件' });
  await source.getByRole('link', { name: document }).waitFor();
  await source.getByText('第三条').first().waitFor();
  await source.getByText(/备案号 温人社备〔\d{4}〕示例1号/).waitFor();
}

test('计算器：选了行业，第八条（十）就有可选的规则，写明文件、条款和备案号', async () => {
  const anybody = await visit(browser, url);
  const { page } = anybody;
  await page.goto('/calculator');
  await page.getByLabel('行业', { exact: true }).selectOption({ label: '卫生健康' });
  await page.getByText('可选 4 种').waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.getByRole('link', { name: /行业规定的其他途径/ }).click();
  await fiveCredits(page);
  await expectSource(page);
  await page.getByText(quote, { exact: true }).first().waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.getByLabel('行业', { exact: true }).selectOption({ label: '教育' });
  await page.getByText('所选行业目前没有其他途径').waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  expect(anybody.complaints).toEqual([]);
});

test('申报：本行业的规则随填随算，按规则要的材料上传，提交', async () => {
  const { page } = doctor;
  await signIn(page, who.phone, who.password);
  await page.goto('/claims/new');
  await page.getByRole('radio', { name: /行业规定的其他途径/ }).check();
  await page.getByText('本行业可选 4 种').waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.getByRole('button', { name: '开始填写' }).click();
  await page.getByLabel('活动名称').fill(title);
  await page.getByLabel('主办单位').fill('温州市医学会');
  await fiveCredits(page);
  await expectSource(page);
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.getByText('已保存').first().waitFor();
  await page.getByRole('link', { name: '下一步：上传材料' }).click();
  const buffer = samplePdf(['学分证书', title, held]);
  await page.getByLabel('选择文件：学分证书').setInputFiles({ name: '学分证书.pdf', mimeType: 'application/pdf', buffer });
  await page.getByText('已有 1 份').waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.getByRole('link', { name: '下一步：确认提交' }).click();
  await page.getByText('Ⅰ类学分折算').first().waitFor();
  await page.getByRole('checkbox').check();
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.getByRole('button', { name: '提交申报' }).click();
  await page.getByText('审核中').first().waitFor();
  await page.getByText('温州市卫生健康委员会').first().waitFor();
});

test('审核人：看得到规则名称、学分种类和学时，认定', async () => {
  const { page } = reviewer;
  await signIn(page, 'sector');
  await page.goto('/review');
  await page
    .getByRole('link', { name: new RegExp(title) })
    .first()
    .click();
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
  const answers = page.getByRole('region', { name: '填报内容' }).getByRole('definition');
  await answers.filter({ hasText: /^Ⅰ类学分折算（《.+》第三条）$/ }).waitFor();
  await answers.filter({ hasText: /^Ⅰ类学分$/ }).waitFor();
  await page.getByText(quote, { exact: true }).first().waitFor();
  await page.getByText('与职称系列（专业）一致').first().click();
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.getByRole('button', { name: '认定 15 学时' }).click();
  await page.getByText('已认定').first().waitFor();
});

test('学时到账：写明行业文件和原文，一点就到文件的那一条', async () => {
  const { page } = doctor;
  await page.goto(`/records?year=${held.slice(0, 4)}`);
  await page
    .getByRole('link', { name: new RegExp(title) })
    .first()
    .click();
  await page.getByText(quote, { exact: true }).waitFor();
  await page
    .getByText(/温卫发〔\d{4}〕示例1号/)
    .first()
    .waitFor();
  await page.getByText('15').first().waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.getByRole('link', { name: '第三条', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: document }).waitFor();
  await page.locator('[data-current=true]').getByText('第三条', { exact: true }).first().waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  expect([...doctor.complaints, ...reviewer.complaints]).toEqual([]);
});
