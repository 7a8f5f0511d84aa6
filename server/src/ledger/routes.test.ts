// 台账的接口：本人看自己的，主管部门看管辖的，别人看不到；一条登记连同依据和证明；任何人可取树头。
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { includes, leafHash } from '#ledger/log';
import { joinId, sha256 } from '#platform';
import { type LedgerCity, ledgerCity, nurse, teacher } from './http.testing.ts';
import { append, entryIdOf, reverse, sequence } from './index.ts';
import { entry } from './samples.testing.ts';

let city: LedgerCity;
const idOf = (sourceKey: string, personId = nurse) => joinId(personId, entryIdOf('claim', sourceKey));
beforeAll(async () => {
  city = await ledgerCity();
  const health = city.as('health');
  await append(health, [
    entry({ personId: nurse, sourceKey: 'a', title: '急诊新技术 <b>"培训"</b>', heldFrom: '2026-01-10', heldTo: '2026-01-12' }),
    entry({
      personId: nurse,
      sourceKey: 'b',
      title: '公需课',
      subject: 'general_public',
      centihours: 455,
      heldFrom: '2026-02-10',
      heldTo: '2026-02-10',
    }),
    entry({ personId: nurse, sourceKey: 'c', title: '去年', year: 2025, heldFrom: '2025-05-10', heldTo: '2025-05-10', byExam: true }),
    entry({ personId: teacher, sourceKey: 't', recognisedBy: 202 }),
  ]);
  await sequence(health);
  await append(health, [entry({ personId: nurse, sourceKey: 'd', title: '重复登记', heldFrom: '2026-03-10', heldTo: '2026-03-10' })]);
  await reverse(health, { personId: nurse, entryId: entryIdOf('claim', 'd'), reason: '与第一条重复', approver: '张处长' });
});
afterAll(() => city.end());

const titles = (reply: { json(): { items: { title: string }[] } }) => reply.json().items.map((one) => one.title);

describe('本人的登记条目', () => {
  it('新的在前，含科目、学时、途径、依据、状态', async () => {
    const reply = await city.get('nurse', '/api/me/entries');
    expect(reply.statusCode).toBe(200);
    expect(titles(reply)).toEqual(['重复登记', '公需课', '急诊新技术 <b>"培训"</b>', '去年']);
    expect(reply.json().items[2]).toEqual({
      entryId: idOf('a'),
      year: 2026,
      subject: 'professional',
      subjectName: '专业科目',
      hours: 18,
      byExam: false,
      way: '8-3',
      wayTitle: expect.stringMatching(/[\u4e00-\u9fff]/),
      rule: { document: '温人社发〔2017〕264号', article: '第八条第（三）项', edition: '2018-01-01' },
      title: '急诊新技术 <b>"培训"</b>',
      organiser: '温州市卫生健康委员会',
      heldFrom: '2026-01-10',
      heldTo: '2026-01-12',
      source: 'claim',
      sourceName: '认定申请',
      state: 'registered',
      reverses: null,
      reversal: null,
      recognisedBy: { orgId: '201', name: '温州市卫生健康委员会' },
      recordedAt: '2026-06-15T10:00:00.000+08:00',
    });
    expect(reply.json().items[1].hours).toBe(4.55);
    expect(reply.json().items[0]).toMatchObject({
      state: 'reversed',
      reversal: { reason: '与第一条重复', approver: '张处长', at: '2026-06-15T10:00:00.000+08:00' },
    });
  });

  it('按年度、科目筛选；逐页翻完，不重不漏', async () => {
    expect(titles(await city.get('nurse', '/api/me/entries?year=2025'))).toEqual(['去年']);
    expect(titles(await city.get('nurse', '/api/me/entries?subject=general_public'))).toEqual(['公需课']);
    const seen: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const reply = await city.get('nurse', `/api/me/entries?limit=1${cursor === '' ? '' : `&cursor=${encodeURIComponent(cursor)}`}`);
      seen.push(...titles(reply));
      cursor = reply.json().nextCursor;
    }
    expect(seen).toEqual(['重复登记', '公需课', '急诊新技术 <b>"培训"</b>', '去年']);
  });

  it.each([
    ['year=去年', 'year'],
    ['year=1800', 'year'],
    ['subject=art', 'subject'],
    ['limit=0', 'limit'],
    ['limit=101', 'limit'],
  ])('%s：422，指明 %s', async (query, path) => {
    const reply = await city.get('nurse', `/api/me/entries?${encodeURI(query)}`);
    expect(reply.statusCode).toBe(422);
    expect(reply.json().errors[0]).toMatchObject({ path, message: expect.stringMatching(/[\u4e00-\u9fff]/) });
  });

  it('编造的翻页位置：从头开始，不出错', async () => {
    for (const cursor of ['x', "2026-13-45.' or 1=1", `2026-02-30.${idOf('a')}`, 'a'.repeat(300)]) {
      const reply = await city.get('nurse', `/api/me/entries?limit=1&cursor=${encodeURIComponent(cursor)}`);
      expect(reply.statusCode).toBe(200);
      expect(titles(reply)).toEqual(['重复登记']);
    }
  });

  it('没登录 401；没有个人记录的账号 403', async () => {
    expect((await city.get(null, '/api/me/entries')).statusCode).toBe(401);
    expect((await city.get('health', '/api/me/entries')).statusCode).toBe(403);
  });
});

