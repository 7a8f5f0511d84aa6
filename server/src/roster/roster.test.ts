// 花名册导入：模板、核对、逐行逐列的错误、待改正的表格、再次导入不重复；不能把别处的人录进来（第十条）。

import { idCheckDigit } from '@xueshi/contract';
import { writeXlsx } from 'hucre/xlsx';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { employmentsOf, findPerson, findPersonIdByNumber, recordEmployments, registerPeople } from '#accounts';
import type { FileReply } from '#http';
import { createOrgs } from '#orgs';
import type { Actor } from '#platform';
import { readSheet } from '#sheets';
import { contextFor, type TestDatabase, testDatabase } from '#testing';
import { checkRoster, correctRoster, getRosterTemplate, importRoster } from './roster.ts';

const unit = 6001;
const other = 6002;
let city: TestDatabase;
const system: Actor = { kind: 'system', name: '测试' };
const office: Actor = {
  kind: 'account',
  accountId: '0199b5a0-0000-7000-8000-0000000000bb',
  personId: null,
  name: '人事科',
  sessionId: 's',
  grants: [{ role: 'employer', orgId: unit, division: '330302', sector: 'health' }],
};
const at = () => contextFor(city.db, { actor: office });
const numberOf = (order: number) => {
  const head = `33030219850615${order}`;
  return head + idCheckDigit(head);
};
const heading = ['姓名', '证件号码', '手机号', '职称系列', '职称', '入职日期'];
const csv = (rows: readonly (readonly string[])[]) => Buffer.from([heading, ...rows].map((row) => row.join(',')).join('\n'));
const hand = (body: Uint8Array) => ({ orgId: String(unit), name: '花名册.csv', body });
const refusal = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error) => `${error.init?.status} ${error.init?.type}`,
  );

beforeAll(async () => {
  city = await testDatabase();
  const base = { kind: 'employer' as const, uscc: null, division: '330302', sector: 'health', parentId: null };
  await createOrgs(contextFor(city.db), [
    { ...base, orgId: unit, name: '瓯江医院' },
    { ...base, orgId: other, name: '滨海医院' },
  ]);
});
afterAll(() => city.drop());

describe('导入', () => {
  test('新登记的人记入任职；再次导入什么都不变', async () => {
    const rows = [
      ['林一', numberOf(101), '13900000001', '卫生技术人员', '主治医师', '2026-03-01'],
      ['林 二', numberOf(102), '', '', '', '2026年3月2日'],
    ];
    expect(await checkRoster(at(), hand(csv(rows)))).toMatchObject({ rows: 2, fresh: 2, same: 0, faulty: 0, imported: false });
    expect(await findPersonIdByNumber(at(), numberOf(101))).toBeNull();
    const done = await importRoster(at(), { ...hand(csv(rows)), skipFaulty: 'false' });
    expect(done).toMatchObject({ rows: 2, fresh: 2, same: 0, faulty: 0, imported: true });
    const personId = (await findPersonIdByNumber(at(), numberOf(101))) ?? 0;
    expect(await employmentsOf(at(), personId)).toMatchObject([{ org_id: unit, from_day: '2026-03-01', to_day: null, main: true }]);
    expect(await findPerson(at(), personId)).toMatchObject({ name: '林一', title: '主治医师', series: 'health', division: '330302' });
    const again = await importRoster(at(), { ...hand(csv(rows)), skipFaulty: 'false' });
    expect(again).toMatchObject({ fresh: 0, same: 2, faulty: 0 });
    expect(await employmentsOf(at(), personId)).toHaveLength(1);
  });

  test('有误的行说明行号、列名、怎样改；默认一个都不写入，选择跳过时导入其余', async () => {
    const wrongDigit = numberOf(111).replace(/.$/, (last) => (last === '0' ? '1' : '0'));
    const body = csv([
      ['赵一', numberOf(110), '', '', '', '2026-03-01'],
      ['赵二', wrongDigit, '', '', '', '2026-03-01'],
      ['', numberOf(112), '12345', '没有的系列', '', '明年'],
      ['赵四', numberOf(110), '', '', '', '2026-03-01'],
      ['赵五', numberOf(113), '', '', '', '2027-01-01'],
      ['', '', '', '', '', ''],
      ['赵六', '', '', '', '', '2026-02-30'],
    ]);
    const report = await checkRoster(at(), hand(body));
    expect(report).toMatchObject({ rows: 6, fresh: 1, faulty: 5 });
    expect(report.faults.map(({ row, column }) => `${row} ${column}`)).toEqual([
      '3 证件号码',
      '4 姓名',
      '4 入职日期',
      '4 职称系列',
      '4 手机号',
      '5 证件号码',
      '6 入职日期',
      '8 证件号码',
      '8 入职日期',
    ]);
    expect(await refusal(importRoster(at(), { ...hand(body), skipFaulty: 'false' }))).toBe('422 roster-faulty');
    expect(await findPersonIdByNumber(at(), numberOf(110))).toBeNull();
    expect(await importRoster(at(), { ...hand(body), skipFaulty: 'true' })).toMatchObject({ fresh: 1, faulty: 5, imported: true });
    expect(await findPersonIdByNumber(at(), numberOf(110))).not.toBeNull();
  });

  test('待改正的表格只含有误的行，改好后可以直接再导入', async () => {
    const body = csv([
      ['钱一', numberOf(120), '', '', '', '2026-03-01'],
      ['钱二', numberOf(121), '1', '', '', '2026-03-01'],
    ]);
    const file = (await correctRoster(at(), hand(body))) as FileReply;
    const sheet = await readSheet({ bytes: file.body as Buffer, name: file.name, mostRows: 100 });
    expect(sheet.rows).toHaveLength(2);
    expect(sheet.rows[1]?.[0]).toBe('钱二');
    expect(sheet.rows[1]?.at(-1)).toContain('原第 3 行：手机号');
    const mended = [sheet.rows[0] ?? [], (sheet.rows[1] ?? []).map((cell) => (cell === '1' ? '13900000002' : cell))];
    const bytes = await writeXlsx({ sheets: [{ name: 'x', rows: mended.map((row) => row.map((cell) => String(cell ?? ''))) }] });
    const done = await importRoster(at(), { ...hand(Buffer.from(bytes)), skipFaulty: 'false' });
    expect(done).toMatchObject({ rows: 1, fresh: 1, faulty: 0 });
    expect(done.ignoredColumns).toHaveLength(1);
  });

  test('模板可以读回，列齐全', async () => {
    const file = (await getRosterTemplate(at(), { orgId: String(unit) })) as FileReply;
    const { rows } = await readSheet({ bytes: file.body as Buffer, name: file.name, mostRows: 1000 });
    expect(rows[0]).toEqual(['姓名', '证件类型', '证件号码', '出生日期', '性别', '手机号', '职称系列', '职称', '职称取得日期', '入职日期']);
  });
});

