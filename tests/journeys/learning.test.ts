// 网络课堂 on a phone: find a course, sign in where one stands, play, lose the network, come back, go on elsewhere and here again, finish,
// pass the assessment, and see the hours among the records (第七条).
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { accessibilityFaults, keepPicture, openBrowser, type Visit, visit } from '../product/index.ts';

const url = inject('productUrl');
const title = '医务人员手卫生规范要点（示例）';
/** The sample bank, as the demo city publishes it: a part of each question, and the options that are right. */
const bank: readonly [RegExp, readonly string[]][] = [
  [/揉搓双手至少多少秒/, ['15 秒']],
  [/“两前”/, ['接触患者前', '清洁、无菌操作前']],
  [/“三后”/, ['接触患者后', '接触患者周围环境后', '体液暴露后']],
  [/可见污染时应当怎样/, ['用洗手液和流动水洗手']],
  [/可以用速干手消毒剂代替洗手/, ['正确']],
  [/戴了手套就不必洗手/, ['错误']],
];
const pollMs = { timeout: 60_000, interval: 250 };
let browser: Browser;
let person: Visit;

beforeAll(async () => {
  browser = await openBrowser();
  person = await visit(browser, url, { phone: true });
});
afterAll(async () => {
  await browser.close();
});

const video = (page: Page) => page.locator('video');
const placeOf = (page: Page) => video(page).evaluate((player) => (player as unknown as { currentTime: number }).currentTime);
const play = (page: Page) =>
  video(page).evaluate(async (player) => {
    const muted = player as unknown as { muted: boolean; play(): Promise<void> };
    muted.muted = true;
    await muted.play();
  });
const pause = (page: Page) => video(page).evaluate((player) => (player as unknown as { pause(): void }).pause());