describe('管辖范围内的登记条目', () => {
  it.each<[string, number, number]>([
    ['health', nurse, 200],
    ['health', teacher, 403],
    ['education', teacher, 200],
    ['lucheng', nurse, 200],
    ['lucheng', teacher, 403],
    ['ruian', nurse, 403],
    ['hospital', nurse, 200],
    ['hospital', teacher, 403],
    ['provider', nurse, 403],
    ['city', teacher, 200],
    ['auditor', teacher, 200],
    ['admin', teacher, 403],
    ['nurse', nurse, 403],
    ['teacher', nurse, 403],
  ])('%s 看 %i：%i', async (who, personId, status) => {
    const reply = await city.get(who, `/api/people/${personId}/entries`);
    expect(reply.statusCode).toBe(status);
    if (status !== 200) expect(reply.json()).not.toHaveProperty('items');
  });

  it('没有这个人、编号不成样子：404', async () => {
    for (const id of ['999', '0', '-1', 'abc', "1' or '1'='1", '9'.repeat(30)]) {
      expect((await city.get('city', `/api/people/${encodeURIComponent(id)}/entries`)).statusCode).toBe(404);
    }
  });

  it('查阅留痕：谁、何时、查了谁', async () => {
    await city.get('lucheng', `/api/people/${nurse}/entries`);
    const rows = await sql<{ actor_name: string; target: unknown }>`
      select actor_name, target from audit_event where endpoint = 'listPersonEntries' and actor_name = '鹿城经办' and status = 200`.execute(
      city.owner,
    );
    expect(rows.rows[0]).toMatchObject({ target: { personId: String(nurse) } });
  });
});

