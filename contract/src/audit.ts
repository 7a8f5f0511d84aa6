// 审计日志: who did or saw what, searched by the auditor (第十五、十六条).
import { z } from 'zod';
import { endpoint, Id, Page, pageOf, TimeText } from './kit/index.ts';

const DayAsked = z
  .string('请填写日期')
  .regex(/^\d{4}-\d{2}-\d{2}$/, '日期应写作 年-月-日')
  .refine((day) => !Number.isNaN(Date.parse(day)), '应为真实存在的日期');

export const AuditLine = z.object({
  auditId: Id,
  at: TimeText,
  actor: z.string().describe('办理人；未登录的为“未登录”'),
  accountId: Id.nullable(),
  org: z.string().nullable().describe('办理人所在单位'),
  endpoint: z.string(),
  summary: z.string().describe('所办的事，中文'),
  kind: z.enum(['read', 'write']),
  target: z.record(z.string(), z.unknown()).describe('所涉对象的编号，没有证件号码和手机号'),
  status: z.number().int(),
  problem: z.string().nullable().describe('被拒绝时的原因代码'),
  address: z.string().nullable(),
});
export type AuditLine = z.infer<typeof AuditLine>;

export const searchAudit = endpoint({
  id: 'searchAudit',
  method: 'GET',
  path: '/api/audit',
  tag: '监督',
  summary: '查阅审计日志，新的在前；一次至多查三个月。查阅本身也记入日志',
  access: 'signed-in',
  query: Page.extend({
    from: DayAsked,
    to: DayAsked,
    actor: z.string().max(50, '姓名至多 50 字').optional().describe('办理人姓名中的字'),
    accountId: z.uuid('账户编号有误').optional(),
    endpoint: z
      .string()
      .regex(/^[A-Za-z]{1,60}$/, '事项代码有误')
      .optional(),
    person: Id.optional().describe('所涉人员的编号'),
    outcome: z.enum(['done', 'refused'], '结果只能是 done 或 refused').optional(),
  }),
  reply: pageOf(AuditLine),
  status: 200,
  problems: ['invalid-input'],
});

export const listMyAccessLog = endpoint({
  id: 'listMyAccessLog',
  method: 'GET',
  path: '/api/me/access-log',
  tag: '我的账户',
  summary: '谁打开过、办理过本人的资料、学时、申请，新的在前；单位浏览人员名单不逐人列出',
  access: 'signed-in',
  query: Page,
  reply: pageOf(AuditLine.pick({ auditId: true, at: true, actor: true, org: true, summary: true, kind: true })),
  status: 200,
  problems: ['no-person'],
});
