// What goes wrong in an ordinary week: the session ends in mid-form, two windows are open, a file is not what it says, two reviewers press at once.
// Nothing typed is lost, nothing is half done, and each time it is said what happened.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { accessibilityFaults, openBrowser, readClaim, recognise, signedIn, submittedCourse, type Visit, visit } from '../product/index.ts';
import { signIn } from './steps.ts';

const url = inject('productUrl');
let browser: Browser;
let person: Visit;

beforeAll(async () => {
  browser = await openBrowser();
  person = await visit(browser, url);
  await signIn(person.page, 'person');
});
afterAll(async () => {
  await browser.close();
});

async function newDraft(page: Page): Promise<string> {
  await page.goto('/claims/new');
  await page.getByRole('radio', { name: /培训、学术活动/ }).check();
  await page.getByRole('button', { name: '开始填写' }).click();
  await page.getByLabel('活动名称').waitFor();
  return new URL(page.url()).pathname.replace('/edit', '');
}

/** The session ends on the server, as it does after idle hours; the page does not know. */
async function endSession(visitor: Visit): Promise<void> {
  const cookie = (await visitor.context.cookies()).map(({ name, value }) => `${name}=${value}`).join('; ');
  const answer = await fetch(`${url}/api/session`, { method: 'DELETE', headers: { cookie } });
  expect(answer.status).toBe(204);
}

