// 打印与查验 (第十二条，口径 51–53): real database, real ledger, real Typst, real signature.
import type { Readable } from 'node:stream';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { reverse, sequence } from '#ledger';
import type { Actor } from '#platform';
import { healthAuthority, hospital, officialActor, personActor, school, type TestCity, testCity } from './city.testing.ts';
import { pagesOf } from './paper/pdf-text.ts';
import { getTranscriptPdf } from './pdf.ts';
import { listTranscripts, previewTranscript, printTranscript } from './print.ts';
import { verifySerial } from './verify.ts';
import { verifyFile } from './verify-file.ts';
import { installTranscripts } from './workshop.ts';

const lin = personActor(2001);
const amat = personActor(2002);
const zhou = personActor(2003);
const health = officialActor('sector', healthAuthority, null, 'health');
const education = officialActor('sector', 202, null, 'education');

let city: TestCity;
beforeAll(async () => {
  city = await testCity();
  await city.register([
    { title: '心血管病学新进展研修班', centihours: 3600, heldFrom: '2026-03-02', heldTo: '2026-03-07' },
    { title: '全科医生专项知识考试', centihours: 3600, byExam: true, way: '8-1', heldFrom: '2026-04-01', heldTo: '2026-04-01' },
    { title: '卫生法律法规', subject: 'sector_public', centihours: 1000, source: 'course', way: '8-4' },
    { title: '去年的培训', year: 2025, centihours: 2400, heldFrom: '2025-05-05', heldTo: '2025-05-08' },
  ]);
  await city.register([{ personId: 2002, title: '课堂教学', centihours: 600 }]);
});
afterAll(() => city.end());

const print = (actor: Actor, years?: number[], now?: string) => city.write(actor, (at) => printTranscript(at, { years }), now);
async function pdfOf(actor: Actor, serial: string): Promise<Buffer> {
  return bytes((await getTranscriptPdf(city.at(actor), { serial })).body);
}
function bytes(body: Buffer | Readable): Buffer {
  if (!Buffer.isBuffer(body)) throw new Error('not a buffer');
  return body;
}

describe('打印', () => {
  it('不选年度就是取得现职称以来的年度；编号、查验码、查验地址齐全', async () => {
    const printed = await print(lin);
    expect(printed.years).toEqual([2023, 2024, 2025, 2026]);
    expect(printed.serial).toMatch(/^WZXS-2026-/);
    expect(printed.verifyUrl).toBe(`https://xueshi.example.cn/verify/${printed.serial}?code=${printed.code}`);
    expect(printed.printedOn).toBe('2026-06-15');
    expect(printed.formHash).toMatch(/^[0-9a-f]{64}$/);
  });

  it('没有职称的，默认近五个年度', async () => {
    expect((await print(zhou)).years).toEqual([2022, 2023, 2024, 2025, 2026]);
  });

  it('年度去重、排序；未开始的、施行前的、超过五个的，都说清楚', async () => {
    expect((await print(lin, [2026, 2025, 2026])).years).toEqual([2025, 2026]);
    const refusal = (years: number[]) =>
      print(lin, years).then(
        () => 'printed',
        (error) => error.init,
      );
    expect(await refusal([2027])).toMatchObject({ type: 'transcript-years', detail: expect.stringContaining('还没有开始') });
    expect(await refusal([2017])).toMatchObject({ type: 'transcript-years', detail: expect.stringContaining('第十八条') });
    expect(await refusal([2020, 2021, 2022, 2023, 2024, 2025])).toMatchObject({ errors: [{ path: 'years' }] });
  });

  it('没有个人记录的账号不能打印', async () => {
    await expect(print(health)).rejects.toMatchObject({ init: { type: 'forbidden' } });
    await expect(print({ kind: 'anonymous' })).rejects.toMatchObject({ init: { status: 403 } });
  });

  it('预览与打印的内容相同；缺字事先说明', async () => {
    const preview = await previewTranscript(city.at(lin), { years: [2026] });
    expect(preview.defaultYears).toEqual([2023, 2024, 2025, 2026]);
    expect(preview.missingGlyphs).toEqual([]);
    const { code, serial } = await print(lin, [2026]);
    const { paper } = await verifySerial(city.at(), { serial, code });
    expect(paper.years).toEqual(preview.years);
    expect(paper.years[0]).toMatchObject({
      verdict: 'in_progress',
      totals: { total: 82, professional: 72, sectorPublic: 10, generalPublic: 0, public: 10, byExam: 36 },
      required: { total: 90, professional: 60, public: 18, byExam: '>0' },
    });
    expect(paper.years[0]?.shortfalls.map((one) => [one.of, one.hours, one.article])).toEqual([
      ['public', 8, '第六条'],
      ['total', 8, '第六条'],
    ]);
    expect(paper.years[0]?.entries.map((one) => one.title)).toContain('全科医生专项知识考试');
    expect(paper.person).toMatchObject({
      name: '林𬱖',
      employer: '瓯江医院',
      sector: '卫生健康',
      title: '主治医师',
      division: '温州市鹿城区',
    });
    expect(paper.person.idNumber).toMatch(/^\d{4,6}\*+\d{2,4}[\dX]?$/);
  });

  it('一天打印太多次会被劝阻，已打印的仍可下载', async () => {
    const later = '2026-09-01T10:00:00+08:00';
    for (let i = 0; i < 30; i++) await print(amat, [2026], later);
    await expect(print(amat, [2026], later)).rejects.toMatchObject({ init: { type: 'transcript-too-many', status: 429 } });
    await print(amat, [2026], '2026-09-02T10:00:01+08:00');
  });
});

