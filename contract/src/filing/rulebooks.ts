// 规则的备案: documents, readings, notices of a year and profiles of sectors – drafted, filed by another, never edited afterwards (第六、八、十七条).
import { z } from 'zod';
import { DayText, endpoint, FieldError, Id, Page, pageOf, TimeText } from '#kit';

const LONGEST = 400_000;
/** As bytes: a Chinese character has three. */
const bodyLimit = 2 * 1024 * 1024;
const Reason = z.string('请填写理由').trim().min(1, '请填写理由').max(500, '理由至多 500 字');
const Revision = z.int('缺少版本号').min(0, '版本号无效');

/** Read by the policy itself, which names every wrong field with its path. */
const FilingBody = z
  .record(z.string(), z.unknown(), '内容应为 JSON 对象')
  .refine((body) => JSON.stringify(body).length <= LONGEST, '内容过长，至多 40 万字符')
  .refine((body) => !/\\ud[89a-f]|\\u0000/i.test(JSON.stringify(body)), '内容含有残缺的字符，请删去后重新输入');

/** document 规则文件 · reading 口径的新版本 · notice 年度要求的通知 · profile 行业口径（学分折算、周期） */
export const FiledKind = z.enum(['document', 'reading', 'notice', 'profile']);
const Bodies = z.array(z.record(z.string(), z.unknown()));

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

export const getFiledRules = endpoint({
  id: 'getFiledRules',
  method: 'GET',
  path: '/api/rules',
  ...shared,
  access: 'public',
  summary: '细则以外备案施行过的全部规则，供网页和其他系统按同样的规则计算；旧版本也在内，各自有施行日',
  reply: z.object({ version: z.string(), documents: Bodies, readings: Bodies, notices: Bodies, profiles: Bodies }),
  status: 200,
  problems: [],
});

export const getRulesSchema = endpoint({
  id: 'getRulesSchema',
  method: 'GET',
  path: '/api/rules/schema',
  ...shared,
  access: 'public',
  summary: '规则文件、口径、通知、行业口径的 JSON Schema',
  reply: z.record(z.string(), z.unknown()),
  status: 200,
  problems: [],
});

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
export const RuleStep = z.object({
  kind: z.enum(['draft', 'save', 'submit', 'return', 'abandon', 'file', 'comment']),
  path: z.string().describe('意见所指之处，例如 rules[0]；空为整份'),
  text: z.string(),
  by: z.string(),
  at: TimeText,
});

export const RuleDraftLine = z.object({
  draftId: Id,
  kind: FiledKind,
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
  body: z.record(z.string(), z.unknown()),
  problems: z.array(FieldError).describe('备案前须改正的内容；空为没有'),
  steps: z.array(RuleStep),
  mayFile: z.boolean().describe('您可以办理它的备案或退回：没有起草、修改、报送过它'),
});
export type RuleDraftView = z.infer<typeof RuleDraftView>;

const desk = { ...shared, access: 'signed-in' } as const;
const one = { ...desk, params: z.object({ draftId: Id }), reply: RuleDraftView, status: 200 } as const;

export const listRuleDrafts = endpoint({
  id: 'listRuleDrafts',
  method: 'GET',
  path: '/api/rule-drafts',
  ...desk,
  summary: '起草和送审中的规则：行业看本行业的，市人社局看全部',
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
  summary: '新起草一份规则，或导入一个 JSON 文件；口径只由市人社局起草',
  body: z.object({ kind: FiledKind.default('document'), body: FilingBody }),
  bodyLimit,
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
  body: z.object({ revision: Revision, body: FilingBody }),
  bodyLimit,
  problems: ['not-found', 'draft-changed', 'draft-closed', 'invalid-input', 'out-of-jurisdiction'],
});

export const commentRuleDraft = endpoint({
  id: 'commentRuleDraft',
  method: 'POST',
  path: '/api/rule-drafts/{draftId}/comments',
  ...one,
  summary: '对草案或其中一处写意见；留存在经过里',
  body: z.object({
    path: z.string().max(200, '位置过长').default(''),
    text: z.string('请填写意见').trim().min(1, '请填写意见').max(1000, '意见至多 1000 字'),
  }),
  problems: ['not-found', 'draft-closed', 'invalid-input'],
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

export const abandonRuleDraft = endpoint({
  id: 'abandonRuleDraft',
  method: 'POST',
  path: '/api/rule-drafts/{draftId}/abandonment',
  ...one,
  summary: '起草单位撤回，不再报送',
  body: z.object({ revision: Revision, reason: Reason }),
  problems: ['not-found', 'draft-changed', 'draft-closed'],
});
