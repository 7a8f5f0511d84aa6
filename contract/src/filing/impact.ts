// 影响预估: what a draft would change, person by person over the register of one year, before it is put in force (第六、八、十七条).
import { z } from 'zod';
import { DayText, endpoint, Hours, Id, Page, pageOf, TimeText } from '#kit';
import { RuleDraftView } from './rulebooks.ts';

const shared = { tag: '规则文件', access: 'signed-in' } as const;
const Count = z.number().int();

export const ImpactSummary = z.object({
  people: Count.describe('该年度有登记、在管辖范围内的人数'),
  entries: Count.describe('重新计算的登记条目数'),
  withoutFacts: Count.describe('没有留存事实、不能重新计算而保持原样的条目数'),
  refused: Count.describe('新规则下没有可适用的标准、保持原样的条目数，须由人判断'),
  gainers: Count,
  losers: Count,
  hoursGained: Hours,
  hoursLost: Hours,
  turnMet: Count.describe('由未达到第六条要求变为达到的人数'),
  turnShort: Count.describe('由达到变为未达到的人数'),
});

export const ImpactRun = z.object({
  runId: Id,
  draftId: Id,
  revision: Count,
  current: z.boolean().describe('仍是草案现在的内容；草案改过以后须重新预估'),
  year: Count,
  from: DayText.describe('草案的施行日'),
  state: z.enum(['waiting', 'running', 'done', 'failed']),
  percent: Count,
  by: z.string(),
  startedAt: TimeText,
  finishedAt: TimeText.nullable(),
  summary: ImpactSummary.nullable(),
});
export type ImpactRun = z.infer<typeof ImpactRun>;

export const startImpact = endpoint({
  id: 'startImpact',
  method: 'POST',
  path: '/api/rule-drafts/{draftId}/impact',
  ...shared,
  summary: '以某一年度的全部登记预估草案的影响：假设它在该年度已经施行，谁多、谁少、谁的结论会变；不改动任何登记',
  params: z.object({ draftId: Id }),
  body: z.object({ year: z.int('年度应为四位数字').min(2018, '细则自 2018 年施行').max(2998, '年度过大').optional() }),
  reply: ImpactRun,
  status: 202,
  problems: ['not-found', 'rule-document-unsound', 'draft-closed'],
});

export const listImpactRuns = endpoint({
  id: 'listImpactRuns',
  method: 'GET',
  path: '/api/rule-drafts/{draftId}/impact',
  ...shared,
  summary: '一份草案的历次预估，新的在前，至多 20 次',
  params: z.object({ draftId: Id }),
  reply: z.object({ items: z.array(ImpactRun) }),
  status: 200,
  problems: ['not-found'],
});

const run = { params: z.object({ runId: Id }), status: 200 } as const;

export const getImpactRun = endpoint({
  id: 'getImpactRun',
  method: 'GET',
  path: '/api/impact-runs/{runId}',
  ...shared,
  ...run,
  summary: '一次预估的进度和结果',
  reply: ImpactRun,
  problems: ['not-found'],
});

export const ImpactGroup = z.object({
  key: z.string(),
  name: z.string(),
  people: Count.describe('受影响的人数'),
  gainers: Count,
  losers: Count,
  hours: Hours.describe('学时增减之和'),
  turnMet: Count,
  turnShort: Count,
});

export const getImpactGroups = endpoint({
  id: 'getImpactGroups',
  method: 'GET',
  path: '/api/impact-runs/{runId}/groups',
  ...shared,
  ...run,
  summary: '受影响的人按县（市、区）、单位或行业汇总，影响大的在前，至多 200 组',
  query: z.object({ by: z.enum(['division', 'employer', 'sector']) }),
  reply: z.object({ items: z.array(ImpactGroup) }),
  problems: ['not-found'],
});

const Side = z.object({ total: Hours, professional: Hours, public: Hours, byExam: Hours, met: z.boolean() });

export const ImpactPerson = z.object({
  personId: Id,
  name: z.string(),
  employer: z.string(),
  division: z.string(),
  sector: z.string(),
  before: Side,
  after: Side,
});

export const ImpactChange = z.enum(['gain', 'loss', 'turn-met', 'turn-short']);

export const listImpactPeople = endpoint({
  id: 'listImpactPeople',
  method: 'GET',
  path: '/api/impact-runs/{runId}/people',
  ...shared,
  ...run,
  summary: '受影响的每一个人，前后对照',
  query: Page.extend({ change: ImpactChange.optional() }),
  reply: pageOf(ImpactPerson),
  problems: ['not-found'],
});

export const exportImpact = endpoint({
  id: 'exportImpact',
  method: 'GET',
  path: '/api/impact-runs/{runId}/export',
  ...shared,
  ...run,
  summary: '受影响的每一个人，导出为 Excel（至多 100,000 人）',
  reply: 'file',
  problems: ['not-found'],
});

export const fileRuleDraft = endpoint({
  id: 'fileRuleDraft',
  method: 'POST',
  path: '/api/rule-drafts/{draftId}/filing',
  ...shared,
  summary: '市人社局备案，自施行日起生效；起草人自己不能备案，施行日不能早于今天，须先有对现在内容的影响预估',
  params: z.object({ draftId: Id }),
  body: z.object({
    revision: z.int('缺少版本号').min(0, '版本号无效'),
    filingNumber: z.string('请填写备案号').trim().max(80, '备案号过长').nullable(),
  }),
  reply: RuleDraftView,
  status: 200,
  problems: [
    'not-found',
    'draft-changed',
    'draft-closed',
    'own-case',
    'rule-document-unsound',
    'rule-in-past',
    'invalid-input',
    'impact-unknown',
  ],
});
