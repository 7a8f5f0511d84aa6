// Somebody registers on a phone and works at once; the unit confirms and the hours count; the district decides what the unit left lying;
// a forgotten password is set anew by number and phone (第十条, 口径 9、48).
import { idCheckDigit } from '@xueshi/contract';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { accessibilityFaults, openBrowser, signedIn, type Visit, visit } from '../product/index.ts';
import { signIn } from './steps.ts';

const url = inject('productUrl');
const seventeen = '33039919920229777';
const newcomer = { name: '凌江月', idNumber: seventeen + idCheckDigit(seventeen), phone: '19900001234', password: '江心屿的塔影 2026' };
let browser: Browser;
let person: Visit;
let employer: Visit;
let district: Visit;

beforeAll(async () => {
  browser = await openBrowser();
  person = await visit(browser, url, { phone: true });
  employer = await visit(browser, url);
  district = await visit(browser, url);
});
afterAll(async () => {
  await browser.close();
});

/** As its reader finds it: on the demo's outbox page, in another tab. */
async function codeFromOutbox(page: Page): Promise<string> {
  const outbox = await page.context().newPage();
  await outbox.goto('/outbox');
  const text = await outbox
    .getByText(/验证码是 \d{6}/)
    .first()
    .textContent();
  await outbox.close();
  return /\d{6}/.exec(text ?? '')?.[0] ?? '';
}

test('注册三步：证件当场核对，单位按名称查找，手机验证，随即登录', async () => {
  const { page } = person;
  await page.goto('/register');
  await page.getByLabel('姓名').fill(newcomer.name);
  await page.getByLabel('证件号码').fill('330399199202297770');
  await page.getByRole('button', { name: '下一步' }).click();
  await page.getByText('身份证号码的最后一位与前 17 位不符').first().waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.getByLabel('证件号码').fill(newcomer.idNumber);
  await page.getByRole('button', { name: '下一步' }).click();
  await page.getByRole('radio', { name: /^有单位/ }).check();
  await page.getByLabel('单位', { exact: true }).fill('瓯江医院');
  await page.getByRole('radio', { name: /瓯江医院/ }).click();
  await page.getByLabel('入职日期').fill('2026-03-01');
  await page.getByLabel('职称系列').selectOption({ label: '卫生技术人员' });
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.getByRole('button', { name: '下一步' }).click();
  await page.getByRole('textbox', { name: '手机号' }).fill(newcomer.phone);
  await page.getByRole('button', { name: '获取验证码' }).click();
  await page.getByText('验证码已发送').waitFor();
  await page.getByLabel('密码', { exact: true }).fill(newcomer.password);
  await page.getByRole('checkbox', { name: /我已阅读并同意/ }).check();
  await page.getByLabel('验证码', { exact: true }).fill('000000');
  await page.getByRole('button', { name: '注册并登录' }).click();
  await page
    .getByText(/验证码不对，还可以再试/)
    .first()
    .waitFor();
  await page.getByLabel('验证码', { exact: true }).fill(await codeFromOutbox(page));
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.getByRole('button', { name: '注册并登录' }).click();
  await page.getByText('账户注册尚待确认').waitFor();
  await page.getByText(/正在等温州市瓯江医院答复/).waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
});

test('确认以前：草稿可以保存，提交和打印说明为什么还不能', async () => {
  const caller = await signedIn(url, newcomer.phone, newcomer.password);
  const facts = { courses: [{ name: '循证医学', passedOn: '2026-04-01' }], matching: true };
  const claim = await caller.ask<{ claimId: string; revision: number }>('POST', '/api/claims', {
    way: '8-9',
    title: '在职学历教育：循证医学',
    organiser: '温州医科大学',
    facts,
  });
  const submitted = await caller.call('POST', `/api/claims/${claim.claimId}/submission`, { revision: claim.revision, promise: true });
  expect(submitted).toMatchObject({ status: 409, body: { type: 'membership-waiting', detail: expect.stringContaining('瓯江医院') } });
  expect(await caller.call('POST', '/api/transcripts', {})).toMatchObject({ status: 409, body: { type: 'membership-waiting' } });
  const standing = await caller.ask<{ verdict: string; explanation: string[] }>('GET', '/api/me/standing');
  expect(standing.verdict).toBe('pending');
  const again = await caller.call('POST', '/api/me/memberships', { orgId: null, division: '330302', kind: 'second', from: '2026-03-01' });
  expect(again).toMatchObject({ status: 422, body: { type: 'invalid-input' } });
});

