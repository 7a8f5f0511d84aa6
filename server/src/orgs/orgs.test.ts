// 单位、主管部门、行业与委托（第五、十、十五条，口径 41、42）。

import { usccCheckCharacter } from '@xueshi/contract';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contextFor, type TestDatabase, testDatabase } from '#testing';
import {
  authorityOf,
  createOrgs,
  delegateReview,
  endDelegation,
  fillPinyin,
  findOrg,
  listDivisions,
  listOrgs,
  listSectors,
  type NewOrg,
} from './index.ts';

let city: TestDatabase;
beforeAll(async () => {
  city = await testDatabase();
});
afterAll(() => city.drop());
const at = () => contextFor(city.db);

const usccOf = (seventeen: string) => seventeen + usccCheckCharacter(seventeen);
const employer = (orgId: number, name: string, more: Partial<NewOrg> = {}): NewOrg => ({
  orgId,
  kind: 'employer',
  name,
  uscc: usccOf(`1233030200000${String(orgId).padStart(4, '0')}`),
  division: '330302',
  sector: 'health',
  parentId: null,
  ...more,
});
const pinyinNames = async (q: string) => (await listOrgs(at(), { limit: 100, q, kind: 'unit' })).items.map((one) => one.name);
const titleOf = (problem: unknown) => (problem as { init: { errors?: { path: string; message: string }[]; type: string } }).init;

describe('第五条：分级负责、分类实施', () => {
  it('十二个县（市、区）按习惯次序，代码是 GB/T 2260 的', async () => {
    const { items } = await listDivisions(at());
    expect(items.map((one) => `${one.code} ${one.name}`)).toEqual([
      '330302 鹿城区',
      '330303 龙湾区',
      '330304 瓯海区',
      '330305 洞头区',
      '330382 乐清市',
      '330381 瑞安市',
      '330383 龙港市',
      '330324 永嘉县',
      '330326 平阳县',
      '330327 苍南县',
      '330328 文成县',
      '330329 泰顺县',
    ]);
  });

  it('每个县（市、区）恰有一个人社局，都在市局之下', async () => {
    const { items } = await listOrgs(at(), { kind: 'district_bureau', limit: 100 });
    expect(items).toHaveLength(12);
    expect(new Set(items.map((one) => one.division?.code)).size).toBe(12);
    expect(items.every((one) => one.parent?.name === '温州市人力资源和社会保障局')).toBe(true);
    expect((await findOrg(at(), 107)).name).toBe('龙港市人力资源和社会保障局');
  });

  it('每个职称系列恰属一个行业；没有主管部门的行业由市局受理', async () => {
    const { items } = await listSectors(at());
    const series = items.flatMap((one) => one.series.map((each) => each.code));
    expect(new Set(series).size).toBe(series.length);
    expect(items.find((one) => one.code === 'health')?.authority?.name).toBe('温州市卫生健康委员会');
    expect(items.find((one) => one.code === 'general')?.authority?.name).toBe('温州市人力资源和社会保障局');
    expect(items.find((one) => one.code === 'general')?.series.map((one) => one.name)).toContain('会计人员');
    expect(await authorityOf(at(), 'transport')).toBe(205);
    expect(await authorityOf(at(), 'no_such_sector')).toBe(1);
  });
});

describe('查找单位', () => {
  const names = async (asked: Partial<Parameters<typeof listOrgs>[1]>) =>
    (await listOrgs(at(), { limit: 100, ...asked })).items.map((one) => one.name);

  beforeAll(async () => {
    await createOrgs(at(), [
      employer(3001, '瑞江医院'),
      employer(3002, '瓯江小学', { sector: 'education', division: '330304' }),
      employer(3003, '百分之百%_公司', { sector: 'industry' }),
      employer(3004, '<script>alert(1)</script>医院', { division: '330381' }),
    ]);
  });

  it('按类型、区划、行业、名称、统一社会信用代码', async () => {
    expect(await names({ kind: 'employer', sector: 'education' })).toEqual(['瓯江小学']);
    expect(await names({ kind: 'employer', division: '330381' })).toEqual(['<script>alert(1)</script>医院']);
    expect(await names({ q: ' 瑞江 ' })).toEqual(['瑞江医院']);
    expect(await names({ q: employer(3002, '').uscc?.toLowerCase() ?? '' })).toEqual(['瓯江小学']);
  });

  it('通配符、引号、SQL 都只是要找的字', async () => {
    expect(await names({ q: '%_' })).toEqual(['百分之百%_公司']);
    for (const q of ["' or '1'='1", '\\', "x'; drop table org; --", '"', '%%%%%']) expect(await names({ q })).toEqual([]);
    expect(await names({ division: "' or 1=1 --" })).toEqual([]);
    expect((await findOrg(at(), 3001)).name).toBe('瑞江医院');
  });

  it('逐页走完，不重不漏；伪造的翻页位置从头开始', async () => {
    const all = await names({});
    const walked: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await listOrgs(at(), { limit: 7, cursor });
      walked.push(...page.items.map((one) => one.name));
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    expect(walked).toEqual(all);
    expect(all.length).toBe(25);
    expect((await listOrgs(at(), { limit: 100, cursor: 'bm9uc2Vuc2U' })).items).toHaveLength(25);
  });

  it('没有的单位：说没有找到', async () => {
    await expect(findOrg(at(), 999_999)).rejects.toMatchObject({ init: { status: 404, type: 'not-found' } });
  });
});

