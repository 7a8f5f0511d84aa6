// A unit from its first day: registered with its licence, returned, corrected, approved by the district; the custodian sets up codes,
// imports five hundred people from a table with faults, hands the unit over; a merger moves the people (第五、十、十五条).
import { idCheckDigit, usccCheckCharacter } from '@xueshi/contract';
import { Secret, TOTP } from 'otpauth';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { accessibilityFaults, keepPicture, newcomerOf, openBrowser, registerNewcomer, type Visit, visit } from '../product/index.ts';
import { signIn } from './steps.ts';

const url = inject('productUrl');
const founder = newcomerOf('温书恒', '11');
const successor = newcomerOf('温书意', '22');
const seventeen = '91330302MA0000011';
const uscc = seventeen + usccCheckCharacter(seventeen);
const unit = '温州市江心屿测绘研究院（演示）';
let browser: Browser;
let custodian: Visit;
let district: Visit;
let licence: Buffer;

beforeAll(async () => {
  browser = await openBrowser();
  custodian = await visit(browser, url);
  district = await visit(browser, url);
  const paper = await browser.newPage();
  await paper.setContent(`<h1>营业执照（副本）</h1><p>名称：${unit}</p><p>统一社会信用代码：${uscc}</p>`);
  licence = await paper.pdf({ format: 'A4' });
  await paper.close();
  await registerNewcomer(url, founder);
  await registerNewcomer(url, successor);
});
afterAll(async () => {
  await browser.close();
});

async function enter(page: Page, login: string, password: string, code?: string): Promise<void> {
  await page.goto('/sign-in');
  await page.getByLabel('账号', { exact: true }).fill(login);
  await page.getByLabel('密码', { exact: true }).fill(password);
  await page.getByRole('button', { name: '登录', exact: true }).click();
  if (code !== undefined) {
    await page.getByRole('textbox', { name: /动态口令/ }).fill(code);
    await page.getByRole('button', { name: '登录', exact: true }).click();
  }
  await page.waitForURL((address) => !address.pathname.startsWith('/sign-in'));
}

test('登记单位：代码当场核对，证照上传后提交', async () => {
  const { page } = custodian;
  await enter(page, founder.phone, founder.password);
  await page.goto('/me/unit');
  await page.getByLabel('单位全称').fill(unit);
  await page.getByLabel('统一社会信用代码').fill(`${uscc.slice(0, 17)}${uscc.endsWith('1') ? '2' : '1'}`);
  await page.getByLabel('所在县（市、区）').selectOption({ label: '鹿城区' });
  await page.getByLabel('所属行业').selectOption({ label: '自然资源和规划' });
  await page.getByRole('button', { name: '提交审核' }).click();
  await page.getByText('请上传登记证照').first().waitFor();
  await page.getByLabel('登记证照').setInputFiles({ name: '营业执照.pdf', mimeType: 'application/pdf', buffer: licence });
  await page.getByRole('button', { name: '提交审核' }).click();
  await page
    .getByText(/统一社会信用代码的最后一位/)
    .first()
    .waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.getByLabel('统一社会信用代码').fill(uscc);
  await page.getByRole('button', { name: '提交审核' }).click();
  await page.getByText(/正在等鹿城区人力社保局或行业主管部门答复/).waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
});

test('区人社局退回、再通过；单位随即能按拼音查到', async () => {
  const { page } = district;
  await signIn(page, 'district');
  await page.goto('/units');
  const row = page.getByRole('row').filter({ hasText: unit });
  await row.getByRole('button', { name: '退回' }).click();
  await page.getByRole('dialog').getByLabel('理由').fill('名称请与证照一致');
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.getByRole('dialog').getByRole('button', { name: '退回' }).click();
  await row.waitFor({ state: 'detached' });
  await custodian.page.reload();
  await custodian.page.getByText('名称请与证照一致').waitFor();
  await custodian.page.getByRole('button', { name: '改正' }).click();
  await custodian.page.getByRole('button', { name: '提交审核' }).click();
  await custodian.page.getByText(/正在等鹿城区/).waitFor();
  await page.reload();
  const [opened] = await Promise.all([
    page.waitForEvent('popup'),
    page.getByRole('row').filter({ hasText: unit }).getByRole('link', { name: '查看证照' }).click(),
  ]);
  await opened.close();
  expect(await accessibilityFaults(page)).toEqual([]);
  await keepPicture('units-queue', page);
  await page.getByRole('row').filter({ hasText: unit }).getByRole('button', { name: '通过' }).click();
  await page.getByText('没有等待审核的单位登记').waitFor();
  await page.getByLabel('单位全称').fill('jxych');
  await page.getByRole('button', { name: '查找' }).click();
  await page.getByRole('link', { name: unit }).waitFor();
});

let secret = '';
const code = () => new TOTP({ secret: Secret.fromBase32(secret) }).generate();

test('管理人先设动态口令，然后看到本单位', async () => {
  const { page } = custodian;
  await page.goto('/me/security');
  await page.getByText('请先设置动态口令').first().waitFor();
  await page.getByRole('button', { name: '开始设置' }).click();
  secret = (await page.getByText(/^密钥：/).textContent())?.replace(/[^A-Z2-7]/g, '') ?? '';
  await page.getByRole('textbox', { name: '动态口令' }).fill(code());
  await page.getByRole('button', { name: '确认设置' }).click();
  await page.getByRole('button', { name: '已经保存好' }).click();
  await page.goto('/unit');
  await page.getByRole('heading', { name: unit }).waitFor();
  await page.getByText('温书恒（本人）').waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
});

