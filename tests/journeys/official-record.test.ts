// What an authority does with a person's record in a real browser: reads it, takes back an entry with a reason (第十四条, 口径 51),
// lets the person register late for a closed year (口径 18); who reads it sees what was done.
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { accessibilityFaults, openBrowser, signedIn, type Visit, visit } from '../product/index.ts';
import { signIn } from './steps.ts';

const url = inject('productUrl');
const lastYear = new Date().getFullYear() - 1;
type Entry = { entryId: string; title: string; hours: number; state: string; recordedBy: string | null };
let browser: Browser;
let official: Visit;
let personId: string;
let entry: Entry;

beforeAll(async () => {
  browser = await openBrowser();
  official = await visit(browser, url);
  const caller = await signedIn(url, 'sector');
  const { items } = await caller.ask<{ items: { personId: string; name: string }[] }>('GET', '/api/people?limit=50');
  for (const one of items.filter(({ name }) => name !== '陈若溪')) {
    const list = await caller.ask<{ items: Entry[] }>('GET', `/api/people/${one.personId}/entries?year=${lastYear}&limit=50`);
    const found = list.items.find(({ state }) => state === 'registered');
    if (!found) continue;
    personId = one.personId;
    entry = found;
    return;
  }
  throw new Error('nobody of this sector has an entry of last year');
});
afterAll(async () => {
  await browser.close();
});

test('主管部门打开一个人的学时档案：结论、依据、每一条登记', async () => {
  const { page } = official;
  await signIn(page, 'sector');
  await page.goto(`/people/${personId}/record?year=${lastYear}`);
  await page.getByRole('heading', { name: `${lastYear} 年度情况` }).waitFor();
  await page.getByRole('link', { name: entry.title }).first().waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
});

test('登记期限已过：写明理由、确认后准予补登；没有勾选确认就不办', async () => {
  const { page } = official;
  await page.getByLabel('补登截止日').fill(`${new Date().getFullYear() + 1}-01-31`);
  await page.getByLabel('准予的理由').fill('本人外派援藏，单位漏报，附派遣文件');
  await page.getByRole('button', { name: '准予补登' }).click();
  await page.getByText('请先勾选确认').first().waitFor();
  await page.getByRole('checkbox', { name: /确认准予/ }).check();
  await page.getByRole('button', { name: '准予补登' }).click();
  await page.getByText(/已准予/).waitFor();
});

test('冲销一条登记：经办人自己不能批准；批准后原条目仍在，写明理由和批准人', async () => {
  const { page } = official;
  await page.goto(`/records/${entry.entryId}`);
  await page.getByRole('button', { name: '办理冲销' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('冲销理由').fill('抽查核实：签到表上没有此人');
  await dialog.getByLabel('批准人').fill('市卫生健康委 郑文静');
  await dialog.getByRole('button', { name: '确认冲销' }).click();
  await dialog.getByText('经办人不能批准自己办理的冲销').first().waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  await dialog.getByLabel('批准人').fill('陈国栋');
  await dialog.getByRole('button', { name: '确认冲销' }).click();
  await page.getByText('这条登记已被冲销').waitFor();
  await page.getByText('抽查核实：签到表上没有此人').waitFor();
  expect(await page.getByRole('button', { name: '办理冲销' }).count()).toBe(0);
  await page.getByRole('link', { name: '返回此人的学时档案' }).click();
  await page.getByText('已冲销', { exact: true }).first().waitFor();
  expect(official.complaints).toEqual([]);
});
