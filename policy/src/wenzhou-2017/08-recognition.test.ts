// 第八条：认定的总入口——问什么、不对时怎么说、跨越新旧规定、更改口径
import { describe, expect, test } from 'vitest';
import { assessed, complaints, documentOf, figure, provincialList, refused, rule } from '#wenzhou-2017/testing';
import { WAYS } from '#wenzhou-2017/ways';

const days = (...list: string[]) => ({ days: list.map((on) => ({ on, part: 'full' })) });

describe('问题本身有误', () => {
  test.each([['8-11'], ['8'], [''], ['constructor'], [null], [8]])('途径 %s', (way) => {
    expect(complaints({ way: way as string, facts: {} })[0]).toMatch(/^way: 没有“.*”这一途径，只能是：8-1、8-2/);
  });

  test.each([[undefined], [null], ['x'], [[]], [3]])('事实 %j 不是对象', (facts) => {
    for (const { id } of WAYS) {
      expect(refused({ way: id, facts })).toMatchObject({ type: 'invalid-facts', errors: [{ path: '' }] });
    }
  });

  test('截至日期有误', () => {
    expect(complaints({ way: '8-3', facts: days('2026-03-02'), asOf: '2026-02-30' })[0]).toMatch(/^asOf: /);
  });

  test('几处有误时说明有几处', () => {
    expect(refused({ way: '8-7', facts: {} }).detail).toBe('有 3 处填写有误，请按提示修改。');
    expect(refused({ way: '8-7', facts: { kind: 'plan', level: 'county' } }).detail).toBe('请填写结题、验收或发布日期');
  });

  test('拼错的字段名不能当作没有填', () => {
    const facts = { exam: 'qualification', passedOn: '2026-03-02', wholequalification: false };
    expect(complaints({ way: '8-1', facts })).toEqual(['wholequalification: 没有这一项，请检查名称，或删去']);
  });

  test('事实有误先于没有规定：先改对再说', () => {
    expect(refused({ way: '8-3', facts: days('2017-03-02', '2026-02-30') }).type).toBe('invalid-facts');
  });
});

describe('还没有发生的活动', () => {
  test('给了截至日期，就不认定此后的活动', () => {
    expect(complaints({ way: '8-3', facts: days('2026-06-15', '2026-06-16'), asOf: '2026-06-15' })).toEqual([
      'days[1].on: 日期 2026-06-16 还没有到（截至 2026-06-15），不能认定尚未发生的活动',
    ]);
    const degree = { courses: [{ name: '甲', passedOn: '2026-07-01' }], matching: true };
    expect(complaints({ way: '8-9', facts: degree, asOf: '2026-06-15' })[0]).toMatch(/^courses\[0\]\.passedOn: .*还没有到/);
  });

  test('没有给截至日期，可以试算将来的活动', () => {
    expect(assessed({ way: '8-3', facts: days('2099-01-01') }).centihours).toBe(600);
  });
});

