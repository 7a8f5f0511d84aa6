// Is this year enough: the public verdict of 第六条 over hours that anybody types in.
import { z } from 'zod';
import { DayText, endpoint, Hours } from './kit/index.ts';
import { CitationView } from './recognition.ts';

const subject = z.enum(['professional', 'sector_public', 'general_public'], '科目只能是 professional、sector_public 或 general_public');
const typedHours = z.number('学时应为数字').min(0, '学时不能为负').max(100_000, '学时过大');

const TypedEntry = z.object({ subject, hours: typedHours, byExam: z.boolean('应为 true 或 false').optional() });

export const StandingQuestion = z.object({
  year: z.number('年度应为四位数字').int('年度应为四位数字').min(1900, '年度过早').max(2999, '年度过晚'),
  sector: z.string('行业应为代码').max(40, '行业代码过长').nullable().optional(),
  asOf: DayText.optional().describe('在哪一天看；不填为今天'),
  entries: z.array(TypedEntry, '请列出学时').max(1000, '至多 1000 条'),
  openClaims: z.array(TypedEntry).max(1000, '至多 1000 条').optional().describe('审核中的申请'),
});

export const VerdictWord = z
  .enum(['met', 'in_progress', 'not_met', 'pending', 'exempt', 'not_applicable'])
  .describe('达标、进行中、未达标、待定、豁免、不适用');

export const ShortfallView = z.object({
  of: z.enum(['total', 'professional', 'public', 'sector_public', 'general_public', 'byExam']),
  hours: Hours,
  article: z.string(),
  text: z.string(),
});

export const PlanView = z
  .object({
    title: z.string(),
    hours: Hours,
    days: z.number().describe('按每天 6 学时折算的大致天数，用于比较'),
    steps: z.array(
      z.object({ by: z.string(), title: z.string(), article: z.string(), subject: z.string(), hours: Hours, text: z.string() }),
    ),
  })
  .describe('补齐的办法，最省的在前');

export const StandingAnswer = z.object({
  year: z.number().int(),
  verdict: VerdictWord,
  totals: z.object({
    total: Hours,
    professional: Hours,
    public: Hours,
    sectorPublic: Hours,
    generalPublic: Hours,
    byExam: Hours,
  }),
  required: z.object({
    total: Hours,
    professional: Hours,
    public: Hours,
    byExam: z.union([z.string(), z.number()]).describe('">0" 表示须大于 0；数字表示不少于；0 表示该年度免'),
  }),
  shortfalls: z.array(ShortfallView),
  plans: z.array(PlanView),
  explanation: z.array(z.string()),
  citations: z.array(CitationView),
  readings: z.array(z.number().int()),
});

export const assessStanding = endpoint({
  id: 'assessStanding',
  method: 'POST',
  path: '/api/standing/assess',
  tag: '学时计算',
  summary: '一个年度的学时是否达到要求',
  access: 'public',
  body: StandingQuestion,
  reply: StandingAnswer,
  status: 200,
  problems: ['no-rule-in-force', 'invalid-facts'],
});
