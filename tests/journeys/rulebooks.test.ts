// A sector's own rules: drafted beside their text, sent in, remarked on and filed by another person once weighed, read by anybody; what two
// officials type at once is both kept (第八、十七条, 口径 35、54).
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { accessibilityFaults, keepPicture, openBrowser, type Visit, visit } from '../product/index.ts';
import { signIn } from './steps.ts';

const url = inject('productUrl');
const title = '温州市卫生健康系统急救演练学时登记办法（示例）';
const article = '参加本单位组织的急救演练，每天登记4学时，一个年度至多登记16学时。演练须有方案和签到记录。';
const filingNumber = '温人社备〔2026〕示例9号';
let browser: Browser;
let sector: Visit;
let city: Visit;
let draftAddress: string;

beforeAll(async () => {
  browser = await openBrowser();
  sector = await visit(browser, url);
  city = await visit(browser, url);
  await signIn(sector.page, 'sector');
  await signIn(city.page, 'city');
});
afterAll(async () => {
  await browser.close();
});

const figure = (page: Page, name: string) => page.getByRole('group', { name, exact: true });
const perDay = (page: Page) => figure(page, '每天（半天和分钟按口径 23）');
const saved = (page: Page) => page.getByText(/^已保存（/).waitFor();

/** As with the mouse: from the first to the last letter of the words. */
async function select(page: Page, words: string): Promise<void> {
  await page.getByLabel('第二条的原文').evaluate((element, wanted) => {
    const area = element as HTMLTextAreaElement;
    const from = area.value.indexOf(wanted);
    area.focus();
    area.setSelectionRange(from, from + wanted.length);
  }, words);
}

test('起草：条文照录，规则写在条文旁边', async () => {
  const { page } = sector;
  await page.goto('/rulebooks');
  await page.getByRole('button', { name: '起草空白的规则文件' }).click();
  await page.getByLabel('名称', { exact: true }).fill(title);
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.getByLabel('文号', { exact: true }).fill('温卫发〔2026〕示例9号');
  await page.getByLabel('条的名称').fill('第二条');
  await page.getByLabel('原文', { exact: true }).fill(article);
  await page.getByRole('button', { name: '加一条规则' }).click();
  await page.getByLabel('规则名称').fill('急救演练');
  expect(await page.getByLabel('条款', { exact: true }).inputValue()).toBe('第二条');
  await page.getByLabel('计算方式').selectOption({ label: '每天' });
  await page.getByRole('button', { name: '加一项材料' }).click();
  await page.getByLabel('第 1 项材料', { exact: true }).fill('演练方案和签到记录');
  await saved(page);
  draftAddress = new URL(page.url()).pathname;
});

test('摘录与原文不符：马上指出，不能报送；选中原文即改正', async () => {
  const { page } = sector;
  await perDay(page).getByLabel('数字', { exact: true }).fill('4');
  await perDay(page).getByLabel('写明这一数字的原文').fill('每天登记5学时');
  await page.getByText('所引的原文中没有这句话，请照原文摘录').waitFor();
  await saved(page);
  expect(await page.getByRole('button', { name: '报送备案' }).isDisabled()).toBe(true);
  expect(await accessibilityFaults(page)).toEqual([]);
  await select(page, '每天登记4学时');
  await perDay(page).getByRole('button', { name: '用选中的文字' }).click();
  await page.getByText('所引的原文中没有这句话，请照原文摘录').waitFor({ state: 'detached' });
  expect(await perDay(page).getByLabel('写明这一数字的原文').inputValue()).toBe('每天登记4学时');
  await page.getByLabel('一个年度有上限').check();
  await figure(page, '一个年度至多').getByLabel('数字', { exact: true }).fill('16');
  await figure(page, '一个年度至多').getByLabel('写明这一数字的原文').fill('一个年度至多登记16学时');
});

test('算例与手工计算一致后，自动保存，报送', async () => {
  const { page } = sector;
  await page.getByRole('button', { name: '写一个算例：急救演练' }).click();
  await page.getByLabel('手工算出的学时').fill('5');
  await page.getByText('算得 4 学时，手工算出的是 5 学时').first().waitFor();
  await page.getByLabel('手工算出的学时').fill('4');
  await page.getByText('算得 4 学时，与手工计算一致').waitFor();
  await page.getByText('检查通过，可以报送备案。').waitFor();
  await saved(page);
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.getByLabel('第二条的原文').scrollIntoViewIfNeeded();
  await keepPicture('rule-draft', page);
  await page.reload();
  await page.getByText('检查通过，可以报送备案。').waitFor();
  expect(await page.getByLabel('名称', { exact: true }).inputValue()).toBe(title);
  await page.getByRole('button', { name: '报送备案' }).click();
  await page.getByText('已报送，等待备案').first().waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
});