describe('一条登记', () => {
  it('计算过程、依据原文、证明材料、存证证明，凭答复即可自行核对', async () => {
    const detail = (await city.get('nurse', `/api/entries/${idOf('a')}`)).json();
    expect(detail.explanation).toEqual(['培训 3 天，每天 6 学时。', '共 18 学时，计入 2026 年度。']);
    expect(detail.citations).toEqual([
      { document: '温人社发〔2017〕264号', article: '第八条第（三）项', quote: expect.stringContaining('每天可认定登记6个学时') },
    ]);
    expect(detail.evidence).toEqual(['a'.repeat(64)]);
    const { proof } = detail;
    expect(proof).toMatchObject({ state: 'in-tree', verified: true });
    const payloadHash = sha256(detail.payload);
    expect(payloadHash.toString('hex')).toBe(detail.payloadHash);
    expect(proof.leaf).toBe(detail.payloadHash + detail.provenanceHash);
    const claim = {
      leafHash: leafHash(Buffer.from(proof.leaf, 'hex')),
      index: proof.leafIndex,
      size: proof.treeSize,
      path: proof.path.map((hash: string) => Buffer.from(hash, 'hex')),
      root: Buffer.from(proof.root, 'hex'),
    };
    expect(includes(claim)).toBe(true);
    expect(proof.headNote).toContain(Buffer.from(proof.root, 'hex').toString('base64'));
    expect(JSON.parse(detail.payload)).toMatchObject({ personId: nurse, centihours: 1800, title: '急诊新技术 <b>"培训"</b>' });
  });

  it('本人只见登记机构；主管部门还见经办人', async () => {
    expect((await city.get('nurse', `/api/entries/${idOf('a')}`)).json().recordedBy).toBeNull();
    expect((await city.get('health', `/api/entries/${idOf('a')}`)).json().recordedBy).toBe('王审核');
  });

  it('刚登记、还没入树：说明在排队', async () => {
    const { proof, state, reversal } = (await city.get('nurse', `/api/entries/${idOf('d')}`)).json();
    expect(proof).toMatchObject({ state: 'queued', leafIndex: null, verified: false, path: [] });
    expect(state).toBe('reversed');
    const taken = (await city.get('nurse', `/api/entries/${reversal.entryId}`)).json();
    expect(taken).toMatchObject({ state: 'reversal', hours: -18, reverses: idOf('d'), reversal: { reason: '与第一条重复' } });
  });

  it('被改动过：证明不成立', async () => {
    await sql`update credit_entry set organiser = '别的单位' where source_key = 'c'`.execute(city.owner);
    const { proof } = (await city.get('nurse', `/api/entries/${idOf('c')}`)).json();
    expect(proof).toMatchObject({ state: 'in-tree', verified: false });
    await sql`update credit_entry set organiser = '温州市卫生健康委员会' where source_key = 'c'`.execute(city.owner);
  });

  it.each<[string | null, number]>([
    [null, 401],
    ['teacher', 404],
    ['education', 403],
    ['ruian', 403],
    ['provider', 403],
    ['admin', 403],
    ['lucheng', 200],
    ['hospital', 200],
    ['auditor', 200],
  ])('%s 打开护士的条目：%i', async (who, status) => {
    expect((await city.get(who, `/api/entries/${idOf('a')}`)).statusCode).toBe(status);
  });

  it('编号不存在、不成样子：本人与旁人得到同样的 404', async () => {
    for (const id of ['x', idOf('没有'), idOf('a').slice(1), `${idOf('a')}x`, idOf('a', teacher), "a' or 1=1 --"]) {
      expect((await city.get('nurse', `/api/entries/${encodeURIComponent(id)}`)).statusCode).toBe(404);
    }
  });
});

describe('树头与一致性', () => {
  it('不必登录；给出最近的树头和公钥', async () => {
    const reply = await city.get(null, '/api/ledger/heads');
    expect(reply.statusCode).toBe(200);
    expect(reply.json()).toMatchObject({
      heads: [{ treeSize: 4, note: expect.stringContaining('xueshi/ledger') }],
      keys: [{ current: true }],
    });
    expect((await city.get(null, '/api/ledger/heads?limit=1000')).statusCode).toBe(422);
  });

  it('一致性证明；没有的大小 422', async () => {
    expect((await city.get(null, '/api/ledger/consistency?from=2&to=4')).json()).toMatchObject({
      from: { treeSize: 2 },
      to: { treeSize: 4 },
    });
    const reply = await city.get(null, '/api/ledger/consistency?from=9');
    expect(reply.json()).toMatchObject({ status: 422, type: 'tree-size-unknown' });
    expect((await city.get(null, '/api/ledger/consistency?from=0')).statusCode).toBe(422);
    expect((await city.get(null, '/api/ledger/consistency')).statusCode).toBe(422);
  });
});
