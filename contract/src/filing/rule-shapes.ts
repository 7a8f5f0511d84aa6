// The shapes in which rules are filed, as one JSON Schema (第六、八、十七条): for whoever writes them with other tools.
import { FORMULA_KINDS, LAYER_IDS, MINIMUM_IDS, WAY_IDS } from '@xueshi/policy';
import { z } from 'zod';
import { DayText } from '#kit';

const Words = z.string().min(1);
const Amount = z.number().min(0).describe('学时，至多两位小数');
const Slug = z
  .string()
  .regex(/^[a-z0-9][a-z0-9.-]{0,79}$/)
  .describe('小写字母、数字、点和连字符');
const FigureShape = z.strictObject({ hours: Amount, quote: Words.describe('写明这一数字的原文，须是所引条文中的话') });
const Level = z.strictObject({ key: Words, label: Words, figure: FigureShape });
const Ranks = z.strictObject({ count: z.int().min(1).max(100).describe('计学时的作者人数'), quote: Words });

const FormulaShape = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('fixed'), figure: FigureShape }).describe('每次固定'),
    z.strictObject({ kind: z.literal('per-day'), fullDay: FigureShape }).describe('每天；半天和分钟按口径23'),
    z.strictObject({ kind: z.literal('per-item'), each: FigureShape }).describe('每项'),
    z.strictObject({ kind: z.literal('per-unit'), unit: Words, each: FigureShape }).describe('每个整数单位'),
    z.strictObject({ kind: z.literal('per-credit'), credits: z.array(Level).min(1) }).describe('按学分折算'),
    z.strictObject({ kind: z.literal('by-level'), levels: z.array(Level).min(1), stated: Words.nullable().optional() }).describe('按级别'),
    z
      .strictObject({ kind: z.literal('by-rank'), levels: z.array(Level).min(1), rankStep: FigureShape, ranks: Ranks })
      .describe('按级别和作者排名'),
    z.strictObject({ kind: z.literal('as-stated'), quote: Words }).describe('按证书列明'),
    z
      .strictObject({
        kind: z.literal('publication'),
        paper: FigureShape,
        otherPaper: FigureShape,
        perTenThousand: FigureShape,
        rankStep: FigureShape,
        ranks: Ranks,
      })
      .describe('论文和著作（第八条第（八）项）'),
  ])
  .describe(`计算方式，只有这些：${FORMULA_KINDS.join('、')}`);

const RuleShape = z.strictObject({
  id: Slug,
  way: z.enum(WAY_IDS).describe('第八条的途径；行业自定的为 8-10'),
  title: Words,
  article: Words.describe('以本文件某条的名称开头，写到款、项'),
  formula: FormulaShape,
  yearlyCap: FigureShape.nullable().optional().describe('一个年度至多多少学时'),
  evidence: z.array(z.strictObject({ key: Words, label: Words, required: z.boolean().optional() })).optional(),
});

export const DocumentShape = z.strictObject({
  id: Slug,
  title: Words,
  number: Words.describe('文号'),
  issuer: Words.describe('发文机关'),
  layer: z.enum(LAYER_IDS),
  sector: Words.nullable().optional(),
  from: DayText.describe('施行日期'),
  until: DayText.nullable().optional().describe('最后一天'),
  filingNumber: Words.nullable().optional().describe('备案号，备案时由市人社局录入'),
  inherits: z.array(z.string()).optional().describe('没有规定的，沿用这些文件'),
  supersedes: z.array(z.string()).optional().describe('本文件施行时失效的文件'),
  articles: z.array(z.strictObject({ name: Words, text: Words })).min(1),
  rules: z.array(RuleShape).min(1),
  readings: z.array(z.strictObject({ article: Words, title: Words, text: Words })).optional(),
  cases: z
    .array(z.strictObject({ title: Words, way: z.enum(WAY_IDS), facts: z.record(z.string(), z.unknown()), hours: Amount }))
    .optional()
    .describe('算例：手工算出的学时，备案前必须算得一致'),
});

const ReadingShape = z.strictObject({
  id: z.int().min(1).max(999).describe('口径的编号，须是已有的'),
  article: Words,
  title: Words,
  text: Words,
  parameters: z.record(z.string(), z.union([z.number(), z.string(), z.boolean()])).optional(),
  limits: z.record(z.string(), z.tuple([z.number(), z.number()])).optional(),
  from: DayText,
  source: Words.describe('决定的机关和文号'),
});

const announced = { id: Slug, title: Words, number: Words, issuer: Words, from: DayText, text: Words.describe('原文，各数字摘自其中') };

const NoticeShape = z.strictObject({
  ...announced,
  year: z.int().min(2018).max(2998),
  sector: Words.nullable().optional(),
  minima: z.strictObject(Object.fromEntries(MINIMUM_IDS.map((of) => [of, FigureShape.optional()]))).optional(),
  exam: z
    .strictObject({ kind: z.enum(['above', 'at-least', 'waived']), hours: Amount.optional(), quote: Words })
    .nullable()
    .optional()
    .describe('考试取得的学时：大于、不少于，或免除'),
});

const ProfileShape = z.strictObject({
  ...announced,
  sector: Words,
  credit: z.strictObject({ label: Words, hours: Amount, quote: Words }).nullable().optional().describe('一个学分折合的学时'),
  cycle: z
    .strictObject({ years: z.int().min(2).max(10), firstYear: z.int(), minimum: FigureShape })
    .nullable()
    .optional()
    .describe('几年一个周期，周期内的最低学时'),
});

export const filingShapes = { document: DocumentShape, reading: ReadingShape, notice: NoticeShape, profile: ProfileShape } as const;

/** JSON Schema 2020-12 with one definition for each kind. */
export function rulesSchema(): Record<string, unknown> {
  const defs = Object.fromEntries(
    Object.entries(filingShapes).map(([kind, shape]) => {
      const { $schema: _, ...rest } = z.toJSONSchema(shape, { io: 'input', reused: 'inline' });
      return [kind, rest];
    }),
  );
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: '规则文件、口径、通知、行业口径',
    anyOf: Object.keys(defs).map((kind) => ({ $ref: `#/$defs/${kind}` })),
    $defs: defs,
  };
}
