// A work account from the city bureau: a first password shown once, changed at the first sign-in, codes set up, then the desk; a lost
// factor is reset by two people; a sector hands its review to a district and takes it back (第十、十五条, 口径 41).
import { Secret, TOTP } from 'otpauth';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { accessibilityFaults, keepPicture, openBrowser, signedIn, type Visit, visit } from '../product/index.ts';
import { signIn } from './steps.ts';

const url = inject('productUrl');
const login = 'wjw-lin';
let browser: Browser;
let city: Visit;
let official: Visit;
let first = '';

beforeAll(async () => {
  browser = await openBrowser();
  city = await visit(browser, url);
  official = await visit(browser, url);
});
afterAll(async () => {
  await browser.close();
});

async function enter(page: Page, password: string): Promise<void> {
  await page.goto('/sign-in');
  await page.getByLabel('账号', { exact: true }).fill(login);
  await page.getByLabel('密码', { exact: true }).fill(password);
  await page.getByRole('button', { name: '登录', exact: true }).click();
}

test('市局分配账户：角色与单位相称，初始密码只显示一次', async () => {
  const { page } = city;
  await signIn(page, 'city');
  await page.goto('/officials');
  await page.getByRole('button', { name: '分配账户' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('姓名').fill('林处长');
  await dialog.getByLabel('账号').fill(login);
  await dialog.getByLabel('单位', { exact: true }).selectOption({ label: '温州市卫生健康委员会' });
  await dialog.getByLabel('理由').fill('温人社函〔2026〕8 号');
  expect(await accessibilityFaults(page)).toEqual([]);
  await dialog.getByRole('button', { name: '确认办理' }).click();
  await page.getByText(`${login} 的初始密码`).waitFor();
  first = (await page.getByText(/^[a-z2-9]{5}(-[a-z2-9]{5}){3}$/).textContent()) ?? '';
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.getByRole('button', { name: '已经交付' }).click();
  await page.getByRole('row').filter({ hasText: '林处长' }).getByText('待更改初始密码').waitFor();
  expect(await page.getByText(first).count()).toBe(0);
  await keepPicture('officials', page);
});

let secret = '';

test('首次登录：先改密码，再设动态口令，随后进入待办', async () => {
  const { page } = official;
  await enter(page, first);
  await page.waitForURL('**/me/security');
  await page.getByText('请先更改初始密码').first().waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.getByLabel('当前密码').fill(first);
  await page.getByLabel('新密码', { exact: true }).fill('松台山的晨钟 2026');
  await page.getByRole('button', { name: /修改密码|更改密码/ }).click();
  await page.getByText('请先更改初始密码').first().waitFor({ state: 'detached' });
  await page.getByRole('button', { name: '开始设置' }).click();
  secret = (await page.getByText(/^密钥：/).textContent())?.replace(/[^A-Z2-7]/g, '') ?? '';
  await page.getByRole('textbox', { name: '动态口令' }).fill(new TOTP({ secret: Secret.fromBase32(secret) }).generate());
  await page.getByRole('button', { name: '确认设置' }).click();
  await page.getByRole('button', { name: '已经保存好' }).click();
  await page.goto('/desk');
  await page.getByRole('heading', { level: 1 }).waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
});

test('动态口令遗失：一人申请，同一人不能办理，另一人办理后重新设置', async () => {
  const { page } = city;
  await page.goto(`/officials?q=${login}`);
  await page.getByRole('link', { name: '林处长' }).click();
  const ask = async (name: string) => {
    await page.getByRole('button', { name }).click();
    await page.getByRole('dialog').getByLabel('理由').fill('手机遗失，已当面核实');
    await page.getByRole('dialog').getByRole('button', { name: '确认办理' }).click();
  };
  await ask('申请重置动态口令');
  await page.getByText(/叶思远已申请重置动态口令/).waitFor();
  await ask('办理重置动态口令');
  await page.getByText('须由第二人办理').waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.getByRole('dialog').getByRole('button', { name: '取消' }).click();
  await keepPicture('official', page);
});

test('收回角色后，已登录的人当即不能再办', async () => {
  const { page } = city;
  await page.getByRole('row').filter({ hasText: '温州市卫生健康委员会' }).getByRole('button', { name: '收回' }).click();
  await page.getByRole('dialog').getByLabel('理由').fill('调离');
  await page.getByRole('dialog').getByRole('button', { name: '确认办理' }).click();
  await page.getByText('已收回').first().waitFor();
  await official.page.goto('/review');
  await official.page
    .getByText(/没有.*权限|不能办理/)
    .first()
    .waitFor();
});

test('行业主管部门委托区县审核，随后终止', async () => {
  const sector = await visit(browser, url);
  const { page } = sector;
  await signIn(page, 'sector');
  await page.goto('/delegations');
  await page.getByRole('button', { name: '新增委托' }).click();
  await page.getByLabel('单位', { exact: true }).selectOption({ label: '泰顺县人力资源和社会保障局' });
  await page.getByLabel('委托文件').fill('温卫发〔2026〕3 号');
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.getByRole('button', { name: '确认办理' }).click();
  const row = page.getByRole('row').filter({ hasText: '泰顺县人力资源和社会保障局' });
  await row.getByText('有效').waitFor();
  await keepPicture('delegations', page);
  await row.getByRole('button', { name: '终止' }).click();
  await page.getByRole('dialog').getByLabel('理由').fill('机构调整');
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.getByRole('dialog').getByRole('button', { name: '确认办理' }).click();
  await row.getByRole('button', { name: '终止' }).waitFor({ state: 'detached' });
  const caller = await signedIn(url, 'district');
  expect(await caller.call('POST', '/api/officials', {})).toMatchObject({ status: 403 });
  expect([...city.complaints, ...official.complaints, ...sector.complaints]).toEqual([]);
});
