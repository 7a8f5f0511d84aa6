// 冲销（口径 51）：原条目保留，另记一条负数；写明理由和批准人；谁能冲销、冲销几次。
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inTransaction, joinId, splitId } from '#platform';
import { type LedgerCity, ledgerCity, nurse, teacher } from './http.testing.ts';
import { append, entryIdOf, findEntry, listYears, type NewEntry, reverse } from './index.ts';
import { entry } from './samples.testing.ts';

let city: LedgerCity;
beforeAll(async () => {
  city = await ledgerCity();
});
afterAll(() => city.end());

async function registered(more: Partial<NewEntry> = {}): Promise<string> {
  const [result] = await append(city.as('health'), [entry({ personId: nurse, ...more })]);
  return joinId(result?.personId ?? 0, result?.entryId ?? '');
}
const why = { reason: '证明材料不实', approver: '张处长' };
const reverseBy = (who: string | null, entryId: string, body: unknown = why) => city.post(who, `/api/entries/${entryId}/reversal`, body);
const totalOf = async (personId: number, year = 2026) => (await listYears(city.as('city'), personId)).find((one) => one.year === year);
const partsOf = (id: string) => splitId(id) ?? expect.unreachable(id);

describe('冲销一条登记', () => {
  it('答复冲销条目：负学时，同科目、同年度、同考试标记；合计随之减去；原条目仍可查', async () => {
    const id = await registered({ year: 2024, subject: 'sector_public', centihours: 455, byExam: true });
    const reply = await reverseBy('health', id);
    expect(reply.statusCode).toBe(201);
    expect(reply.json()).toMatchObject({
      hours: -4.55,
      year: 2024,
      subject: 'sector_public',
      byExam: true,
      state: 'reversal',
      reverses: id,
      reversal: { reason: '证明材料不实', approver: '张处长' },
      source: 'reversal',
      sourceName: '冲销',
    });
    expect(await totalOf(nurse, 2024)).toEqual({
      year: 2024,
      professional: 0,
      sector_public: 0,
      general_public: 0,
      by_exam: 0,
      entries: 0,
    });
    expect((await city.get('nurse', `/api/entries/${id}`)).json()).toMatchObject({ state: 'reversed', hours: 4.55 });
  });

  it('留下经办人和批准人两个名字', async () => {
    const id = await registered();
    await reverseBy('health', id, { ...why, approver: '张处长' });
    const { personId, uuid } = partsOf(id);
    const original = await findEntry(city.as('city'), personId, uuid);
    const reversal = await findEntry(city.as('city'), personId, original?.reversal_id ?? '');
    expect(reversal).toMatchObject({ recorded_by_name: '王审核', approver: '张处长', reason: '证明材料不实', centihours: -1800 });
  });

  it('只能冲销一次：再冲 409，原来的理由不变', async () => {
    const id = await registered();
    await reverseBy('health', id);
    const again = await reverseBy('city', id, { reason: '另一个理由', approver: '李处长' });
    expect(again.json()).toMatchObject({ status: 409, type: 'already-reversed' });
    expect((await city.get('nurse', `/api/entries/${id}`)).json().reversal).toMatchObject({ reason: '证明材料不实' });
  });

  it('两人同时冲销：一个成功，一个得知已冲销，只减一次', async () => {
    const id = await registered({ year: 2023 });
    const both = await Promise.all([reverseBy('health', id), reverseBy('city', id, { reason: '重复', approver: '李处长' })]);
    expect(both.map((one) => one.statusCode).sort()).toEqual([201, 409]);
    expect(await totalOf(nurse, 2023)).toMatchObject({ professional: 0, entries: 0 });
  });

  it('冲销条目不能再冲销', async () => {
    const id = await registered();
    const { entryId } = (await reverseBy('health', id)).json();
    expect((await reverseBy('health', entryId)).json()).toMatchObject({ status: 422, type: 'reversal-of-reversal' });
  });

  it('冲销后，以同一来源编号再登记不会恢复学时，并说明已被冲销；换编号才重新登记', async () => {
    const given = entry({ personId: nurse, year: 2022 });
    await append(city.as('health'), [given]);
    await reverseBy('health', joinId(nurse, entryIdOf('claim', given.sourceKey)));
    const [again] = await append(city.as('health'), [given]);
    expect(again).toMatchObject({ outcome: 'already', reversed: true });
    await append(city.as('health'), [{ ...given, sourceKey: `${given.sourceKey}#2` }]);
    expect(await totalOf(nurse, 2022)).toMatchObject({ professional: 1800, entries: 1 });
  });
});

