// 打印出来的纸: real Typst, real fonts; the text of the PDF is read back and compared with the form (第十二条, reading 52).
import jsQR from 'jsqr';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Form } from './form.ts';
import { type Paper, renderForm, startPaper } from './page.ts';
import { pagesOf, pictureOf } from './pdf-text.ts';
import { sampleForm } from './sample.ts';

let paper: Paper;
beforeAll(() => {
  paper = startPaper({ extraFonts: null, children: 1 });
});
afterAll(() => paper.typesetter.stop());

const addressOf = (form: Form) => `https://xueshi.example.cn/verify/${form.serial}?code=${form.code}`;
const render = (form: Form, demo = false) => renderForm(paper, { form, demo, verifyUrl: addressOf(form) });

describe('三条登记、一个年度', () => {
  const form = sampleForm();
  let pdf: Buffer;
  let text: string;
  beforeAll(async () => {
    pdf = await render(form);
    text = (await pagesOf(pdf)).join('');
  });

  it('一页，写明人员、职称、年度合计、结论与差额', async () => {
    expect(await pagesOf(pdf)).toHaveLength(1);
    for (const words of [
      '温州市专业技术人员继续教育学时登记情况表',
      '（2026年度）',
      `编号：${form.serial}`,
      '陈𬱖',
      '330302********1234',
      '1988年06月',
      '温州城市建设集团有限公司第一工程分公司',
      '工程系列（建筑工程）',
      '工程师（2021-11-20取得）',
      '进行中',
      '总学时还差66学时（第六条）',
      '总学时不少于90，其中专业科目不少于60，行业公需和一般公需合计不少于18',
    ]) {
      expect(text).toContain(words);
    }
  });

  it('每条有日期、名称、主办、途径与条款、学时、来源、状态、登记机构与日期', () => {
    for (const entry of form.years[0]?.entries ?? []) {
      for (const words of [entry.title, entry.organiser, entry.wayTitle, entry.article, entry.sourceName, '已登记', entry.registeredOn]) {
        expect(text).toContain(words.replace(/\s/g, ''));
      }
    }
    expect(text).toContain('合计24.0学时，共3条');
    expect(text).toContain('2026-03-01至03-03');
  });

  it('页脚有编号、查验码、页码、提示与内容摘要；数据截至与取消资格栏都在', () => {
    expect(text).toContain('查验码8FQ2-M7KX-3TDN');
    expect(text).toContain('第1页/共1页');
    expect(text).toContain('打印后如有变更，以查验页为准');
    expect(text).toMatch(/内容摘要[0-9A-F]{16}/);
    expect(text).toContain('学时登记台账：2026-11-2410:15');
    expect(text).toContain('取消申报资格情况无');
    expect(text).toContain('电子签章温州市住房和城乡建设局已加数字签名');
  });

  it('二维码就是查验页的地址', async () => {
    const { data, width, height } = await pictureOf(pdf, 1, 2);
    expect(jsQR(data, width, height)?.data).toBe(addressOf(form));
  });

  it('同一内容两次排版逐字节相同；有标题、语言、标签，符合 PDF/A-2a', async () => {
    expect((await render(form)).equals(pdf)).toBe(true);
    const raw = pdf.toString('latin1');
    expect(raw).toContain('/Lang (zh-CN)');
    expect(raw).toContain('/Marked true');
    expect(raw).toMatch(/<pdfaid:part>2<\/pdfaid:part>\s*<pdfaid:conformance>A/);
    expect(Buffer.from(raw.match(/<dc:title>[\s\S]*?<\/dc:title>/)?.[0] ?? '', 'latin1').toString('utf8')).toContain(form.serial);
  });
});

describe('六十条登记、五个年度', () => {
  it('多页：表头每页重复，页码连续，冲销成对，没有一条遗漏', async () => {
    const form = sampleForm({ years: [2022, 2023, 2024, 2025, 2026], entriesPerYear: 12, reversals: true });
    const pages = await pagesOf(await render(form));
    expect(pages.length).toBeGreaterThanOrEqual(4);
    pages.forEach((page, i) => {
      expect(page).toContain(`第${i + 1}页/共${pages.length}页`);
      expect(page).toContain(`编号${form.serial}`);
    });
    for (const page of pages.slice(0, -1)) expect(page).toContain('学习内容·主办单位');
    const all = pages.join('');
    expect(all.match(/已登记/g)).toHaveLength(50);
    expect(all.match(/已冲销(?!的)/g)).toHaveLength(5);
    expect(all.match(/冲销第4条：重复登记同一活动/g)).toHaveLength(5);
    expect(all.match(/-8\.0/g)).toHaveLength(5);
    for (const year of form.years) expect(all).toContain(`${year.year}年度登记明细`);
    expect(all).toContain('（2022—2026年度）');
  });
});

describe('不寻常的内容', () => {
  it.each(['㛃䶮𠅤', '阿卜杜热合曼·买买提', '迪丽热巴·迪力木拉提·阿不都热合曼'])('姓名 %s 原样打印', async (name) => {
    expect((await pagesOf(await render(sampleForm({ name })))).join('')).toContain(name);
  });

  it('缺字照样打印：以〓代替，并在表上说明码位和位置', async () => {
    const text = (await pagesOf(await render(sampleForm({ name: '王\u{30000}' })))).join('');
    expect(text).toContain('王〓');
    expect(text).toContain('〓表示字库缺字：U+30000（姓名）');
  });

  it('题名里的排版语言、脚本与表格符号只是文字', async () => {
    const hostile = '#panic("x") $x$ *粗* <b>&amp;</b> @ref [a](b) `code` \\ "; drop table print; --';
    const text = (await pagesOf(await render(withTitle(hostile)))).join('');
    expect(text).toContain(hostile.replace(/\s/g, ''));
  });

  it('很长的题名和没有空格的长串不越出本栏', async () => {
    const long = `${'继续教育'.repeat(20)}${'A1B2C3D4'.repeat(30)}`;
    const text = (await pagesOf(await render(withTitle(long)))).join('');
    expect(text).toContain('A1B2C3D4'.repeat(30));
  });

  it('没有登记的年度写明没有；百分位的学时全表用两位小数', async () => {
    const base = sampleForm({ years: [2025, 2026], entriesPerYear: 1 });
    const [first, second] = base.years;
    if (!first || !second) throw new Error('sample without years');
    const fine = {
      ...second,
      entries: second.entries.map((one) => ({ ...one, centihours: 133 })),
      totals: { ...second.totals, total: 133 },
    };
    const text = (await pagesOf(await render({ ...base, years: [{ ...first, entries: [] }, fine] }))).join('');
    expect(text).toContain('本年度没有登记的学时');
    expect(text).toContain('合计1.33学时，共1条');
    expect(text).toContain('合计8.00学时，共0条');
  });

  it('取消资格写明起止、决定与条款；演示环境写明不具效力', async () => {
    const form = { ...sampleForm(), disqualifications: [{ from: '2026-01-05', to: '2027-01-04', decision: '登记中弄虚作假' }] };
    const text = (await pagesOf(await render(form, true))).join('');
    expect(text).toContain('2026年1月5日起至2027年1月4日，登记中弄虚作假（第十四条）');
    expect(text).toContain('演示证书签署，不具法律效力');
    expect(text).toContain('人员与记录均为虚构');
  });
});

function withTitle(title: string): Form {
  const form = sampleForm({ entriesPerYear: 1 });
  return { ...form, years: form.years.map((year) => ({ ...year, entries: year.entries.map((entry) => ({ ...entry, title })) })) };
}