describe('添加单位', () => {
  it('同一份名单再来一次，什么都不变', async () => {
    const list = [employer(3101, '甲单位'), employer(3102, '乙单位')];
    expect(await createOrgs(at(), list)).toBe(2);
    expect(await createOrgs(at(), list)).toBe(0);
  });

  it('统一社会信用代码错一位：指出是哪一行，整份不收', async () => {
    const right = usccOf('12330302000009999');
    const wrong = `${right.slice(0, 17)}${right.endsWith('0') ? '1' : '0'}`;
    const problem = await createOrgs(at(), [employer(3201, '丙单位'), employer(3202, '丁单位', { uscc: wrong })]).catch((e: unknown) => e);
    expect(titleOf(problem)).toMatchObject({ type: 'invalid-input', errors: [{ path: '[1].uscc' }] });
    await expect(findOrg(at(), 3201)).rejects.toMatchObject({ init: { status: 404 } });
  });

  it('一个代码只有一个单位', async () => {
    await createOrgs(at(), [employer(3301, '戊单位', { uscc: usccOf('12330302000008888') })]);
    expect(await createOrgs(at(), [employer(3302, '冒名单位', { uscc: usccOf('12330302000008888') })])).toBe(0);
  });
});

describe('按拼音查找', () => {
  it('全拼、首字母、中间的字都能找到；原有的单位补上拼音以后同样', async () => {
    await createOrgs(at(), [employer(6101, '温州市瓯江医院'), employer(6102, '乐清市雁湖医院', { division: '330382' })]);
    expect(await pinyinNames('oujiangyi')).toEqual(['温州市瓯江医院']);
    expect(await pinyinNames('Yan Hu')).toEqual(['乐清市雁湖医院']);
    expect(await pinyinNames('wzsojyy')).toEqual(['温州市瓯江医院']);
    await sql`update org set pinyin = null where org_id = 6102`.execute(city.db);
    expect(await pinyinNames('yhyy')).toEqual([]);
    await fillPinyin(at());
    expect(await pinyinNames('yhyy')).toEqual(['乐清市雁湖医院']);
  });
});

describe('口径 41：委托审核', () => {
  const asked = { fromOrg: 201, toOrg: 106, division: null, from: '2026-01-01', to: null, act: '温卫发〔2026〕1号', recordedBy: 'test' };

  it('委托给区县机构的，范围就是其行政区划', async () => {
    const { delegationId } = await delegateReview(at(), asked);
    const rows = await sql<{
      sector: string;
      division: string;
    }>`select sector, division from delegation_span where delegation_id = ${delegationId}`.execute(city.db);
    expect(rows.rows).toEqual([{ sector: 'health', division: '330381' }]);
  });

  it.each([
    ['区县局没有审核权可以委托', { fromOrg: 101 }, 'fromOrg'],
    ['用人单位不能受托', { toOrg: 3001 }, 'toOrg'],
    ['不能越过受托机构的行政区划', { division: '330302' }, 'division'],
    ['截止早于起始', { to: '2025-12-31' }, 'to'],
  ])('%s', async (_, change, path) => {
    const problem = await delegateReview(at(), { ...asked, ...change }).catch((e: unknown) => e);
    expect(titleOf(problem).errors?.map((one) => one.path)).toEqual([path]);
  });

  it('终止只记一次，原记录不动', async () => {
    const { delegationId } = await delegateReview(at(), { ...asked, toOrg: 105, to: '2026-12-31' });
    const ending = { delegationId, lastDay: '2026-06-30', reason: '机构调整', recordedBy: 'test' };
    await endDelegation(at(), ending);
    await expect(endDelegation(at(), ending)).rejects.toMatchObject({ init: { status: 409, type: 'delegation-ended' } });
    await expect(endDelegation(at(), { ...ending, delegationId: '0199b5a0-0000-7000-8000-000000000000' })).rejects.toMatchObject({
      init: { status: 404 },
    });
    const rows = await sql<{ to_day: string }>`select to_day from delegation_span where delegation_id = ${delegationId}`.execute(city.db);
    expect(rows.rows).toEqual([{ to_day: '2026-06-30' }]);
  });

  it('服务角色不能改动或删除委托与单位', async () => {
    for (const statement of [
      'update delegation set to_org = 1',
      'delete from delegation',
      'update org set uscc = uscc',
      'delete from org',
      'delete from series',
    ]) {
      await expect(sql.raw(statement).execute(city.db)).rejects.toThrow(/permission denied/);
    }
  });
});