describe('谁能冲销', () => {
  it.each<[string | null, number, string]>([
    [null, 401, 'not-signed-in'],
    ['nurse', 403, 'forbidden'],
    ['hospital', 403, 'forbidden'],
    ['lucheng', 403, 'forbidden'],
    ['auditor', 403, 'forbidden'],
    ['admin', 403, 'forbidden'],
    ['education', 403, 'out-of-jurisdiction'],
    ['both', 403, 'own-case'],
  ])('%s：%i', async (who, status, type) => {
    const id = await registered();
    expect((await reverseBy(who, id)).json()).toMatchObject({ status, type });
    expect((await city.get('nurse', `/api/entries/${id}`)).json().state).toBe('registered');
  });

  it('经办人不能自己批准；原登记的经办人也不能批准', async () => {
    const id = await registered();
    const own = await reverseBy('city', id, { ...why, approver: ' 市局 经办 ' });
    expect(own.json()).toMatchObject({ status: 422, type: 'approver-not-independent', errors: [{ path: 'approver' }] });
    const recogniser = await reverseBy('city', id, { ...why, approver: '王审核' });
    expect(recogniser.json()).toMatchObject({ status: 422, type: 'approver-not-independent' });
    expect((await reverseBy('city', id)).statusCode).toBe(201);
  });

  it('每次冲销和被拒绝的冲销都留痕', async () => {
    const id = await registered({ personId: teacher });
    await reverseBy('health', id);
    await reverseBy('city', id);
    const rows = await sql<{ status: number; problem: string | null; actor_name: string }>`
      select status, problem, actor_name from audit_event where endpoint = 'reverseEntry' and target ->> 'entryId' = ${id} order by at, status`.execute(
      city.owner,
    );
    expect(rows.rows).toEqual(
      expect.arrayContaining([
        { status: 403, problem: 'out-of-jurisdiction', actor_name: '王审核' },
        { status: 201, problem: null, actor_name: '市局经办' },
      ]),
    );
  });
});

describe('填写的内容', () => {
  it.each([
    ['没有理由', { approver: '张处长' }, 'reason'],
    ['理由空白', { reason: '   ', approver: '张处长' }, 'reason'],
    ['理由过长', { reason: '理'.repeat(501), approver: '张处长' }, 'reason'],
    ['没有批准人', { reason: '重复' }, 'approver'],
    ['批准人过长', { reason: '重复', approver: '张'.repeat(51) }, 'approver'],
  ])('%s：422，指明位置', async (_, body, path) => {
    const reply = await reverseBy('health', await registered(), body);
    expect(reply.statusCode).toBe(422);
    expect(reply.json().errors[0].path).toBe(path);
  });

  it('理由里的网页代码和 SQL 原样保存为文字', async () => {
    const reason = `<script>alert(1)</script>'; drop table credit_entry; --`;
    const reply = await reverseBy('health', await registered(), { reason, approver: '张处长' });
    expect(reply.json().reversal.reason).toBe(reason);
  });

  it('没有这条登记：404', async () => {
    for (const id of ['x', joinId(nurse, '01890000-0000-8000-8000-000000000000')]) {
      expect((await reverseBy('health', id)).statusCode).toBe(404);
    }
  });
});

describe('其他模块的冲销', () => {
  it('同样的冲销再做一次：已有；事务退回则没有冲销', async () => {
    const id = partsOf(await registered({ year: 2021 }));
    const input = { personId: nurse, entryId: id.uuid, ...why };
    await inTransaction(city.db, async (tx) => {
      await reverse({ ...city.as('health'), tx }, input);
      throw new Error('退回');
    }).catch(() => undefined);
    expect((await totalOf(nurse, 2021))?.professional).toBe(1800);
    expect((await reverse(city.as('health'), input)).outcome).toBe('recorded');
    expect((await reverse(city.as('health'), input)).outcome).toBe('already');
    await expect(reverse(city.as('health'), { ...input, reason: '别的' })).rejects.toMatchObject({ init: { type: 'already-reversed' } });
    await expect(reverse(city.as('health'), { ...input, personId: teacher })).rejects.toMatchObject({ init: { status: 404 } });
  });
});
