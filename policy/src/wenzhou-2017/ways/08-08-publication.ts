// 第八条（八）: papers by tier, books by whole 万字, less by author rank (口径 14、29–33).

import {
  type Amount,
  amountOf,
  type Choice,
  type FactReader,
  less,
  nothing,
  numberOf,
  readingOn,
  type Surroundings,
  times,
  withReadings,
} from '#core';
import { citeRule, type RuleInForce } from '#core/rulebook';
import { quoteItem } from '#wenzhou-2017/source';
import { type Case, cited, figureOf, formulaOf, need, type WayModule, wayInfo, wayRule } from './way.ts';
import { hoursText, yearText } from './wording.ts';

type Kind = 'paper' | 'paper_translation' | 'book' | 'book_translation';
type Tier = 'provincial_or_above' | 'other';

const KINDS: readonly Choice<Kind>[] = [
  { value: 'paper', label: '论文' },
  { value: 'paper_translation', label: '译文' },
  { value: 'book', label: '著作' },
  { value: 'book_translation', label: '译作' },
];

const TIERS: readonly Choice<Tier>[] = [
  { value: 'provincial_or_above', label: '省级以上刊物' },
  { value: 'other', label: '省级以下其他期刊或正式出版的论文集' },
];

const STANDARD = '每篇论文（译文）、每万字著作（译作）可认定登记10个学时';
const RANKS = '作者排名只取前三，排名第二、排名第三依标准递减1个学时，其后作者不计学时';

const MOST_CHARACTERS = 100_000_000;
const MOST_AUTHORS = 1000;

const info = wayInfo(8, {
  title: '论文、著作',
  standard: '省级以上刊物论文每篇、著作每万字 10 学时，其他论文 6 学时；第二、第三作者递减',
  evidence: [need('publication', '公开发行的刊物或著作（封面、版权页、目录、正文）')],
  facts: [
    { name: 'kind', label: '种类', kind: 'choice', required: true, choices: KINDS },
    {
      name: 'tier',
      label: '刊物级别',
      kind: 'choice',
      required: true,
      choices: TIERS,
      when: { field: 'kind', in: ['paper', 'paper_translation'] },
    },
    {
      name: 'characters',
      label: '本人承担的字数',
      kind: 'integer',
      required: true,
      unit: '字',
      hint: '著作写明本人承担字数的填本人字数，否则以总字数除以作者人数；只计整万字',
      when: { field: 'kind', in: ['book', 'book_translation'] },
    },
    { name: 'authorRank', label: '作者排名', kind: 'integer', required: true, hint: '以印刷的署名顺序为准' },
    { name: 'publishedOn', label: '出版日期', kind: 'day', required: true, hint: '以印明的出版日期为准，录用通知不作为依据' },
  ],
});

export const publication: WayModule = {
  info,
  rule: wayRule(info, {
    kind: 'publication',
    paper: figureOf(8, 10, STANDARD),
    otherPaper: figureOf(8, 6, '省级以下其他期刊或正式出版的论文集可认定登记6个学时'),
    perTenThousand: figureOf(8, 10, STANDARD),
    rankStep: figureOf(8, 1, RANKS),
    ranks: { count: 3, quote: quoteItem(8, RANKS) },
  }),
  read,
};

type Work = {
  readonly name: string;
  readonly tier: Tier | null;
  readonly characters: number;
  readonly authorRank: number;
  readonly translated: boolean;
};

function read(facts: FactReader): Case {
  const kind = facts.choice('kind', '种类', KINDS);
  const isBook = kind === 'book' || kind === 'book_translation';
  const tier = isBook ? null : facts.choice('tier', '刊物级别', TIERS);
  const characters = isBook ? facts.integer('characters', '本人承担的字数', { min: 1, max: MOST_CHARACTERS }) : 0;
  facts.ignore('tier', 'characters');
  const authorRank = facts.integer('authorRank', '作者排名', { min: 1, max: MOST_AUTHORS });
  const publishedOn = facts.day('publishedOn', '出版日期');
  const name = KINDS.find((one) => one.value === kind)?.label ?? '';
  const work: Work = { name, tier, characters, authorRank, translated: kind === 'paper_translation' || kind === 'book_translation' };
  return {
    dates: [{ on: publishedOn, path: 'publishedOn' }],
    judge(using, around) {
      const { amount, steps } = worth(using, work, publishedOn, around);
      return { items: [{ on: publishedOn, amount }], steps: [...steps, yearText('印明的出版日期', publishedOn, 14)], yearReading: 14 };
    },
  };
}

function worth(using: RuleInForce, work: Work, on: string, { readings }: Surroundings): { amount: Amount; steps: string[] } {
  const { ranks } = formulaOf(using, 'publication');
  if (work.authorRank > ranks.count) {
    const why = citeRule(using.document, using.rule, ranks.quote);
    const step = `作者排名第 ${work.authorRank}：作者排名只取前 ${ranks.count}，其后作者不计学时，计 0 学时（口径30）。`;
    return { amount: nothing(why, 30), steps: [step] };
  }
  const translation = work.translated ? [33] : [];
  const start = work.tier === null ? bookStandard(using) : paperStandard(using, work.name, work.tier);
  const ranked = afterRank(using, start.amount, work);
  if (work.tier !== null) return { amount: withReadings(ranked.amount, ...translation), steps: [start.step, ...ranked.steps] };
  const unit = numberOf(readingOn(readings, 29, on), 'charactersPerUnit');
  const units = Math.floor(work.characters / unit);
  const amount = times(ranked.amount, units, 29, 31, 32, ...translation);
  const counted = `本人承担 ${work.characters} 字（口径31），只计整万字：${units} 个（口径29）。`;
  const product = `${units} × ${hoursText(ranked.amount)} = ${hoursText(amount)} 学时。`;
  return { amount, steps: [`${work.name}：${start.step}`, ...ranked.steps, counted, product] };
}

type Standard = { readonly amount: Amount; readonly step: string };

function paperStandard(using: RuleInForce, name: string, tier: Tier): Standard {
  const { paper, otherPaper } = formulaOf(using, 'publication');
  const amount = amountOf(cited(using, tier === 'provincial_or_above' ? paper : otherPaper));
  const where = TIERS.find((one) => one.value === tier)?.label ?? '';
  return { amount, step: `${name}发表于${where}，标准为每篇 ${hoursText(amount)} 学时。` };
}

function bookStandard(using: RuleInForce): Standard {
  const amount = amountOf(cited(using, formulaOf(using, 'publication').perTenThousand));
  return { amount, step: `正式出版，标准为每万字 ${hoursText(amount)} 学时（口径32）。` };
}

function afterRank(using: RuleInForce, start: Amount, { authorRank }: Work): { amount: Amount; steps: string[] } {
  const count = authorRank - 1;
  if (count === 0) return { amount: start, steps: [] };
  const step = cited(using, formulaOf(using, 'publication').rankStep);
  const amount = less(start, step, count, 30);
  const text = `作者排名第${authorRank === 2 ? '二' : '三'}，依标准递减 ${hoursText(step.value * count)} 学时：${hoursText(start)} − ${hoursText(step.value * count)} = ${hoursText(amount)} 学时（口径30）。`;
  return { amount, steps: [text] };
}