/** Five hundred people; every twentieth row has a fault. */
function roster(): Buffer {
  const rows = Array.from({ length: 500 }, (_, i) => {
    const head = `3303021980${i < 250 ? '0101' : '0202'}${String(i % 250).padStart(3, '0')}`;
    const number = head + idCheckDigit(head);
    const wrong = i % 20 === 7;
    return `测绘员${'甲乙丙丁戊己庚辛壬癸'[i % 10]},${wrong ? number.slice(0, 17) : number},,,,2026-01-05`;
  });
  return Buffer.from(`姓名,身份证号,手机,职称系列,职称,入职时间\n${rows.join('\n')}\n`);
}

test('导入 500 人：有误的行逐行说明，跳过后导入其余，再次导入不重复', async () => {
  const { page } = custodian;
  await page.getByRole('link', { name: '导入花名册' }).click();
  const give = async () => {
    await page.getByLabel('花名册', { exact: true }).setInputFiles({ name: '花名册.csv', mimeType: 'text/csv', buffer: roster() });
    await page.getByRole('button', { name: '核对', exact: true }).click();
  };
  await give();
  await page.getByText('共 500 行：可新登记 475 人，已在本单位 0 人，有误 25 行。').waitFor();
  await page.getByRole('row').filter({ hasText: '身份证号码应为 18 位' }).first().waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  await keepPicture('roster-checked', page);
  const [saved] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '下载待改正的表格' }).click()]);
  expect(saved.suggestedFilename()).toBe('花名册-待改正.xlsx');
  await page.getByRole('button', { name: '跳过有误的行，导入其余 475 人' }).click();
  await page.getByText('已导入 475 人').waitFor();
  await page.reload();
  await give();
  await page.getByText('共 500 行：可新登记 0 人，已在本单位 475 人，有误 25 行。').waitFor();
  await page.goto('/unit');
  await page.getByText('476 人').waitFor();
});

test('移交：指定在职的人接任，前任当即不再管理；接任人看到本单位', async () => {
  const { page } = custodian;
  const next = await visit(browser, url);
  await enter(next.page, successor.phone, successor.password);
  await next.page.goto('/me/employment');
  await next.page.getByRole('button', { name: '撤回' }).click();
  await next.page.getByRole('button', { name: '提出申请' }).click();
  await next.page.getByRole('radio', { name: /^有单位/ }).check();
  await next.page.getByLabel('单位', { exact: true }).fill('江心屿测绘');
  await next.page.getByRole('radio', { name: new RegExp(unit.slice(0, 8)) }).click();
  await next.page.getByLabel('入职日期').fill('2026-02-01');
  await next.page.getByRole('button', { name: '提交' }).click();
  await next.page.getByText(/正在等温州市江心屿测绘研究院/).waitFor();
  await page.goto('/requests');
  await page.getByRole('row').filter({ hasText: successor.name }).getByRole('button', { name: '确认' }).click();
  await page.getByText('没有等待答复的申请').waitFor();
  await page.goto('/unit');
  await page.getByRole('button', { name: '离任或移交' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('姓名').fill(successor.name);
  await dialog.getByLabel('同时移交给').selectOption({ label: await labelOf(dialog, successor.name) });
  await dialog.getByLabel('理由').fill('调离人事岗位');
  expect(await accessibilityFaults(page)).toEqual([]);
  await dialog.getByRole('button', { name: '确认离任' }).click();
  await page
    .getByText(/不在您的管辖范围内|没有办理此事的权限|您没有/)
    .first()
    .waitFor();
  await district.page.getByRole('link', { name: unit }).click();
  await district.page.getByText(`${successor.name}被指定为管理人`).waitFor();
  await district.page.getByText(`${founder.name}不再担任管理人`).waitFor();
  expect(await accessibilityFaults(district.page)).toEqual([]);
  await keepPicture('unit', district.page);
});

/** The option's whole text: the name with the masked number. */
async function labelOf(dialog: ReturnType<Page['getByRole']>, name: string): Promise<string> {
  const option = dialog.getByRole('option').filter({ hasText: name });
  await option.waitFor({ state: 'attached' });
  return (await option.textContent()) ?? '';
}

test('并入另一单位：人员随日期转入，旧单位终止', async () => {
  const { page } = district;
  await page.getByRole('button', { name: '并入其他单位' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('查找单位').fill('瓯江测绘院');
  const option = dialog.getByRole('option').filter({ hasText: '温州市瓯江测绘院' });
  await option.waitFor({ state: 'attached' });
  await dialog.getByLabel('并入的单位').selectOption({ label: '温州市瓯江测绘院' });
  await dialog.getByLabel('理由').fill('温编办〔2026〕12 号');
  const tomorrow = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date(Date.now() + 24 * 3600 * 1000));
  await dialog.getByLabel('自哪天起').fill(tomorrow);
  expect(await accessibilityFaults(page)).toEqual([]);
  await dialog.getByRole('button', { name: '确认办理' }).click();
  await page.getByText(/并入温州市瓯江测绘院/).waitFor();
  await page.getByText(/已终止/).waitFor();
  expect([...custodian.complaints, ...district.complaints]).toEqual([]);
});