test('单位确认一人、退回一人；本人的首页随即不再等待', async () => {
  const { page } = employer;
  await signIn(page, 'employer');
  await page.goto('/requests');
  const row = page.getByRole('row').filter({ hasText: newcomer.name });
  await row.waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  await row.getByRole('button', { name: '确认' }).click();
  await row.waitFor({ state: 'detached' });
  const other = page.getByRole('row').filter({ hasText: '胡知行' });
  await other.getByRole('button', { name: '退回' }).click();
  await page.getByRole('dialog').getByLabel('理由').fill('规培学员不属本院职工，请核对单位');
  await page.getByRole('dialog').getByRole('button', { name: '退回' }).click();
  await other.waitFor({ state: 'detached' });
  await page.goto(`/people?q=${encodeURIComponent(newcomer.name)}`);
  await page.getByRole('link', { name: newcomer.name }).click();
  await page.getByText(/主要单位是温州市瓯江医院/).waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  await person.page.reload();
  await person.page.getByRole('heading', { name: '补齐学时，建议这样做' }).waitFor();
  expect(await person.page.getByText('账户注册尚待确认').count()).toBe(0);
  await person.page.goto('/me/access');
  await person.page
    .getByText(/温州市瓯江医院 · 瓯江医院人事科 林晓燕/)
    .first()
    .waitFor();
  await person.page.getByText('确认此人在本单位任职').first().waitFor();
  expect(await accessibilityFaults(person.page)).toEqual([]);
});

test('单位逾期没有答复的，由本地人社局确认；没到期的不能', async () => {
  const { page } = district;
  await signIn(page, 'district');
  await page.goto('/requests');
  const overdue = page.getByRole('row').filter({ hasText: '夏云舟' });
  await overdue.waitFor();
  expect(await page.getByRole('row').filter({ hasText: '金望舒' }).count()).toBe(0);
  await overdue.getByRole('button', { name: '确认' }).click();
  await overdue.waitFor({ state: 'detached' });
  await page.getByRole('link', { name: '全部等待中的' }).click();
  await page.getByRole('row').filter({ hasText: '蔡书瑶' }).waitFor();
});

test('忘记密码：凭证件号码和登记的手机号设置新密码，旧密码不再能用', async () => {
  const { page } = await visit(browser, url, { phone: true });
  await page.goto('/recover');
  await page.getByLabel('证件号码').fill(newcomer.idNumber);
  await page.getByRole('textbox', { name: '手机号' }).fill(newcomer.phone);
  // Not twice within a minute to one phone: the code of the registration was sent a short while ago.
  const sent = page.getByText('验证码已发送');
  await expect
    .poll(
      async () => {
        await page.getByRole('button', { name: '获取验证码' }).click();
        await page
          .getByText(/验证码已发送|验证码发送过于频繁/)
          .first()
          .waitFor();
        return sent.isVisible();
      },
      { timeout: 90_000, interval: 4000 },
    )
    .toBe(true);
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.getByLabel('验证码', { exact: true }).fill(await codeFromOutbox(page));
  await page.getByLabel('新密码').fill('换一个新密码 2027');
  await page.getByRole('checkbox', { name: /我已阅读并同意/ }).check();
  await page.getByRole('button', { name: '设置新密码' }).click();
  await page.getByText('新密码已设置').first().waitFor();
  await signedIn(url, newcomer.idNumber, '换一个新密码 2027');
  await expect(signedIn(url, newcomer.phone, newcomer.password)).rejects.toThrow('wrong-login');
  expect([...person.complaints, ...employer.complaints, ...district.complaints]).toEqual([]);
});