describe('省级细则（口径19）', () => {
  const input = { way: '8-3', sector: 'health', documents: [provincialList()] };

  test('标准、条款、依据都换成省级细则的', () => {
    const found = assessed({ ...input, facts: days('2026-03-02') });
    expect(found.centihours).toBe(800);
    expect(found.rule).toEqual({ document: '浙卫发〔2024〕20号', article: '第五条', edition: '2025-01-01' });
    expect(found.citations).toEqual([{ document: '浙卫发〔2024〕20号', article: '第五条', quote: '登记8学时' }]);
    expect(found.explanation[0]).toBe('依据浙卫发〔2024〕20号第五条。');
  });

  test('施行以前的日期仍按市里的细则', () => {
    expect(assessed({ ...input, facts: days('2024-12-31') }).centihours).toBe(600);
  });

  test('活动跨越施行日：请分成两次填报，不猜', () => {
    const problem = refused({ ...input, facts: days('2024-12-31', '2025-01-01') });
    expect(problem.type).toBe('invalid-facts');
    expect(problem.errors[0]).toMatchObject({ path: 'days[1].on', message: expect.stringContaining('分成两次填报') });
  });

  test('没有列入的途径：没有可用的规定，并说明原因', () => {
    const problem = refused({ ...input, way: '8-5', facts: days('2026-03-02') });
    expect(problem).toMatchObject({ type: 'no-rule-in-force', errors: [{ path: 'days[0].on' }] });
    expect(problem.detail).toContain('口径19');
  });

  test('级别制的途径，级别的学时换成省级的；0 学时的级别有依据', () => {
    const levels = ['national', 'provincial', 'municipal'].map((key, index) => ({
      key,
      label: key,
      figure: figure([40, 20, 0][index] ?? 0),
    }));
    const list = provincialList({ rules: [rule('zj-2', { kind: 'by-level', levels, stated: null }, { way: '8-2' })] });
    const ask = (level: string, more = {}) =>
      assessed({ way: '8-2', sector: 'health', documents: [list], facts: { level, endedOn: '2026-03-02', ...more } }).centihours;
    expect([ask('national'), ask('municipal')]).toEqual([4000, 0]);
    expect(ask('national', { certificateHours: 12 })).toBe(4000);
  });

  test('论文的标准也可以换', () => {
    const publication = {
      kind: 'publication' as const,
      paper: figure(15),
      otherPaper: figure(5),
      perTenThousand: figure(12),
      rankStep: figure(3),
      ranks: { count: 2, quote: '只取前二' },
    };
    const list = provincialList({ rules: [rule('zj-8', publication, { way: '8-8' })] });
    const ask = (authorRank: number) =>
      assessed({
        way: '8-8',
        sector: 'health',
        documents: [list],
        facts: { kind: 'paper', tier: 'provincial_or_above', publishedOn: '2026-03-02', authorRank },
      }).centihours;
    expect([ask(1), ask(2), ask(3)]).toEqual([1500, 1200, 0]);
  });
});

test('没有先后的两个文件：没有可用的规定，说明哪两个', () => {
  const twins = [provincialList(), provincialList({ id: 'twin', title: '另一个细则' })];
  const problem = refused({ way: '8-3', sector: 'health', documents: twins, facts: days('2026-03-02') });
  expect(problem.type).toBe('no-rule-in-force');
  expect(problem.detail).toContain('另一个细则');
});

test('市级行业文件不影响第（一）至（九）项', () => {
  const found = assessed({ way: '8-3', sector: 'health', documents: [documentOf({})], facts: days('2026-03-02') });
  expect(found.rule.document).toBe('温人社发〔2017〕264号');
});

describe('表单所需', () => {
  test('十种途径，依次为第（一）至第（十）项', () => {
    expect(WAYS.map((one) => one.number).join('')).toBe('（一）（二）（三）（四）（五）（六）（七）（八）（九）（十）');
    expect(new Set(WAYS.map((one) => one.title)).size).toBe(10);
  });

  test.each(WAYS.map((one) => [one.id, one] as const))('%s 的字段名不重复，选择类的字段有选项', (_, way) => {
    expect(new Set(way.facts.map((one) => one.name)).size).toBe(way.facts.length);
    for (const field of way.facts) {
      if (field.kind === 'choice') expect(field.choices?.length).toBeGreaterThan(1);
      if (field.when) expect(way.facts.some((other) => other.name === field.when?.field)).toBe(true);
    }
  });

  test.each(WAYS.filter((one) => one.id !== '8-10').map((one) => [one.id, one] as const))(
    '%s：什么都不填时，提醒的正是必填的字段',
    (way, { facts }) => {
      const asked = complaints({ way, facts: {} }).map((one) => one.split(':')[0]);
      const required = facts
        .filter((one) => one.required && !one.when?.in.every((value) => value.startsWith('book')))
        .map((one) => one.name);
      expect(asked).toEqual(required);
    },
  );
});
