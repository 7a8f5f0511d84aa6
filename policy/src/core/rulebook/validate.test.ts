// Unsound or overlapping documents are refused here, so that no claim ever meets two rules.
import { describe, expect, test } from 'vitest';
import { CITY_DOCUMENT } from '#wenzhou-2017';
import { documentOf, figure, provincialList, rule } from '#wenzhou-2017/testing';
import type { RuleDocument } from './document.ts';
import type { Formula } from './formula.ts';
import { validateDocument, validateDocuments } from './validate.ts';

function complaintsOf(rest: Partial<RuleDocument>): string[] {
  return validateDocument(documentOf(rest)).map((one) => `${one.path}: ${one.message}`);
}

function formulaComplaints(formula: Formula): string[] {
  return complaintsOf({ rules: [rule('x', formula)] });
}

describe('一个文件', () => {
  test('市里的细则和合格的行业文件', () => {
    expect(validateDocument(CITY_DOCUMENT)).toEqual([]);
    expect(validateDocument(documentOf({}))).toEqual([]);
    expect(validateDocument(provincialList({ inherits: ['wenzhou-2017-264'] }))).toEqual([]);
  });

  test('编号、名称、文号、日期', () => {
    expect(complaintsOf({ id: 'A 1', title: ' ', number: '', from: '2024-02-30', until: '2024-13-01' })).toEqual([
      'id: 编号只能用小写字母、数字、点和连字符，至多 80 个字符',
      'title: 请填写文件名称',
      'number: 请填写文号',
      'from: 施行日期应为真实存在的日期',
      'until: 失效日期应为真实存在的日期',
    ]);
    expect(complaintsOf({ until: '2023-12-31' })).toEqual(['until: 失效日期不能早于施行日期']);
  });

  test('登记簿写不下的文号、条款、材料编号，备案以前就指出', () => {
    const long = `第三条${'长'.repeat(198)}`;
    const wordy = {
      ...rule('x', { kind: 'as-stated', quote: '无' }),
      article: long,
      evidence: [{ key: 'k'.repeat(61), label: '证明', required: true }],
    };
    const found = validateDocument(documentOf({ number: '号'.repeat(201), rules: [wordy] })).map((one) => one.path);
    expect(found).toEqual(expect.arrayContaining(['number', 'rules[0].article', 'rules[0].evidence']));
  });

  test('层级与行业要相符', () => {
    expect(complaintsOf({ sector: null })).toEqual(['sector: 行业文件须写明行业']);
    expect(complaintsOf({ layer: 'city' })).toEqual(['sector: 市里的通用规定不分行业；分行业的请用行业文件']);
  });

  test('备案号不能是空白，文件不能取代自己，不能没有规则', () => {
    expect(complaintsOf({ filingNumber: ' ', supersedes: ['wz-health-2024'], rules: [] })).toEqual([
      'filingNumber: 备案号不能为空白；尚未备案请不填',
      'supersedes: 文件不能取代自己',
      'rules: 请至少写一条规则',
    ]);
  });

  test('市级行业文件不能改动第（一）至（九）项的标准', () => {
    const changed = rule('x', { kind: 'per-day', fullDay: figure(9) }, { way: '8-3' });
    expect(complaintsOf({ rules: [changed] })).toEqual([
      'rules[0].way: 市级行业文件只能规定第八条第（十）项的其他途径，不能改动第（一）至（九）项的标准',
    ]);
  });

  test('规则的编号和途径不能重复', () => {
    const perDay: Formula = { kind: 'per-day', fullDay: figure(8) };
    const document = provincialList({ rules: [rule('a', perDay, { way: '8-3' }), rule('a', perDay, { way: '8-3' })] });
    expect(validateDocument(document).map((one) => one.path)).toEqual(['rules[1].id', 'rules[1].way']);
  });

  test('规则的名称、条款、材料', () => {
    const evidence = [
      { key: 'a', label: '证明', required: true },
      { key: 'a', label: ' ', required: true },
    ];
    expect(complaintsOf({ rules: [rule('坏', { kind: 'fixed', figure: figure(1) }, { title: '', article: '', evidence })] })).toEqual([
      'rules[0].id: 编号只能用小写字母、数字、点和连字符，至多 80 个字符',
      'rules[0].title: 请填写规则名称',
      'rules[0].article: 请填写条款',
      'rules[0].evidence: 材料的编号不能重复',
      'rules[0].evidence: 每项材料须有编号和名称',
    ]);
  });
});