test('起草的人不能备案：页上没有，接口也不许；市人社局自己起草的，也须由另一人备案', async () => {
  const { page } = sector;
  expect(await page.getByRole('button', { name: '备案', exact: true }).count()).toBe(0);
  const asked = await page.request.post(`/api${draftAddress.replace('rulebooks', 'rule-drafts')}/filing`, {
    data: { revision: 0, filingNumber },
  });
  expect(asked.status()).toBe(403);
  const made = await city.page.request.post('/api/rule-drafts', { data: { kind: 'notice', body: notice } });
  const { draftId, revision } = (await made.json()) as { draftId: string; revision: number };
  expect((await city.page.request.post(`/api/rule-drafts/${draftId}/submission`, { data: { revision } })).status()).toBe(200);
  await city.page.goto(`/rulebooks/${draftId}`);
  await city.page.getByText('您起草、修改或报送过这份草案').waitFor();
  expect(await city.page.getByRole('button', { name: '备案', exact: true }).count()).toBe(0);
  expect(await accessibilityFaults(city.page)).toEqual([]);
  await city.page.getByRole('button', { name: '撤回' }).click();
  await city.page.getByRole('dialog').getByLabel('理由').fill('另行起草');
  await city.page.getByRole('dialog').getByRole('button', { name: '撤回' }).click();
  await city.page.getByText('已撤回').first().waitFor();
});

const notice = {
  id: 'notice-journey-2090',
  title: '关于 2090 年度考试学时的通知（示例）',
  number: '温人社发〔2089〕示例1号',
  issuer: '温州市人力资源和社会保障局',
  year: 2090,
  from: '2089-06-01',
  text: '2090年度，专业技术人员通过考试取得的学时不少于6学时。',
  exam: { kind: 'at-least', hours: 6, quote: '通过考试取得的学时不少于6学时' },
};

test('市人社局阅看并对规则写意见；没有预估影响不能备案，说明怎样办', async () => {
  const { page } = city;
  await page.goto('/rulebooks');
  await page.getByRole('link', { name: title }).click();
  await page.getByText(article).waitFor();
  const rule = page
    .locator('section')
    .filter({ has: page.getByRole('heading', { level: 3, name: '急救演练' }) })
    .last();
  await rule.getByText('意见', { exact: true }).click();
  await rule.getByLabel('写一条意见').fill('上限与现行办法一致，同意。');
  await rule.getByRole('button', { name: '提出意见' }).click();
  await rule.getByText('上限与现行办法一致，同意。').waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.getByLabel('备案号').fill(filingNumber);
  await page.getByRole('button', { name: '备案', exact: true }).click();
  await page.getByText('还没有对现在的内容预估影响').waitFor();
  await page.getByText(/请在草案页上“预估影响”/).waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  await sector.page.reload();
  await sector.page.getByText('意见（1）').click();
  await sector.page.getByText('上限与现行办法一致，同意。').first().waitFor();
});

test('预估以后备案：草案不再能改，文件对外公布', async () => {
  const { page } = city;
  await page.getByRole('button', { name: '预估影响' }).click();
  await page.getByText('没有人的学时或结论因此改变。').waitFor();
  await page.getByText('该年度有登记的人').waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.getByRole('button', { name: '备案', exact: true }).click();
  await page.getByRole('link', { name: '打开已备案的文件' }).waitFor();
  expect(await page.getByRole('button', { name: '备案', exact: true }).count()).toBe(0);
  expect(await accessibilityFaults(page)).toEqual([]);
});

test('任何人：看得到哪些文件施行，条文旁边是规则，算例当场算得一致', async () => {
  const anybody = await visit(browser, url);
  const { page } = anybody;
  await page.goto('/rules');
  await page.getByRole('link', { name: title }).waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.getByRole('link', { name: title }).click();
  await page.getByText(article).waitFor();
  await page.getByRole('heading', { level: 3, name: '急救演练' }).first().waitFor();
  await page.getByText('一个年度至多 16 学时').waitFor();
  await page.getByText(filingNumber).first().waitFor();
  await page.getByText('尚未施行').first().waitFor();
  await page.getByText('算得一致').waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  await keepPicture('rule-document', page);
  await page.goto('/policy?on=2017-12-31');
  await page.getByText('2017年12月31日，本细则尚未施行').waitFor();
  await page.getByText('本细则当日尚未施行，没有规则可以计算（口径10）。').first().waitFor();
  expect(await page.getByText(/（示例）/).count()).toBe(0);
  expect(await accessibilityFaults(page)).toEqual([]);
  expect(anybody.complaints).toEqual([]);
});

test('两人同时改一份草案：后保存的被告知，两份都在，由人选', async () => {
  const { page } = sector;
  await page.goto('/rulebooks');
  await page.getByRole('button', { name: '起草行业口径' }).click();
  await page.getByLabel('名称', { exact: true }).fill('学分折算口径');
  await saved(page);
  const other = city.page;
  await other.goto(new URL(page.url()).pathname);
  await other.getByRole('button', { name: '修改这份草案' }).click();
  await other.getByLabel('名称', { exact: true }).fill('市里改的名称');
  await saved(other);
  await page.getByLabel('名称', { exact: true }).fill('行业改的名称');
  await page.getByText('草案已被另一位经办人修改').waitFor();
  expect(await page.getByLabel('名称', { exact: true }).inputValue()).toBe('行业改的名称');
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.getByRole('button', { name: '对照两份' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('市里改的名称').waitFor();
  await dialog.getByText('行业改的名称').waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  await dialog.getByRole('button', { name: '用别人保存的' }).click();
  await expect.poll(() => page.getByLabel('名称', { exact: true }).inputValue()).toBe('市里改的名称');
  await page.getByRole('button', { name: '换成那一份' }).click();
  await expect.poll(() => page.getByLabel('名称', { exact: true }).inputValue()).toBe('行业改的名称');
  await saved(page);
  expect([...sector.complaints, ...city.complaints]).toEqual([]);
});
