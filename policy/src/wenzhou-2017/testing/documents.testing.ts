// For tests: sector documents and provincial lists written briefly. Never part of the product.
import type { AnnualNotice, SectorProfile } from '#core';
import { type ArticleText, type Figure, type Formula, figuresOf, type Rule, type RuleDocument } from '#core/rulebook';

export function figure(hours: number, quote = `登记${hours}学时`): Figure {
  return { centihours: Math.round(hours * 100), quote };
}

export function rule(id: string, formula: Formula, rest: Partial<Rule> = {}): Rule {
  return { id, way: '8-10', title: `途径 ${id}`, article: '第三条', formula, yearlyCap: null, evidence: [], ...rest };
}

/** A filed document of the health sector from 2024-01-01, unless told otherwise. */
export function documentOf(rest: Partial<RuleDocument>): RuleDocument {
  const document: Omit<RuleDocument, 'articles'> = {
    id: 'wz-health-2024',
    title: '温州市卫生健康系统学时管理操作办法',
    number: '温卫发〔2023〕88号',
    layer: 'sector',
    sector: 'health',
    from: '2024-01-01',
    until: null,
    filingNumber: '温人社备〔2023〕12号',
    issuer: '温州市卫生健康委员会',
    inherits: [],
    supersedes: [],
    rules: [rule('teaching-round', { kind: 'fixed', figure: figure(3) })],
    readings: [],
    cases: [],
    ...rest,
  };
  return { ...document, articles: rest.articles ?? articlesFor(document.rules) };
}

/** Articles that say what the rules quote. */
export function articlesFor(rules: readonly Rule[]): ArticleText[] {
  const names = [...new Set(rules.map((one) => /^第.+?条/.exec(one.article)?.[0] ?? one.article))].filter((one) => one !== '');
  return names.map((name) => {
    const quotes = rules
      .filter((one) => one.article.startsWith(name))
      .flatMap((one) => [...figuresOf(one.formula).map((figure) => figure.quote), one.yearlyCap?.quote ?? '']);
    return { name, text: `${name}：${quotes.join('；')}` };
  });
}

/** A provincial 《登记细则》 of the health sector from 2025-01-01: 8 hours a day in place of 6, and nothing else. */
export function provincialList(rest: Partial<RuleDocument> = {}): RuleDocument {
  return documentOf({
    id: 'zj-health-2025',
    title: '浙江省卫生专业技术人员继续教育学时登记细则',
    number: '浙卫发〔2024〕20号',
    layer: 'province',
    from: '2025-01-01',
    filingNumber: null,
    rules: [rule('zj-training', { kind: 'per-day', fullDay: figure(8) }, { way: '8-3', article: '第五条' })],
    ...rest,
  });
}

/** A notice of the city about 2026, which changes nothing until told what. */
export function noticeOf(rest: Partial<AnnualNotice>): AnnualNotice {
  const notice = {
    id: 'notice-2026',
    title: '关于 2026 年度继续教育的通知',
    number: '温人社发〔2026〕5号',
    issuer: '温州市人力资源和社会保障局',
    year: 2026,
    sector: null,
    from: '2026-03-01',
    minima: {},
    exam: null,
    ...rest,
  };
  const quotes = [...Object.values(notice.minima).map((one) => one.quote), notice.exam?.quote ?? ''];
  return { text: `经研究决定：${quotes.join('；')}。`, ...notice };
}

/** Health: one credit is three hours, and 450 hours in five years from 2023. */
export function profileOf(rest: Partial<SectorProfile> = {}): SectorProfile {
  return {
    id: 'health-credits',
    title: '卫生健康系统学分折算口径',
    number: '温卫发〔2025〕3号',
    issuer: '温州市卫生健康委员会',
    sector: 'health',
    from: '2026-01-01',
    text: '1学分折合3学时。每五年为一个周期，首个周期自2023年起，周期内不少于450学时。',
    credit: { label: '继续医学教育学分', centihours: 300, quote: '1学分折合3学时' },
    cycle: { years: 5, firstYear: 2023, minimum: { centihours: 45_000, quote: '周期内不少于450学时' } },
    ...rest,
  };
}