async function sound(page: Page): Promise<void> {
  expect(await accessibilityFaults(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
}

test('课程目录谁都能看：查找、按科目选，条件在网址里', async () => {
  const { page } = person;
  await page.goto('/courses');
  await page.getByRole('link', { name: title }).waitFor();
  await sound(page);
  await keepPicture('courses-phone', page);
  await page.getByLabel('科目', { exact: true }).selectOption('general_public');
  await page.waitForURL('**/courses?subject=general_public');
  await expect.poll(() => page.getByRole('link', { name: title }).count(), pollMs).toBe(0);
  await page.goto('/courses?q=没有这样的课程');
  await page.getByText('没有符合条件的课程').waitFor();
  await page.getByRole('link', { name: '查看全部课程' }).click();
  await page.getByLabel('课程、教师或内容').fill('手卫生');
  await page.getByRole('button', { name: '查找' }).click();
  await page.getByRole('link', { name: title }).click();
  await page.getByRole('heading', { name: '怎样学、怎样计学时' }).waitFor();
  await sound(page);
});

test('开始学习：就地登录，登录后还在这门课', async () => {
  const { page } = person;
  await page.getByRole('link', { name: '开始学习' }).click();
  await page.getByLabel('账号', { exact: true }).fill('person');
  await page.getByLabel('密码', { exact: true }).fill('xueshi-demo');
  await page.getByRole('button', { name: '登录', exact: true }).click();
  await page.getByRole('button', { name: '开始学习' }).click();
  await video(page).waitFor();
  await page.getByText('学完全部课时后开放').waitFor();
  await sound(page);
  await keepPicture('learn-phone', page);
});

test('放一段，断网，接着放：记在本机；连上后补报', async () => {
  const { page, context } = person;
  await page.getByLabel('播放速度').selectOption('2');
  await play(page);
  await expect.poll(() => placeOf(page), pollMs).toBeGreaterThan(4);
  await context.setOffline(true);
  await expect.poll(() => placeOf(page), pollMs).toBeGreaterThan(9);
  // The keyboard reaches the player wherever the focus is, as long as it is on no control of its own.
  await page.getByRole('heading', { level: 1 }).focus();
  await page.keyboard.press('Space');
  await page.getByText(/离线，已记下 \d+ 秒/).waitFor();
  expect(await page.evaluate(() => Object.keys(localStorage).filter((name) => name.startsWith('xueshi.learning.')).length)).toBe(1);
  await sound(page);
  await context.setOffline(false);
  await page.getByText(/^已保存/).waitFor();
  await expect
    .poll(() => page.evaluate(() => Object.keys(localStorage).filter((name) => name.startsWith('xueshi.learning.')).length), pollMs)
    .toBe(0);
});

test('另一处打开：从停下的那一秒接着；这里停下，按“在这里继续”接回', async () => {
  const { page, context } = person;
  await play(page);
  const elsewhere = await context.newPage();
  await elsewhere.goto(new URL(page.url()).pathname);
  await expect.poll(() => placeOf(elsewhere), pollMs).toBeGreaterThanOrEqual(8);
  await play(elsewhere);
  await page.getByText('在另一台设备上学习').waitFor();
  await expect.poll(() => video(page).evaluate((player) => (player as unknown as { paused: boolean }).paused), pollMs).toBe(true);
  await pause(elsewhere);
  await elsewhere.close();
  await page.getByRole('button', { name: '在这里继续' }).click();
  await expect.poll(() => page.getByText('在另一台设备上学习').count(), pollMs).toBe(0);
});

test('补完缺的，课时学完，考核开放', async () => {
  const { page } = person;
  for (let round = 0; round < 4 && (await page.getByText('学完 1 / 1').count()) === 0; round += 1) {
    const gap = page.getByRole('button', { name: /^补学/ });
    if ((await gap.count()) > 0) await gap.first().click();
    await play(page);
    await expect.poll(async () => (await page.getByText('学完 1 / 1').count()) > 0 || (await isOver(page)), pollMs).toBe(true);
  }
  await page.getByText('学完 1 / 1').waitFor();
  await page.getByRole('link', { name: '开始考核' }).waitFor();
  await sound(page);
});

const isOver = (page: Page) => video(page).evaluate((player) => (player as unknown as { ended: boolean }).ended);

test('考核：逐题作答，选了就存；刷新以后接着答', async () => {
  const { page } = person;
  await page.getByRole('link', { name: '开始考核' }).click();
  await page.getByRole('button', { name: '开始考核' }).click();
  await page.getByText('第 1 题，共 5 题').waitFor();
  await sound(page);
  await keepPicture('assessment-phone', page);
  await answer(page);
  await page.getByText(/^已保存/).waitFor();
  await page.reload();
  await page.getByText('第 2 题，共 5 题').waitFor();
  await page.getByRole('button', { name: '现在交卷' }).click();
  await page.getByText(/还有 4 题没有答/).waitFor();
  await page.getByRole('button', { name: '继续答题' }).click();
  for (const next of [3, 4, 5]) {
    await answer(page);
    await page.getByRole('button', { name: '下一题' }).click();
    await page.getByText(`第 ${next} 题，共 5 题`).waitFor();
  }
  await answer(page);
});

test('交卷合格：分数、解析、登记的学时', async () => {
  const { page } = person;
  await page.getByRole('button', { name: '交卷', exact: true }).click();
  await page.getByText('全部答完').waitFor();
  await page.getByRole('button', { name: '确认交卷' }).click();
  await page.getByText(/^合格：100 分/).waitFor();
  await page.getByText('正确答案：').first().waitFor();
  await sound(page);
  await keepPicture('passed-phone', page);
  await page.getByRole('link', { name: '查看登记的学时' }).click();
  await page.getByText(title).first().waitFor();
  await page.goto('/records');
  await page.getByRole('link', { name: title }).first().waitFor();
});

test('一路下来，浏览器没有一句怨言', () => {
  // Without a network, the browser itself says so.
  expect(person.complaints.filter((text) => !text.includes('ERR_INTERNET_DISCONNECTED'))).toEqual([]);
});

/** Chooses what is right in the question that is shown. */
async function answer(page: Page): Promise<void> {
  const question: Locator = page.locator('fieldset');
  const text = await question.locator('legend').innerText();
  const rights = bank.find(([part]) => part.test(text))?.[1];
  if (!rights) throw new Error(`not in the sample bank: ${text}`);
  for (const right of rights) await question.getByLabel(new RegExp(`^[A-Z]\\. ${right}$`)).check();
}