describe('坏的表格', () => {
  const xlsx = async (sheet: object) => hand(Buffer.from(await writeXlsx({ sheets: [{ name: 'x', ...sheet }] })));

  test('数字格式的证件号码、公式：指出所在的行', async () => {
    const rows = [
      heading,
      ['孙一', Number('330302198506151234'), '', '', '', '2026-03-01'],
      ['孙二', numberOf(130), '', '', '', '2026-03-01'],
    ];
    const cells = new Map([['2,0', { value: null, formula: 'A2', formulaResult: '孙一' }]]);
    const report = await checkRoster(at(), await xlsx({ rows, cells }));
    expect(report.faults).toMatchObject([
      { row: 2, column: '证件号码', message: expect.stringContaining('数字格式') },
      { row: 3, column: '姓名', message: expect.stringContaining('公式') },
    ]);
  });

  test('合并的表头、缺少的列、重复的列、没有表头：说明怎样改', async () => {
    const rows = [heading, ['孙一', numberOf(131), '', '', '', '2026-03-01']];
    const merges = [{ startRow: 0, startCol: 2, endRow: 0, endCol: 3 }];
    await expect(checkRoster(at(), await xlsx({ rows, merges }))).rejects.toMatchObject({ init: { title: '表头有合并单元格' } });
    await expect(checkRoster(at(), hand(Buffer.from('姓名,手机\n甲,1')))).rejects.toMatchObject({
      init: { detail: expect.stringContaining('证件号码、入职日期') },
    });
    await expect(checkRoster(at(), hand(Buffer.from('姓名,姓名,证件号码,入职日期\n')))).rejects.toMatchObject({
      init: { title: '表头有重复的列' },
    });
    expect(await refusal(checkRoster(at(), hand(Buffer.from('甲,乙\n'))))).toBe('422 roster-header');
  });
});

describe('不能越界', () => {
  test('别处的人、已有档案的人，单位不能录入，也得不到任何关于他的说明', async () => {
    const person = { name: '周一', idNumber: numberOf(140), phone: null, ethnicity: null, series: null, title: null, titleSince: null };
    await registerPeople(contextFor(city.db, { actor: system }), [{ ...person, personId: 9140, division: '330302' }]);
    const span = { personId: 9140, orgId: other, from: '2024-01-01', to: null, main: true };
    await recordEmployments(contextFor(city.db, { actor: system }), [span], 'test');
    const body = csv([
      ['周一', numberOf(140), '', '', '', '2026-03-01'],
      ['猜的名字', numberOf(140), '', '', '', '2026-03-01'],
    ]);
    const report = await importRoster(at(), { ...hand(body), skipFaulty: 'true' });
    expect(report).toMatchObject({ fresh: 0, same: 0, faulty: 2 });
    expect(report.faults[0]?.message).toContain('申请加入本单位');
    expect(await employmentsOf(at(), 9140)).toHaveLength(1);
  });

  test('别的单位的花名册不能导入', async () => {
    const input = { ...hand(csv([])), orgId: String(other) };
    expect(await refusal(checkRoster(at(), input))).toMatch(/^40[34] /);
    expect(await refusal(checkRoster(at(), { ...input, orgId: 'x' }))).toBe('404 not-found');
  });
});