describe('打印记录', () => {
  it('只列本人的，新的在前，逐页不重不漏', async () => {
    const all = await listTranscripts(city.at(lin), { limit: 100 });
    const paged: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await listTranscripts(city.at(lin), { limit: 2, cursor });
      paged.push(...page.items.map((one) => one.serial));
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    expect(paged).toEqual(all.items.map((one) => one.serial));
    expect([...new Set(paged)]).toEqual(paged);
    expect((await listTranscripts(city.at(amat), { limit: 100 })).items.some((one) => paged.includes(one.serial))).toBe(false);
    expect((await listTranscripts(city.at(lin), { limit: 100, cursor: 'invented' })).items).toHaveLength(all.items.length);
  });
});

describe('PDF', () => {
  it('第一次下载时排版签章，以后逐字节相同；两人同时第一次下载也相同', async () => {
    const { serial, code } = await print(lin, [2025, 2026]);
    const [first, second] = await Promise.all([pdfOf(lin, serial), pdfOf(lin, serial)]);
    expect(second.equals(first)).toBe(true);
    expect((await pdfOf(lin, serial.toLowerCase())).equals(first)).toBe(true);
    const text = (await pagesOf(first)).join('');
    for (const words of [
      '林𬱖',
      serial,
      '合计82.0学时，共3条',
      '2026年度：公需科目还差8学时；总学时还差8学时（第六条）',
      '2025年度登记明细',
      '演示证书签署，不具法律效力',
    ])
      expect(text).toContain(words);
    expect(text).toContain(`查验码${code.replace(/(.{4})(?=.)/g, '$1-')}`);
    const verified = await verifySerial(city.at(), { serial, code });
    expect(verified.signature).toMatchObject({ state: 'valid', wholeDocument: true, demo: true });
  });

  it('本人、管辖内的主管部门、用人单位可取；他人、别的行业、别的单位只见“没有找到”', async () => {
    const { serial } = await print(lin, [2026]);
    for (const actor of [lin, health, officialActor('city', 1, null, 'general'), officialActor('employer', hospital, '330302', 'health')]) {
      expect((await pdfOf(actor, serial)).length).toBeGreaterThan(10_000);
    }
    const unknown = { init: { type: 'transcript-unknown', status: 404 } };
    for (const actor of [amat, education, officialActor('employer', school, '330381', 'education')]) {
      await expect(pdfOf(actor, serial)).rejects.toMatchObject(unknown);
    }
    await expect(pdfOf(lin, 'WZXS-2026-0000000-00')).rejects.toMatchObject(unknown);
    await expect(pdfOf(lin, "' or 1=1 --")).rejects.toMatchObject(unknown);
  });

  it('生产环境没有电子签章：打印之前就说明，不留下没有文件的编号', async () => {
    await installTranscripts({ keysDir: `${city.keysDir}/none`, baseUrl: 'https://xueshi.example.cn', create: false });
    const before = await listTranscripts(city.at(lin), { limit: 100 });
    await expect(print(lin, [2026])).rejects.toMatchObject({ init: { type: 'seal-missing', status: 503 } });
    expect(await listTranscripts(city.at(lin), { limit: 100 })).toEqual(before);
    await installTranscripts({ keysDir: city.keysDir, baseUrl: 'https://xueshi.example.cn', create: true });
  });
});