describe('计算方式', () => {
  test('途径与计算方式要相配：按天的途径不能写成一次多少', () => {
    const document = provincialList({ rules: [rule('x', { kind: 'fixed', figure: figure(8) }, { way: '8-3' })] });
    expect(validateDocument(document).map((one) => one.message)).toEqual(['这一途径的计算方式只能是：per-day']);
  });

  test.each([[-1], [0.5], [100_001], [Number.NaN]])('学时 %d 不合格', (centihours) => {
    expect(formulaComplaints({ kind: 'fixed', figure: { centihours, quote: '原文' } })).toEqual([
      'rules[0].formula.figure: 学时应在 0 到 1000 之间，至多两位小数',
    ]);
  });

  test('每个数字都要有原文', () => {
    const blank = rule('x', { kind: 'per-day', fullDay: figure(6, ' ') }, { yearlyCap: figure(90, '') });
    expect(complaintsOf({ rules: [blank] })).toEqual([
      'rules[0].formula.fullDay: 请摘录写明这一数字的原文',
      'rules[0].yearlyCap: 请摘录写明这一数字的原文',
    ]);
    expect(formulaComplaints({ kind: 'per-item', each: figure(3, '') })).toHaveLength(1);
    expect(formulaComplaints({ kind: 'by-level', levels: [{ key: 'a', label: '一级', figure: figure(3) }], stated: '' })).toHaveLength(1);
  });

  test('级别要有、不重复，替代原有途径的级别要齐全', () => {
    expect(formulaComplaints({ kind: 'by-level', levels: [], stated: null })).toEqual(['rules[0].formula.levels: 请至少写一个级别']);
    const twice = [
      { key: 'a', label: '甲', figure: figure(3) },
      { key: 'a', label: '乙', figure: figure(4) },
    ];
    expect(formulaComplaints({ kind: 'by-level', levels: twice, stated: null })).toEqual(['rules[0].formula.levels: 级别不能重复']);
    const national = { key: 'national', label: '国家级', figure: figure(40) };
    const partial = provincialList({ rules: [rule('x', { kind: 'by-level', levels: [national], stated: null }, { way: '8-2' })] });
    expect(validateDocument(partial).map((one) => one.message)).toEqual(['缺少级别：provincial、municipal；不认定的级别写 0 学时']);
  });

  test('论文、课程标定学时的规则同样检查', () => {
    const publication: Formula = {
      kind: 'publication',
      paper: figure(10),
      otherPaper: figure(6),
      perTenThousand: figure(10),
      rankStep: figure(1),
      ranks: { count: 0, quote: '' },
    };
    const papers = provincialList({ rules: [rule('x', publication, { way: '8-8' })] });
    expect(validateDocument(papers).map((one) => one.message)).toEqual(['请摘录写明这一数字的原文', '计学时的作者人数应为正整数']);
    const online = provincialList({ rules: [rule('x', { kind: 'as-stated', quote: '' }, { way: '8-4' })] });
    expect(validateDocument(online)).toHaveLength(1);
  });
});

describe('几个文件在一起', () => {
  const together = (...documents: RuleDocument[]) =>
    validateDocuments([CITY_DOCUMENT, ...documents]).map((one) => `${one.path}: ${one.message}`);

  test('市里的细则、省级细则、行业文件可以并存：层级分先后', () => {
    expect(together(provincialList(), documentOf({}), documentOf({ id: 'edu', sector: 'education' }))).toEqual([]);
  });

  test('单个文件的错误带上它的位置', () => {
    expect(together(documentOf({ title: '' }))).toEqual(['documents[1].title: 请填写文件名称']);
  });

  test('同一行业、同一规则、同时施行的两个文件不予接受', () => {
    expect(together(documentOf({}), documentOf({ id: 'again', title: '另一个办法', from: '2026-01-01' }))).toEqual([
      'documents[2]: 《温州市卫生健康系统学时管理操作办法》与《另一个办法》自 2026-01-01 起同时施行，都规定了“途径 teaching-round”（teaching-round），请写明由哪一个取代另一个，或填写失效日期',
    ]);
  });

  test('写明取代、写明失效、规则不同、尚未备案的，可以并存', () => {
    const again = documentOf({ id: 'again', from: '2026-01-01' });
    expect(together(documentOf({}), { ...again, supersedes: ['wz-health-2024'] })).toEqual([]);
    expect(together(documentOf({ until: '2025-12-31' }), again)).toEqual([]);
    expect(
      together(
        documentOf({}),
        documentOf({ id: 'again', from: '2026-01-01', rules: [rule('other', { kind: 'fixed', figure: figure(1) })] }),
      ),
    ).toEqual([]);
    expect(together(documentOf({}), { ...again, filingNumber: null })).toEqual([]);
  });

  test('同一行业的两个省级细则不能同时施行，即使途径不同', () => {
    const other = provincialList({ id: 'zj-2', rules: [rule('y', { kind: 'as-stated', quote: '按标定学时' }, { way: '8-4' })] });
    expect(together(provincialList(), other)[0]).toContain('都取代该行业的第八条各项');
  });

  test('又一个市级通用文件，须写明取代', () => {
    const next = { ...CITY_DOCUMENT, id: 'wenzhou-2027-1', from: '2027-01-01' };
    expect(together(next)).toHaveLength(1);
    expect(together({ ...next, supersedes: ['wenzhou-2017-264'] })).toEqual([]);
  });

  test('取代的文件要存在、同层级同行业、在前', () => {
    expect(together(documentOf({ supersedes: ['none'] }))).toEqual(['documents[1].supersedes: 没有编号为 none 的文件']);
    expect(together(documentOf({ supersedes: ['wenzhou-2017-264'] }))).toEqual([
      'documents[1].supersedes: 只能取代同一层级、同一行业的文件，wenzhou-2017-264 不是',
    ]);
    const same = documentOf({ id: 'same-day', supersedes: ['wz-health-2024'] });
    expect(together(documentOf({}), same)[0]).toBe('documents[2].supersedes: 施行日期须晚于被取代的 wz-health-2024（2024-01-01）');
  });

  test('文件编号不能重复', () => {
    expect(together(documentOf({}), documentOf({ sector: 'education' }))[0]).toBe('documents[2].id: 已有编号为 wz-health-2024 的文件');
  });
});