describe('填写途中', () => {
  test('登录过期：就地重新登录，填的都在，接着保存', async () => {
    const { page } = person;
    const address = await newDraft(page);
    await page.getByLabel('活动名称').fill('糖尿病管理');
    await page.getByText('已保存').first().waitFor();
    await endSession(person);
    await page.getByLabel('活动名称').fill('糖尿病规范管理培训班');
    const dialog = page.getByRole('dialog', { name: '登录已过期，请重新登录' });
    await dialog.waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await dialog.getByLabel('密码', { exact: true }).fill('xueshi-demo');
    await dialog.getByRole('button', { name: '登录' }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByText('已保存').first().waitFor();
    const caller = await signedIn(url, 'person');
    await expect.poll(async () => (await caller.ask<{ title: string }>('GET', `/api${address}`)).title).toBe('糖尿病规范管理培训班');
  });

  test('两个窗口改同一份：两份都摆出来，由人选', async () => {
    const address = await newDraft(person.page);
    const other = await person.context.newPage();
    await other.goto(`${address}/edit?step=facts`);
    await other.getByLabel('活动名称').fill('乙窗口的名称');
    await other.getByText('已保存').first().waitFor();
    await person.page.getByLabel('活动名称').fill('甲窗口的名称');
    const dialog = person.page.getByRole('dialog', { name: '这份草稿在别处也改过' });
    await dialog.waitFor();
    await dialog.getByText('乙窗口的名称').waitFor();
    expect(await accessibilityFaults(person.page)).toEqual([]);
    await dialog.getByRole('button', { name: '改用别处的' }).click();
    await expect.poll(() => person.page.getByLabel('活动名称').inputValue()).toBe('乙窗口的名称');
    await other.close();
  });

  test('不是 PDF 的 PDF、过大的文件：不收，说明怎么办；换一个就好', async () => {
    const { page } = person;
    const address = await newDraft(page);
    await page.goto(`${address}/edit?step=evidence`);
    const item = page
      .getByRole('listitem')
      .filter({ has: page.getByText('举办文件通知', { exact: true }) })
      .first();
    const choose = item.getByLabel('选择文件：举办文件通知');
    const program = Buffer.concat([Buffer.from('MZ\u0090\u0000', 'latin1'), Buffer.alloc(4096, 1)]);
    await choose.setInputFiles({ name: '通知.pdf', mimeType: 'application/pdf', buffer: program });
    await item.getByText('不能接收这种文件').first().waitFor();
    const large = join(mkdtempSync(join(tmpdir(), 'xueshi-large-')), '扫描件.pdf');
    writeFileSync(large, Buffer.alloc(40 * 1024 * 1024, 32));
    await choose.setInputFiles(large);
    await item.getByText('文件超过 20 MB').waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    rmSync(dirname(large), { recursive: true });
    const { evidence } = await (await signedIn(url, 'person')).ask<{ evidence: unknown[] }>('GET', `/api${address}`);
    expect(evidence).toEqual([]);
  });

  test('没填完就提交：指出还差哪几项，一点就到', async () => {
    const { page } = person;
    const address = await newDraft(page);
    await page.goto(`${address}/edit?step=confirm`);
    await page.getByRole('checkbox').check();
    await page.getByRole('button', { name: '提交申报' }).click();
    await page
      .getByText(/还差 \d+ 项才能提交|处需要补正/)
      .first()
      .waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    expect((await readClaim(await signedIn(url, 'person'), address.split('/').at(-1) ?? '')).state).toBe('draft');
  });

  test('每一栏都写进脚本和 SQL：原样显示，什么也不执行', async () => {
    const { page } = person;
    await newDraft(page);
    const nasty = `<img src=x onerror="window.harmed=1">'; drop table claim; --`;
    for (const field of ['活动名称', '主办单位', '文号']) await page.getByLabel(field).first().fill(nasty);
    await page.getByLabel('补充说明').fill(nasty);
    await page.getByText('已保存').first().waitFor();
    await page.goto('/claims');
    await page.getByText(nasty).first().waitFor();
    expect(await page.evaluate(() => 'harmed' in window)).toBe(false);
  });
});

describe('审核途中', () => {
  test('两人同时认定同一份：一人办成，另一人被告知，学时只登记一次', async () => {
    const claim = await submittedCourse(await signedIn(url, 'person'), '流行病学');
    const reviewers = await Promise.all([1, 2, 3].map(() => signedIn(url, 'sector')));
    const answers = await Promise.all(reviewers.map((reviewer) => recognise(reviewer, claim)));
    expect(answers.filter(({ status }) => status === 200).length).toBeGreaterThanOrEqual(1);
    expect(answers.every(({ status }) => status === 200 || status === 409)).toBe(true);
    const after = await readClaim(await signedIn(url, 'person'), claim.claimId);
    expect(after.state).toBe('recognised');
    expect(after.entries).toHaveLength(1);
  });

  test('同一个请求因网络重发：带着同一个 Idempotency-Key，答复相同，只办一次', async () => {
    const caller = await signedIn(url, 'person');
    const key = { 'idempotency-key': `journey-${Date.now()}` };
    const body = { way: '8-4', title: '网络课程', organiser: '好医生' };
    const [first, second] = [await caller.call('POST', '/api/claims', body, key), await caller.call('POST', '/api/claims', body, key)];
    expect(second.body).toEqual(first.body);
    const different = await caller.call('POST', '/api/claims', { ...body, title: '另一门' }, key);
    expect(different.status).toBe(422);
  });

  test('别人的申请：无关的机构看不到；本单位与审计人员看得到，改不了', async () => {
    const claim = await submittedCourse(await signedIn(url, 'person'), '卫生统计');
    const provider = await signedIn(url, 'provider');
    expect((await provider.call('GET', `/api/claims/${claim.claimId}`)).status).toBe(404);
    for (const login of ['provider', 'employer', 'auditor', 'district']) {
      const caller = await signedIn(url, login);
      expect([403, 404], login).toContain((await recognise(caller, claim)).status);
      expect([403, 404], login).toContain((await caller.call('POST', `/api/claims/${claim.claimId}/withdrawal`, {})).status);
    }
    expect((await readClaim(await signedIn(url, 'person'), claim.claimId)).state).toBe('submitted');
  });

  test('退回补正：申请人看得到哪里不符，补正后再审，学时到账', async () => {
    const applicant = await signedIn(url, 'person');
    const claim = await submittedCourse(applicant, '循证医学');
    const reviewer = await signedIn(url, 'sector');
    await reviewer.ask('POST', `/api/review/claims/${claim.claimId}/return`, {
      revision: claim.revision,
      reasons: ['evidence-unclear'],
      text: '成绩单缺少公章，请重新扫描。',
    });
    const { page } = person;
    await page.goto(`/claims/${claim.claimId}/edit?step=evidence`);
    await page.getByText('成绩单缺少公章，请重新扫描。').waitFor();
    await page.goto(`/claims/${claim.claimId}/edit?step=confirm`);
    await page.getByRole('checkbox').check();
    await page.getByRole('button', { name: '提交申报' }).click();
    await page.getByText('审核中').first().waitFor();
    const again = await readClaim(reviewer, claim.claimId);
    expect((await recognise(reviewer, again)).status).toBe(200);
    expect((await readClaim(applicant, claim.claimId)).entries).toHaveLength(1);
  });
});