describe('查验', () => {
  it('刚打印：内容一致，存证排队；入树之后证明可自行复算', async () => {
    const { serial, code, formHash } = await print(lin, [2026]);
    const queued = await verifySerial(city.at(), { serial, code });
    expect(queued).toMatchObject({ state: 'unchanged', differences: [], formHash, proof: { state: 'queued', leaf: formHash } });
    expect(queued.signature.state).toBe('not-made');
    await sequence(city.at());
    const proved = await verifySerial(city.at(), { serial, code });
    expect(proved.proof).toMatchObject({ state: 'in-tree', leaf: formHash, verified: true });
    expect(proved.proof.headSignature).not.toBeNull();
    expect(proved.entryProofs).toHaveLength(3);
    for (const one of proved.entryProofs) expect(one).toMatchObject({ state: 'in-tree', verified: true });
    expect(JSON.parse(proved.canonicalForm)).toMatchObject({ serial, code, schema: 'xueshi/transcript/1' });
  });

  it('查验码怎样写都行；错码与不存在的编号，回答一模一样', async () => {
    const { serial, code } = await print(lin, [2026]);
    await verifySerial(city.at(), { serial: serial.replaceAll('-', ' ').toLowerCase(), code: code.toLowerCase() });
    const refusal = (input: { serial: string; code: string }) =>
      verifySerial(city.at(), input).then(
        () => null,
        (error) => error.init,
      );
    const wrong = await refusal({ serial, code: '000000000000' });
    expect(wrong).toMatchObject({ type: 'transcript-unknown', status: 404 });
    const { newSerial } = await import('./paper/serial.ts');
    expect(await refusal({ serial: newSerial(2026), code })).toEqual(wrong);
    expect(await refusal({ serial, code: '' })).toEqual(wrong);
    expect(await refusal({ serial: serial.slice(0, -1), code })).toMatchObject({ status: 404, title: '编号输入有误' });
  });

  it('打印之后冲销一条、新登记一条：纸上不变，现状与差异都在', async () => {
    await city.register([{ personId: 2003, sourceKey: 'zhou-1', title: '待冲销的培训', centihours: 1200 }]);
    const { serial, code } = await print(zhou, [2026]);
    const before = await verifySerial(city.at(), { serial, code });
    const { entryId } = before.paper.years[0]?.entries[0] ?? { entryId: '' };
    const later = '2026-07-01T09:00:00+08:00';
    await city.write(health, (at) => reverse(at, { personId: 2003, entryId, reason: '证明材料不实', approver: '张处长' }), later);
    await city.register([{ personId: 2003, title: '新登记的讲座', centihours: 400, heldFrom: '2026-06-20', heldTo: '2026-06-20' }], later);
    const after = await verifySerial(city.at(undefined, later), { serial, code });
    expect(after.paper).toEqual(before.paper);
    expect(after.state).toBe('changed');
    expect(after.now.years[0]?.totals.total).toBe(4);
    expect(after.differences.map((one) => one.kind)).toEqual(['total', 'total', 'entry-reversed', 'entry-added']);
    expect(after.differences[2]?.text).toContain('“待冲销的培训”12 学时已于 2026-07-01 冲销，理由：证明材料不实');
    const again = await city.write(zhou, (at) => printTranscript(at, { years: [2026] }), later);
    const { paper } = await verifySerial(city.at(undefined, later), { serial: again.serial, code: again.code });
    expect(paper.years[0]?.entries.map((one) => [one.state, one.hours])).toEqual([
      ['reversed', 12],
      ['reversal', -12],
      ['registered', 4],
    ]);
    expect((await pagesOf(await pdfOf(zhou, again.serial))).join('')).toContain('冲销第1条：证明材料不实');
  });

  it('现任单位不告诉查验的人', async () => {
    const { serial, code } = await print(lin, [2026]);
    expect(await verifySerial(city.at(), { serial, code })).not.toHaveProperty('now.person');
  });
});

