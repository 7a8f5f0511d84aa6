// 规则文件与备案: drafted by the sector's authority, filed and put in force by the city, never edited afterwards (第八、十七条, readings 19, 54).
import { z } from 'zod';
import { DayText, endpoint, FieldError, Id, Page, pageOf, TimeText } from './kit/index.ts';

const LONGEST = 400_000;
const Reason = z.string('请填写理由').trim().min(1, '请填写理由').max(500, '理由至多 500 字');
const Revision = z.int('缺少版本号').min(0, '版本号无效');

/** Read by the policy itself, which names every wrong field with its path. */
const DocumentBody = z
  .record(z.string(), z.unknown(), '规则文件应为 JSON 对象')
  .refine((body) => JSON.stringify(body).length <= LONGEST, '规则文件过长，至多 40 万字符')
  .refine((body) => !/\\ud[89a-f]|\\u0000/i.test(JSON.stringify(body)), '规则文件含有残缺的字符，请删去后重新输入');

export const RuleDocumentLine = z.object({
  documentId: Id,
  title: z.string(),
  number: z.string(),
  issuer: z.string(),
  layer: z.enum(['national', 'province', 'city', 'sector']),
  sector: z.string().nullable(),
  from: DayText,
  until: DayText.nullable().describe('最后一天；仍在施行为空'),
  filingNumber: z.string().nullable(),
  state: z.enum(['draft', 'upcoming', 'in-force', 'ended']),
  stateText: z.string(),
  rules: z.number().int(),
});
export type RuleDocumentLine = z.infer<typeof RuleDocumentLine>;

const shared = { tag: '规则文件' } as const;

export const listRuleDocuments = endpoint({
  id: 'listRuleDocuments',
  method: 'GET',
  path: '/api/rule-documents',
  ...shared,
  access: 'public',
  summary: '已备案施行过的规则文件，以及它们在某一天的状态；新的在前',
  query: z.object({ on: DayText.optional().describe('不填为今天'), sector: z.string().max(40, '行业代码过长').optional() }),
  reply: z.object({ on: DayText, items: z.array(RuleDocumentLine) }),
  status: 200,
  problems: ['invalid-input'],
});

export const getRuleDocument = endpoint({
  id: 'getRuleDocument',
  method: 'GET',
  path: '/api/rule-documents/{documentId}',
  ...shared,
  access: 'public',
  summary: '一个规则文件：全文、规则、来龙去脉；document 可以原样另存为文件',
  params: z.object({ documentId: Id }),
  reply: RuleDocumentLine.extend({
    document: z.record(z.string(), z.unknown()),
    filedAt: TimeText.nullable().describe('随系统发布的为空'),
    ending: z.object({ reason: z.string(), at: TimeText }).nullable(),
  }),
  status: 200,
  problems: ['not-found'],
});

export const endRuleDocument = endpoint({
  id: 'endRuleDocument',
  method: 'POST',
  path: '/api/rule-documents/{documentId}/ending',
  ...shared,
  access: 'signed-in',
  summary: '市人社局废止一个规则文件：写明最后一天和理由；已认定的学时不受影响',
  params: z.object({ documentId: Id }),
  body: z.object({ lastDay: DayText, reason: Reason }),
  reply: RuleDocumentLine,
  status: 200,
  problems: ['not-found', 'rule-ending-past', 'rule-ended'],
});

export const RuleDraftState = z.enum(['draft', 'submitted', 'returned', 'filed', 'abandoned']);
export const RuleStep = z.object({ kind: z.string(), text: z.string(), by: z.string(), at: TimeText });

export const RuleDraftLine = z.object({
  draftId: Id,
  title: z.string(),
  sector: z.string().nullable(),
  orgName: z.string(),
  state: RuleDraftState,
  stateName: z.string(),
  revision: Revision,
  savedAt: TimeText,
});
export type RuleDraftLine = z.infer<typeof RuleDraftLine>;

export const RuleDraftView = RuleDraftLine.extend({
  document: z.record(z.string(), z.unknown()),
  problems: z.array(FieldError).describe('备案前须改正的内容；空为没有'),
  steps: z.array(RuleStep),
});
export type RuleDraftView = z.infer<typeof RuleDraftView>;

const desk = { ...shared, access: 'signed-in' } as const;
const one = { ...desk, params: z.object({ draftId: Id }), reply: RuleDraftView, status: 200 } as const;

export const listRuleDrafts = endpoint({
  id: 'listRuleDrafts',
  method: 'GET',
  path: '/api/rule-drafts',
  ...desk,
  summary: '起草和送审中的规则文件：行业看本行业的，市人社局看全部',
  query: Page,
  reply: pageOf(RuleDraftLine),
  status: 200,
  problems: [],
});

export const createRuleDraft = endpoint({
  id: 'createRuleDraft',
  method: 'POST',
  path: '/api/rule-drafts',
  ...desk,
  summary: '新起草一个规则文件，或导入一个 JSON 文件',
  body: z.object({ document: DocumentBody }),
  reply: RuleDraftView,
  status: 201,
  problems: ['invalid-input', 'out-of-jurisdiction'],
});

export const getRuleDraft = endpoint({
  id: 'getRuleDraft',
  method: 'GET',
  path: '/api/rule-drafts/{draftId}',
  ...one,
  summary: '一份草案、还有哪些问题、经过',
  problems: ['not-found'],
});

export const saveRuleDraft = endpoint({
  id: 'saveRuleDraft',
  method: 'PUT',
  path: '/api/rule-drafts/{draftId}',
  ...one,
  summary: '保存草案；别人先保存过的，不覆盖',
  body: z.object({ revision: Revision, document: DocumentBody }),
  problems: ['not-found', 'draft-changed', 'draft-closed', 'invalid-input', 'out-of-jurisdiction'],
});

export const submitRuleDraft = endpoint({
  id: 'submitRuleDraft',
  method: 'POST',
  path: '/api/rule-drafts/{draftId}/submission',
  ...one,
  summary: '报市人社局备案；有问题的不能报送',
  body: z.object({ revision: Revision }),
  problems: ['not-found', 'draft-changed', 'draft-closed', 'rule-document-unsound'],
});

export const returnRuleDraft = endpoint({
  id: 'returnRuleDraft',
  method: 'POST',
  path: '/api/rule-drafts/{draftId}/return',
  ...one,
  summary: '市人社局退回修改并说明理由',
  body: z.object({ revision: Revision, reason: Reason }),
  problems: ['not-found', 'draft-changed', 'draft-closed', 'own-case'],
});

export const fileRuleDraft = endpoint({
  id: 'fileRuleDraft',
  method: 'POST',
  path: '/api/rule-drafts/{draftId}/filing',
  ...one,
  summary: '市人社局备案，自施行日起生效；起草人自己不能备案，施行日不能早于今天',
  body: z.object({ revision: Revision, filingNumber: z.string('请填写备案号').trim().max(80, '备案号过长').nullable() }),
  problems: ['not-found', 'draft-changed', 'draft-closed', 'own-case', 'rule-document-unsound', 'rule-in-past', 'invalid-input'],
});

export const abandonRuleDraft = endpoint({
  id: 'abandonRuleDraft',
  method: 'POST',
  path: '/api/rule-drafts/{draftId}/abandonment',
  ...one,
  summary: '起草单位撤回，不再报送',
  body: z.object({ revision: Revision, reason: Reason }),
  problems: ['not-found', 'draft-changed', 'draft-closed'],
});