describe('原文和沿用', () => {
  const together = (...documents: RuleDocument[]) =>
    validateDocuments([CITY_DOCUMENT, ...documents]).map((one) => `${one.path}: ${one.message}`);
  const one = rule('round', { kind: 'fixed', figure: figure(3, '每次3学时') }, { yearlyCap: figure(9, '至多9学时') });

  test('数字的原文要在所引的条里一字不差；没有录入的条不能引用', () => {
    expect(complaintsOf({ rules: [one], articles: [{ name: '第三条', text: '教学查房每次3学时。' }] })).toEqual([
      'rules[0].yearlyCap: 第三条中没有这句话：“至多9学时”，请照原文摘录',
    ]);
    expect(complaintsOf({ rules: [one], articles: [{ name: '第四条', text: '每次3学时，至多9学时' }] })).toEqual([
      'rules[0].article: “第三条”不是本文件的条款，请先录入该条原文，条款写到条、款、项',
    ]);
  });

  test('条的名称不重复、不空白', () => {
    const twice = [
      { name: '第三条', text: '每次3学时，至多9学时' },
      { name: '第三条', text: ' ' },
    ];
    expect(complaintsOf({ rules: [one], articles: twice })).toEqual(['articles: 每条条文须有名称和原文', 'articles: 条的名称不能重复']);
  });

  test('学分、名次、单位的规则同样检查', () => {
    const levels = [
      { key: 'a', label: '甲', figure: figure(3) },
      { key: 'a', label: '乙', figure: figure(4) },
    ];
    expect(formulaComplaints({ kind: 'per-credit', credits: [] })).toEqual(['rules[0].formula.credits: 请至少写一个学分种类']);
    expect(formulaComplaints({ kind: 'per-unit', unit: ' ', each: figure(1) })).toEqual([
      'rules[0].formula.unit: 请填写单位，例如 万字、场',
    ]);
    expect(formulaComplaints({ kind: 'by-rank', levels, rankStep: figure(1), ranks: { count: 0, quote: '取前三' } })).toEqual([
      'rules[0].formula.levels: 级别不能重复',
      'rules[0].formula.ranks: 计学时的作者人数应为正整数',
    ]);
  });

  test('修订只写改动的规则，其余沿用前一版', () => {
    const first = documentOf({ rules: [one, rule('talk', { kind: 'fixed', figure: figure(1) })] });
    const amended = documentOf({
      id: 'second',
      from: '2026-01-01',
      inherits: [first.id],
      supersedes: [first.id],
      rules: [rule('talk', { kind: 'fixed', figure: figure(2) })],
    });
    expect(together(first, amended)).toEqual([]);
  });

  test('沿用的文件要存在、是同一层级同一行业的；不能沿用自己，不能成循环', () => {
    expect(complaintsOf({ inherits: ['wz-health-2024'] })).toEqual(['inherits: 文件不能沿用自己']);
    expect(together(documentOf({ inherits: ['none'] }))).toEqual(['documents[1].inherits: 没有编号为 none 的文件']);
    expect(together(documentOf({ inherits: ['wenzhou-2017-264'] }))[0]).toContain('只能沿用同一层级、同一行业的较早文件');
    const [a, b] = [documentOf({ inherits: ['b'] }), documentOf({ id: 'b', inherits: ['wz-health-2024'], until: '2024-12-31' })];
    expect(together(a, b)).toContain('documents[1].inherits: 沿用关系成了循环：wz-health-2024 → b → wz-health-2024');
  });
});
