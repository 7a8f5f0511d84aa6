// 重新认定: a year judged again by a named decision, and the verdicts that a filing changed (第六、八、十四条).
import { z } from 'zod';
import { DayText, endpoint, Hours, Id, Page, pageOf, TimeText } from '#kit';

const shared = { tag: '规则文件', access: 'signed-in' } as const;

export const RejudgingState = z.enum(['proposed', 'declined', 'approved', 'done']);

export const Rejudging = z.object({
  rejudgingId: Id,
  runId: Id,
  draftId: Id,
  title: z.string().describe('按哪一份规则'),
  year: z.number().int(),
  state: RejudgingState,
  stateName: z.string(),
  decisionNumber: z.string(),
  reason: z.string(),
  takeAway: z.boolean().describe('决定写明可以减少学时；否则只补不减'),
  proposedBy: z.string(),
  proposedAt: TimeText,
  decidedBy: z.string().nullable(),
  decidedAt: TimeText.nullable(),
  decidedText: z.string(),
  mayDecide: z.boolean().describe('您可以批准或不予批准：不是您提出的'),
  given: z.object({ entries: z.number().int(), hours: Hours }),
  taken: z.object({ entries: z.number().int(), hours: Hours }),
  finishedAt: TimeText.nullable(),
});
export type Rejudging = z.infer<typeof Rejudging>;

export const listRejudgings = endpoint({
  id: 'listRejudgings',
  method: 'GET',
  path: '/api/rejudgings',
  ...shared,
  summary: '历次重新认定，新的在前',
  query: Page,
  reply: pageOf(Rejudging),
  status: 200,
  problems: [],
});

export const proposeRejudging = endpoint({
  id: 'proposeRejudging',
  method: 'POST',
  path: '/api/rejudgings',
  ...shared,
  summary: '按已备案的规则重新认定一个年度：以一次完成的预估为准，写明决定文号和理由；另一人批准后才执行',
  body: z.object({
    runId: Id,
    decisionNumber: z.string('请填写决定文号').trim().min(1, '请填写决定文号').max(100, '决定文号过长'),
    reason: z.string('请填写理由').trim().min(1, '请填写理由').max(1000, '理由至多 1000 字'),
    takeAway: z.boolean('请说明是否可以减少学时').default(false),
  }),
  reply: Rejudging,
  status: 201,
  problems: ['not-found', 'rejudging-unfit', 'rejudging-exists', 'invalid-input'],
});

const one = { params: z.object({ rejudgingId: Id }), reply: Rejudging, status: 200 } as const;

export const approveRejudging = endpoint({
  id: 'approveRejudging',
  method: 'POST',
  path: '/api/rejudgings/{rejudgingId}/approval',
  ...shared,
  ...one,
  summary: '批准重新认定，随即在后台逐条执行；提出的人自己不能批准',
  body: z.object({ text: z.string().trim().max(1000, '意见至多 1000 字').default('') }),
  problems: ['not-found', 'own-case', 'rejudging-decided'],
});

export const declineRejudging = endpoint({
  id: 'declineRejudging',
  method: 'POST',
  path: '/api/rejudgings/{rejudgingId}/refusal',
  ...shared,
  ...one,
  summary: '不予批准，说明理由',
  body: z.object({ text: z.string('请填写理由').trim().min(1, '请填写理由').max(1000, '理由至多 1000 字') }),
  problems: ['not-found', 'own-case', 'rejudging-decided', 'invalid-input'],
});

export const listMyVerdictChanges = endpoint({
  id: 'listMyVerdictChanges',
  method: 'GET',
  path: '/api/me/verdict-changes',
  ...shared,
  summary: '市里备案的通知或口径使我哪一年的结论改变：依据、何时、前后',
  reply: z.object({
    items: z.array(
      z.object({
        year: z.number().int(),
        title: z.string(),
        number: z.string(),
        from: DayText,
        filedAt: TimeText,
        metBefore: z.boolean(),
        metAfter: z.boolean(),
      }),
    ),
  }),
  status: 200,
  problems: [],
});
