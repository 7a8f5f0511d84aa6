// The reviewer's side of a claim: queue, return, refuse, recognise, batch, 复核, late registration (第十一条; readings 18, 20, 36, 48, 49).
import { z } from 'zod';
import { ClaimFindingKind, ClaimState, ClaimView, ClaimWay } from './claim-view.ts';
import { endpoint, Hours, Id, Page, pageOf, TimeText } from './kit/index.ts';

const ClaimPath = z.object({ claimId: Id });
const Revision = z.number('缺少版本号，请刷新页面').int('版本号应为整数').min(0, '版本号应为正整数');
const Reasons = z.array(z.string().max(40, '理由代码过长')).min(1, '请至少选择一条理由').max(10, '理由过多');
const Text = z.string('说明应为文字').trim().max(2000, '说明请不超过 2000 字');
const HoursAsked = z.number('学时应为数字').min(0, '学时不能是负数').max(1000, '学时过大').multipleOf(0.01, '学时至多两位小数');
const Switch = z.enum(['1', '0', 'true', 'false'], '只能是 1 或 0').transform((text) => text === '1' || text === 'true');

const severalWays = z.union([z.array(ClaimWay), ClaimWay.transform((one) => [one])]).optional();

const QueueFilters = z.object({
  state: z.enum(['submitted', 'appealed', 'returned', 'decided'], '请从列出的状态中选择').default('submitted'),
  way: severalWays,
  overdue: Switch.optional(),
  flagged: Switch.optional().describe('只看（或不看）有须留意之处的'),
  complete: Switch.optional().describe('只看（或不看）可批量认定的'),
  employer: z.string().max(100, '单位编号过长').optional().describe('用人单位编号'),
  q: z.string().trim().max(100, '查找内容请不超过 100 字').optional().describe('在姓名、活动名称、主办单位中查找'),
  sort: z.enum(['due', 'newest', 'oldest', 'hours'], '请从列出的排序中选择').default('due'),
});

export const ReviewLine = z.object({
  claimId: Id,
  revision: z.number().int(),
  state: ClaimState,
  stateLabel: z.string(),
  person: z.string(),
  employer: z.string().nullable(),
  way: ClaimWay,
  wayTitle: z.string(),
  title: z.string(),
  organiser: z.string(),
  heldFrom: z.string().nullable(),
  heldTo: z.string().nullable(),
  hours: Hours.nullable(),
  ceilingHours: Hours.nullable(),
  recognisedHours: Hours.nullable(),
  evidence: z.number().int(),
  flags: z.array(ClaimFindingKind),
  complete: z.boolean(),
  own: z.boolean().describe('审核人本人的申请，须由他人审核'),
  submittedAt: TimeText.nullable(),
  dueOn: z.string().nullable(),
  overdue: z.boolean(),
});
export type ReviewLine = z.infer<typeof ReviewLine>;

export const listReviewClaims = endpoint({
  id: 'listReviewClaims',
  method: 'GET',
  path: '/api/review/claims',
  tag: '认定审核',
  summary: '审核队列：筛选、计数、翻页',
  access: 'signed-in',
  query: Page.extend(QueueFilters.shape),
  reply: pageOf(ReviewLine).extend({
    counts: z
      .object({
        submitted: z.number().int(),
        appealed: z.number().int(),
        returned: z.number().int(),
        overdue: z.number().int(),
        flagged: z.number().int(),
        complete: z.number().int(),
        matching: z.number().int().describe('符合当前筛选的份数'),
      })
      .describe('本机构管辖范围内的份数'),
    ways: z.array(z.object({ way: ClaimWay, wayTitle: z.string(), count: z.number().int() })),
  }),
  status: 200,
  problems: [],
});

export const getReviewNeighbours = endpoint({
  id: 'getReviewNeighbours',
  method: 'GET',
  path: '/api/review/claims/{claimId}/neighbours',
  tag: '认定审核',
  summary: '按同样的筛选，上一份与下一份',
  access: 'signed-in',
  params: ClaimPath,
  query: QueueFilters,
  reply: z.object({ previous: Id.nullable(), next: Id.nullable() }),
  status: 200,
  problems: [],
});

export const returnClaim = endpoint({
  id: 'returnClaim',
  method: 'POST',
  path: '/api/review/claims/{claimId}/return',
  tag: '认定审核',
  summary: '退回补正',
  access: 'signed-in',
  params: ClaimPath,
  body: z.object({ revision: Revision, reasons: Reasons, text: Text.default('') }),
  reply: ClaimView,
  status: 200,
  problems: ['claim-decided', 'claim-changed', 'own-claim', 'reason-missing'],
});

