// What the journeys' people do: sign in, make the papers that a training hands out, find days on which nothing was registered.
import type { Browser, Page } from 'playwright-core';
import { signedIn } from '../product/index.ts';

/** Through the sign-in page, as anybody would. */
export async function signIn(page: Page, login: string, password = 'xueshi-demo'): Promise<void> {
  await page.goto('/sign-in');
  await page.getByLabel('账号', { exact: true }).fill(login);
  await page.getByLabel('密码', { exact: true }).fill(password);
  await page.getByRole('button', { name: '登录', exact: true }).click();
  await page.waitForURL((address) => !address.pathname.startsWith('/sign-in'));
}

export type Days = { readonly first: string; readonly second: string; readonly year: number };

/** Two days in a row, lately and in one year, on which the demo city's 陈若溪 has nothing yet. */
export async function freeDays(url: string): Promise<Days> {
  const caller = await signedIn(url, 'person');
  const { items } = await caller.ask<{ items: { heldFrom: string; heldTo: string }[] }>('GET', '/api/me/entries?limit=100');
  const isFree = (day: string) => !items.some(({ heldFrom, heldTo }) => heldFrom <= day && day <= heldTo);
  for (let back = 2; back < 90; back += 1) {
    const [first, second] = [dayBefore(back), dayBefore(back - 1)];
    if (first.slice(0, 4) === second.slice(0, 4) && isFree(first) && isFree(second))
      return { first, second, year: Number(first.slice(0, 4)) };
  }
  throw new Error('no two free days in the last three months');
}

/** So many days before today, in Wenzhou. */
export function dayBefore(days: number): string {
  const dayMs = 24 * 3600 * 1000;
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date(Date.now() - days * dayMs));
}

type Upload = { name: string; mimeType: string; buffer: Buffer };

/** The three papers of 第八条第（三）项: notice and schedule as PDF, printed by a browser; the certificate as a photo of paper. */
export async function evidenceOf(browser: Browser, title: string, days: Days): Promise<Record<string, Upload>> {
  const page = await browser.newPage({ viewport: { width: 1600, height: 1200 } });
  const pdf = async (name: string, html: string): Promise<Upload> => {
    await page.setContent(`<html lang="zh"><body style="font: 16pt serif; margin: 25mm">${html}</body></html>`);
    return { name, mimeType: 'application/pdf', buffer: await page.pdf({ format: 'A4' }) };
  };
  const notice = await pdf(
    '举办通知.pdf',
    `<h1>关于举办${title}的通知</h1><p>各医疗卫生单位：现定于${days.first}至${days.second}举办，请派员参加。</p><p>温州市医学会</p>`,
  );
  const schedule = await pdf(
    '日程安排.pdf',
    `<h1>日程安排</h1><table border="1" cellpadding="8"><tr><td>${days.first}</td><td>全天</td><td>指南更新</td></tr><tr><td>${days.second}</td><td>上午</td><td>实操考核</td></tr></table>`,
  );
  await page.setContent(
    `<body style="margin:0;background:#8a7a66"><div style="transform:rotate(1.5deg);margin:90px;padding:120px;background:#fbf8ef;font:44px serif;text-align:center"><h1>结业证书</h1><p>陈若溪同志参加${title}，考核合格，特发此证。</p><p>${days.second}</p></div></body>`,
  );
  const photo: Upload = { name: 'IMG_2041.jpg', mimeType: 'image/jpeg', buffer: await page.screenshot({ type: 'jpeg', quality: 85 }) };
  await page.close();
  return { 举办文件通知: notice, 日程安排表: schedule, 参加学习活动的有效证明: photo };
}