describe('存档被人从库里改动', () => {
  it('改内容：摘要不符，绝不展示；连摘要一起改：台账里没有这片叶', async () => {
    const { serial, code } = await print(lin, [2026]);
    await sql`update transcript_print set canonical = replace(canonical, '3600', '9900') where serial = ${serial}`.execute(city.owner);
    await expect(verifySerial(city.at(), { serial, code })).rejects.toMatchObject({ init: { type: 'transcript-damaged' } });
    await sql`update transcript_print set form_hash = sha256(convert_to(canonical, 'UTF8')) where serial = ${serial}`.execute(city.owner);
    await sequence(city.at());
    const forged = await verifySerial(city.at(undefined, '2026-06-16T10:00:00+08:00'), { serial, code });
    expect(forged.proof).toMatchObject({ state: 'missing', verified: false });
  });

  it('年度合计与条目对不上：不打印，也不拿来比较', async () => {
    const change = (by: number) =>
      sql`update credit_total set professional = professional + ${by} where person_id = 2001 and year = 2025`.execute(city.owner);
    await change(100);
    await expect(print(lin, [2025])).rejects.toMatchObject({ init: { type: 'transcript-disagrees', status: 409 } });
    await change(-100);
    expect((await print(lin, [2025])).years).toEqual([2025]);
  });

  it('服务账号既不能改也不能删', async () => {
    for (const table of ['transcript_print', 'transcript_serial', 'transcript_pdf']) {
      await expect(sql`update ${sql.table(table)} set serial = serial`.execute(city.db)).rejects.toThrow(/permission denied/);
      await expect(sql`delete from ${sql.table(table)}`.execute(city.db)).rejects.toThrow(/permission denied/);
    }
  });
});

describe('上传文件查验', () => {
  it('原文件：与存档逐字节相同', async () => {
    const { serial } = await print(lin, [2026]);
    const pdf = await pdfOf(lin, serial);
    const answer = await verifyFile(city.at(), { body: pdf });
    expect(answer).toMatchObject({ state: 'genuine', serial, sameBytes: true, signature: { state: 'valid', wholeDocument: true } });
    expect(JSON.stringify(answer)).not.toContain('林');
  });

  it('改一个字节、追加内容、换掉签名，都是被改动过', async () => {
    const { serial } = await print(lin, [2026]);
    const pdf = await pdfOf(lin, serial);
    const flipped = Buffer.from(pdf);
    flipped[5000] = (flipped[5000] ?? 0) ^ 1;
    const appended = Buffer.concat([pdf, Buffer.from('\n% more\n')]);
    for (const body of [flipped, appended]) {
      expect(await verifyFile(city.at(), { body })).toMatchObject({ state: 'altered', sameBytes: false });
    }
  });

  it('没有签名的 PDF、不是 PDF 的文件、空文件', async () => {
    expect(await verifyFile(city.at(), { body: Buffer.from('%PDF-1.7\nhello') })).toMatchObject({ state: 'unsigned', signature: null });
    expect(await verifyFile(city.at(), { body: Buffer.from('MZ\x90') })).toMatchObject({ state: 'unreadable' });
    expect(await verifyFile(city.at(), { body: new Uint8Array() })).toMatchObject({ state: 'unreadable' });
  });
});
