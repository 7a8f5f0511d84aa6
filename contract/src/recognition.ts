// What is an activity worth: the public calculator of 第八条.
import { z } from 'zod';
import { DayText, endpoint, Hours } from './kit/index.ts';

const ways = ['8-1', '8-2', '8-3', '8-4', '8-5', '8-6', '8-7', '8-8', '8-9', '8-10'];

/** Kept loose on purpose: the policy itself reads the facts and names every wrong field with its path. */
export const RecognitionQuestion = z.object({
  way: z.string('请选择认定途径').max(10, '没有这一途径').meta({ description: '第八条的途径', enum: ways }),
  sector: z.string('行业应为代码').max(40, '行业代码过长').nullable().optional().describe('行业代码；不填按市里的通用规定'),
  facts: z.unknown().optional().meta({ type: 'object', description: '该途径的事实，字段随途径不同', additionalProperties: true }),
  asOf: DayText.optional().describe('填写后，晚于这一天的活动不予认定；不填可以试算将来的活动'),
});

export const CitationView = z.object({ document: z.string(), article: z.string(), quote: z.string() });

export const RecognitionAnswer = z.object({
  hours: Hours,
  subject: z.enum(['professional', 'sector_public', 'general_public']),
  byExam: z.boolean().describe('是否计入“部分学时须通过专项知识考试取得”'),
  byYear: z.record(z.string(), Hours).describe('按年度分列，合计等于 hours'),
  perDay: z
    .array(z.object({ on: DayText, hours: Hours }))
    .optional()
    .describe('按天计算的途径：每天的学时'),
  rule: z.object({ document: z.string(), article: z.string(), edition: DayText }),
  citations: z.array(CitationView),
  explanation: z.array(z.string()).describe('计算过程，一步一行'),
  evidence: z.array(z.string()).describe('须提供的材料'),
  readings: z.array(z.number().int()).describe('决定学时的口径编号'),
  yearReading: z.number().int().describe('确定年度归属的口径编号'),
  flags: z.array(z.object({ code: z.string(), text: z.string(), reading: z.number().int() })).describe('提请审核人留意的事项'),
});

export const assessRecognition = endpoint({
  id: 'assessRecognition',
  method: 'POST',
  path: '/api/recognition/assess',
  tag: '学时计算',
  summary: '一项学习活动可认定多少学时',
  access: 'public',
  body: RecognitionQuestion,
  reply: RecognitionAnswer,
  status: 200,
  problems: ['no-rule-in-force', 'invalid-facts'],
});
