// What a claim looks like to whoever may see it: states, steps, clock, evidence, findings, allowed actions (第八、十一条).
import { z } from 'zod';
import { DayText, FieldError, Hours, Id, TimeText } from './kit/index.ts';

/** draft 草稿 · submitted 审核中 · returned 已退回 · refused 不予认定 · recognised 已认定 · withdrawn 已撤回 · appealed 复核中 · appeal_granted 复核改定 · appeal_dismissed 复核维持 */
export const ClaimState = z.enum([
  'draft',
  'submitted',
  'returned',
  'refused',
  'recognised',
  'withdrawn',
  'appealed',
  'appeal_granted',
  'appeal_dismissed',
]);
export type ClaimState = z.infer<typeof ClaimState>;

export const ClaimWay = z.enum(['8-1', '8-2', '8-3', '8-4', '8-5', '8-6', '8-7', '8-8', '8-9', '8-10'], '请从列出的途径中选择');
export type ClaimWay = z.infer<typeof ClaimWay>;

/** What this actor may do to this claim now; the page shows exactly these. */
export const ClaimActionName = z.enum([
  'edit',
  'submit',
  'discard',
  'withdraw',
  'appeal',
  'return',
  'refuse',
  'recognise',
  'grant-appeal',
  'dismiss-appeal',
]);
export type ClaimActionName = z.infer<typeof ClaimActionName>;

export const ClaimReason = z.object({ code: z.string(), label: z.string() });
export type ClaimReason = z.infer<typeof ClaimReason>;

export const ClaimCitation = z.object({ document: z.string(), article: z.string(), quote: z.string() });

export const ClaimAssessment = z.object({
  hours: Hours,
  subject: z.enum(['professional', 'sector_public', 'general_public']),
  byExam: z.boolean(),
  byYear: z.record(z.string(), Hours),
  rule: z.object({ document: z.string(), article: z.string(), edition: z.string() }),
  citations: z.array(ClaimCitation),
  explanation: z.array(z.string()),
  readings: z.array(z.number().int()),
});
export type ClaimAssessment = z.infer<typeof ClaimAssessment>;

export const EvidenceView = z.object({
  evidenceId: Id,
  need: z.string().nullable().describe('清单项；未归类时为 null'),
  name: z.string(),
  mediaType: z.string(),
  bytes: z.number().int(),
  sha256: z.string(),
  pages: z.number().int().describe('可逐页预览的页数；图片为 1'),
  width: z.number().int().nullable(),
  height: z.number().int().nullable(),
  marks: z.array(ClaimReason).describe('须留意之处：含脚本、受保护、页数过多等'),
  uploadedAt: TimeText,
  links: z.object({ original: z.string(), thumbnail: z.string(), pages: z.array(z.string()).describe('逐页预览图') }).nullable(),
});
export type EvidenceView = z.infer<typeof EvidenceView>;

export const EvidenceNeedView = z.object({ key: z.string(), label: z.string(), required: z.boolean(), given: z.number().int() });

export const ClaimFindingKind = z.enum([
  'same-claim',
  'once',
  'similar-claim',
  'same-file',
  'ledger-similar',
  'day-clash',
  'yearly-ceiling',
  'inspection',
  'no-rule',
  'late',
  'evidence-mark',
]);
export type ClaimFindingKind = z.infer<typeof ClaimFindingKind>;

/** Something a person should look at before deciding; `blocks`: submission or recognition is refused while it stands. */
export const ClaimFinding = z.object({
  kind: ClaimFindingKind,
  blocks: z.boolean(),
  text: z.string().describe('一句话：是什么、在哪里、怎么办'),
  claimId: Id.nullable().describe('相关的另一份申请，有权查看时才给出'),
  entryId: Id.nullable().describe('相关的登记条目'),
  days: z.array(DayText),
  reading: z.number().int().nullable(),
});
export type ClaimFinding = z.infer<typeof ClaimFinding>;