export const refuseClaim = endpoint({
  id: 'refuseClaim',
  method: 'POST',
  path: '/api/review/claims/{claimId}/refusal',
  tag: '认定审核',
  summary: '不予认定',
  access: 'signed-in',
  params: ClaimPath,
  body: z.object({ revision: Revision, reasons: Reasons, text: Text.min(1, '请写明不予认定的理由') }),
  reply: ClaimView,
  status: 200,
  problems: ['claim-decided', 'claim-changed', 'own-claim', 'reason-missing'],
});

const Matching = z.object({ code: z.string('请选择对口情形').min(1, '请选择对口情形').max(40, '代码过长'), text: Text.default('') });

export const recogniseClaim = endpoint({
  id: 'recogniseClaim',
  method: 'POST',
  path: '/api/review/claims/{claimId}/recognition',
  tag: '认定审核',
  summary: '认定；至多为计算值，核减须写明理由',
  access: 'signed-in',
  params: ClaimPath,
  body: z.object({
    revision: Revision,
    matching: Matching,
    hours: HoursAsked.optional().describe('不填即按可认定的上限'),
    byYear: z
      .record(z.string().regex(/^\d{4}$/, '年度应为四位数字'), HoursAsked)
      .optional()
      .describe('跨年活动核减时，逐年的学时'),
    reasons: z.array(z.string().max(40, '理由代码过长')).max(10, '理由过多').default([]),
    text: Text.default(''),
  }),
  reply: ClaimView,
  status: 200,
  problems: [
    'claim-decided',
    'claim-changed',
    'own-claim',
    'hours-above-ceiling',
    'reason-missing',
    'no-rule-in-force',
    'claim-duplicate',
    'claim-once',
    'matching-unknown',
  ],
});

export const recogniseClaims = endpoint({
  id: 'recogniseClaims',
  method: 'POST',
  path: '/api/review/claims/recognitions',
  tag: '认定审核',
  summary: '批量认定材料齐全、没有须留意之处的申请；mode=all 全部成功或全部不办，mode=each 逐份办理',
  access: 'signed-in',
  body: z.object({
    mode: z.enum(['all', 'each'], '只能是 all 或 each').default('each'),
    matching: Matching,
    items: z
      .array(z.object({ claimId: Id, revision: Revision }))
      .min(1, '请至少选择一份申请')
      .max(100, '一次至多 100 份'),
  }),
  reply: z.object({
    recognised: z.number().int(),
    results: z.array(
      z.object({
        claimId: Id,
        outcome: z.enum(['recognised', 'already', 'refused']),
        hours: Hours.nullable(),
        problem: z.object({ type: z.string(), title: z.string(), detail: z.string() }).nullable(),
      }),
    ),
  }),
  status: 200,
  problems: ['batch-refused'],
});

export const decideAppeal = endpoint({
  id: 'decideAppeal',
  method: 'POST',
  path: '/api/review/claims/{claimId}/appeal-decision',
  tag: '认定审核',
  summary: '复核决定：改定（granted）或维持（dismissed）；由上一级机构另一人作出',
  access: 'signed-in',
  params: ClaimPath,
  body: z.object({
    revision: Revision,
    outcome: z.enum(['granted', 'dismissed'], '请选择改定或维持'),
    hours: HoursAsked.optional().describe('改定后的学时；不填即按可认定的上限'),
    byYear: z.record(z.string().regex(/^\d{4}$/, '年度应为四位数字'), HoursAsked).optional(),
    text: Text.min(1, '请写明复核理由'),
  }),
  reply: ClaimView,
  status: 200,
  problems: ['claim-decided', 'claim-changed', 'own-claim', 'same-reviewer', 'hours-above-ceiling', 'no-rule-in-force'],
});

export const permitLateClaim = endpoint({
  id: 'permitLateClaim',
  method: 'POST',
  path: '/api/review/late-permissions',
  tag: '认定审核',
  summary: '准予逾期补登：写明理由后，该人员可在期限内提交该年度的申请（口径 18）',
  access: 'signed-in',
  body: z.object({
    personId: Id,
    year: z.number('年度应为四位数字').int('年度应为四位数字').min(2018, '2018 年以前的活动不适用本细则').max(2100, '年度过晚'),
    text: Text.min(1, '请写明准予补登的理由'),
    until: z
      .string()
      .regex(/^\d{4}-\d{2}-\d{2}$/, '日期应写作 年-月-日')
      .describe('补登截止日'),
  }),
  reply: z.object({ permissionId: Id, year: z.number().int(), until: z.string() }),
  status: 201,
  problems: ['late-permission-needless'],
});
