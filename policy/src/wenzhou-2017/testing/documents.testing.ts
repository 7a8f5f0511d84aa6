// For tests: sector documents and provincial lists written briefly. Never part of the product.
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