/** The most that can be recognised: what the rule gives, less what the same day or year already holds. */
export const ClaimCeiling = z.object({
  hours: Hours,
  byYear: z.record(z.string(), Hours),
  reductions: z.array(z.object({ year: z.number().int(), hours: Hours, text: z.string(), reading: z.number().int() })),
});
export type ClaimCeiling = z.infer<typeof ClaimCeiling>;

export const ClaimClock = z.object({
  submittedAt: TimeText.nullable(),
  dueOn: DayText.nullable(),
  workingDays: z.number().int().nullable().describe('审核时限（工作日）'),
  workingDaysLeft: z.number().int().nullable().describe('剩余工作日，逾期为负数'),
  overdue: z.boolean(),
  with: z.string().nullable().describe('现在由谁办理'),
  since: TimeText,
  next: z.string().describe('接下来会怎样'),
  appealUntil: DayText.nullable(),
});
export type ClaimClock = z.infer<typeof ClaimClock>;

export const ClaimStepView = z.object({
  stepNo: z.number().int(),
  at: TimeText,
  kind: z.string(),
  label: z.string(),
  from: ClaimState.nullable(),
  to: ClaimState,
  by: z.string().describe('经办人；申请人只看到办理机构'),
  org: z.string().nullable(),
  reasons: z.array(ClaimReason),
  text: z.string(),
  hours: Hours.nullable(),
});
export type ClaimStepView = z.infer<typeof ClaimStepView>;

export const ClaimPerson = z.object({
  personId: Id,
  name: z.string(),
  idNumber: z.string().describe('已遮盖的证件号码'),
  employer: z.string().nullable(),
  sector: z.string(),
  series: z.string().nullable(),
  title: z.string().nullable(),
  division: z.string().nullable(),
});

export const ClaimDraft = z.object({
  way: ClaimWay,
  title: z.string(),
  organiser: z.string(),
  reference: z.string(),
  note: z.string(),
  facts: z.record(z.string(), z.unknown()),
});
export type ClaimDraft = z.infer<typeof ClaimDraft>;

export const ClaimOutcome = z.object({
  hours: Hours,
  byYear: z.record(z.string(), Hours),
  lowered: z.boolean(),
  reason: z.string(),
  matching: ClaimReason.nullable(),
});

export const ClaimView = ClaimDraft.extend({
  claimId: Id,
  state: ClaimState,
  stateLabel: z.string(),
  revision: z.number().int().describe('每次改动加一；改动时须带上所见的版本'),
  savedAt: TimeText,
  wayTitle: z.string(),
  article: z.string(),
  labels: z
    .object({ title: z.string(), organiser: z.string(), reference: z.string() })
    .describe('这三栏在本途径的叫法，如论文题目、刊物、刊号'),
  person: ClaimPerson.nullable().describe('申请人本人查看时为 null'),
  assessment: ClaimAssessment.nullable(),
  assessmentProblem: z.object({ type: z.string(), detail: z.string(), errors: z.array(FieldError) }).nullable(),
  already: z.record(z.string(), Hours).describe('本途径（行业途径为同一条规则）已登记的学时，按年度；有年度上限的，上限扣除它'),
  needs: z.array(EvidenceNeedView),
  evidence: z.array(EvidenceView),
  missing: z.array(FieldError).describe('还缺什么才能提交；空表示可以提交'),
  findings: z.array(ClaimFinding),
  ceiling: ClaimCeiling.nullable(),
  complete: z.boolean().describe('材料齐全且没有须留意之处，可批量认定'),
  outcome: ClaimOutcome.nullable(),
  clock: ClaimClock,
  steps: z.array(ClaimStepView),
  entries: z.array(z.object({ entryId: Id, year: z.number().int(), hours: Hours, reversed: z.boolean() })),
  actions: z.array(ClaimActionName),
  options: z
    .object({
      return: z.array(ClaimReason),
      refuse: z.array(ClaimReason),
      lower: z.array(ClaimReason),
      matching: z.array(ClaimReason),
      dismiss: z.array(ClaimReason),
    })
    .nullable()
    .describe('审核人可选的理由；非审核人为 null'),
  promise: z.string().describe('提交时须作出的承诺'),
});
export type ClaimView = z.infer<typeof ClaimView>;
