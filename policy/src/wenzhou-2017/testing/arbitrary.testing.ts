// Arbitrary documents, days and facts for the property tests. Never part of the product.
// biome-ignore lint/correctness/noUndeclaredDependencies: a tool of the root; policy itself depends on nothing
import fc from 'fast-check';
import { addDays, type Day, WAY_IDS, type Way } from '#core';
import { type Figure, type Formula, type FormulaKind, LAYER_IDS, type Rule, type RuleDocument, WAY_SHAPES } from '#core/rulebook';
import { articlesFor } from './documents.testing.ts';

const CITY_ID = 'wenzhou-2017-264';

/** Days on both sides of 2018-01-01, and far beyond. */
export const anyDay: fc.Arbitrary<Day> = fc.integer({ min: 0, max: 6000 }).map((offset) => addDays('2016-01-01', offset));

/** A day on which the city's document is in force. */
export const currentDay: fc.Arbitrary<Day> = fc.integer({ min: 0, max: 5000 }).map((offset) => addDays('2018-01-01', offset));

const words = fc.string({ minLength: 1, maxLength: 12 }).filter((one) => one.trim() !== '');
const slug = fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,8}$/);
const anyFigure: fc.Arbitrary<Figure> = fc.record({ centihours: fc.integer({ min: 0, max: 100_000 }), quote: words });

const anyRanks = fc.record({ count: fc.integer({ min: 1, max: 9 }), quote: words });

function levelFigures(keys: readonly string[]) {
  return fc.tuple(...keys.map((key) => fc.record({ key: fc.constant(key), label: words, figure: anyFigure })));
}

function levels(keys: readonly string[]): fc.Arbitrary<Formula> {
  return fc.record({
    kind: fc.constant('by-level' as const),
    levels: levelFigures(keys),
    stated: fc.option(words, { nil: null }),
  });
}

function formulaOfKind(kind: FormulaKind, keys: readonly string[] | null): fc.Arbitrary<Formula> {
  switch (kind) {
    case 'fixed':
      return fc.record({ kind: fc.constant(kind), figure: anyFigure });
    case 'per-day':
      return fc.record({ kind: fc.constant(kind), fullDay: anyFigure });
    case 'per-item':
      return fc.record({ kind: fc.constant(kind), each: anyFigure });
    case 'per-unit':
      return fc.record({ kind: fc.constant(kind), unit: words, each: anyFigure });
    case 'per-credit':
      return fc.record({ kind: fc.constant(kind), credits: levelFigures(['first', 'second']) });
    case 'by-rank':
      return fc.record({ kind: fc.constant(kind), levels: levelFigures(['first', 'second']), rankStep: anyFigure, ranks: anyRanks });
    case 'by-level':
      return levels(keys ?? ['first', 'second']);
    case 'as-stated':
      return fc.record({ kind: fc.constant(kind), quote: words });
    case 'publication':
      return fc.record({
        kind: fc.constant(kind),
        paper: anyFigure,
        otherPaper: anyFigure,
        perTenThousand: anyFigure,
        rankStep: anyFigure,
        ranks: anyRanks,
      });
  }
}

function ruleOf(way: Way): fc.Arbitrary<Rule> {
  const { kinds, levels: keys } = WAY_SHAPES[way];
  const formula = fc.constantFrom(...kinds).chain((kind) => formulaOfKind(kind, keys));
  const need = fc.record({ key: slug, label: words, required: fc.boolean() });
  const evidence = fc.uniqueArray(need, { maxLength: 3, selector: (one) => one.key });
  return fc.record({
    id: slug,
    way: fc.constant(way),
    title: words,
    article: words,
    formula,
    yearlyCap: fc.option(anyFigure, { nil: null }),
    evidence,
  });
}

/** Sound in shape; whether several live together is for `validateDocuments` to say. */
export const anyDocument: fc.Arbitrary<RuleDocument> = fc
  .record({
    id: slug,
    title: words,
    number: words,
    layer: fc.constantFrom(...LAYER_IDS),
    sector: fc.option(fc.constantFrom('health', 'education'), { nil: null }),
    from: anyDay,
    until: fc.option(anyDay, { nil: null }),
    filingNumber: fc.option(words, { nil: null }),
    issuer: words,
    inherits: fc.array(slug, { maxLength: 1 }),
    supersedes: fc.array(slug, { maxLength: 2 }),
    rules: fc.uniqueArray(
      fc.constantFrom(...WAY_IDS).chain((way) => ruleOf(way)),
      { minLength: 1, maxLength: 5, selector: (one) => one.id },
    ),
    readings: fc.array(fc.record({ article: words, title: words, text: words }), { maxLength: 2 }),
    cases: fc.array(
      fc.record({
        title: words,
        way: fc.constantFrom(...WAY_IDS),
        facts: fc.record({ on: anyDay }),
        centihours: fc.integer({ min: 0, max: 9999 }),
      }),
      { maxLength: 2 },
    ),
  })
  .map((one) => ({ ...one, articles: articlesFor(one.rules) }));

/** Several documents, each sound alone; some follow one another. Whether they live together is left to chance. */
export const someDocuments: fc.Arbitrary<RuleDocument[]> = fc.array(fc.tuple(anyDocument, fc.boolean()), { maxLength: 3 }).map((list) => {
  const done: RuleDocument[] = [];
  for (const [one, follows] of list) done.push(mended(one, done, follows));
  return done;
});

function mended(document: RuleDocument, earlier: readonly RuleDocument[], follows: boolean): RuleDocument {
  const { layer, from, until } = document;
  const sector = layer === 'sector' ? (document.sector ?? 'health') : layer === 'city' ? null : document.sector;
  const ways = new Set<Way>();
  const rules = document.rules
    .map((rule): Rule => (layer === 'sector' ? { ...rule, way: '8-10', formula: fixedOf(rule) } : rule))
    .filter((rule) => rule.way === '8-10' || (!ways.has(rule.way) && ways.add(rule.way)));
  const before = earlier.filter((one) => one.layer === layer && one.sector === sector && one.from < from).map((one) => one.id);
  return {
    ...document,
    id: `d${earlier.length}`,
    sector,
    rules,
    until: until !== null && until < from ? null : until,
    inherits: document.inherits.length === 0 ? [] : layer === 'province' && sector !== null ? [CITY_ID] : before.slice(-1),
    supersedes: follows ? before : [],
    articles: articlesFor(rules),
  };
}

function fixedOf(rule: Rule): Formula {
  return WAY_SHAPES['8-10'].kinds.includes(rule.formula.kind)
    ? rule.formula
    : { kind: 'fixed', figure: { centihours: 100, quote: '一次1学时' } };
}
