// A professional's applications for recognition of hours: draft, submit, withdraw, appeal (第八、十一条).
import { z } from 'zod';
import { ClaimDraft, ClaimState, ClaimView, ClaimWay } from './claim-view.ts';
import { endpoint, Hours, Id, Page, pageOf, TimeText } from './kit/index.ts';

export * from './claim-view.ts';

const LONGEST_FACTS = 40_000;
const ClaimPath = z.object({ claimId: Id });

const Revision = z.number('缺少版本号，请刷新页面').int('版本号应为整数').min(0, '版本号应为正整数');

/** One choice, or the same parameter given several times. */
function severalOf<T extends z.ZodType>(item: T) {
  return z.union([z.array(item), item.transform((one) => [one])]).optional();
}

const Title = z.string('活动名称应为文字').max(200, '活动名称请不超过 200 字');
const Organiser = z.string('主办单位应为文字').max(200, '主办单位请不超过 200 字');
const Reference = z.string('编号应为文字').max(100, '编号请不超过 100 字');
const Note = z.string('说明应为文字').max(2000, '说明请不超过 2000 字');

/** Facts may be incomplete in a draft; the rule of the way judges them (see `POST /api/recognition/assess`). */
const DraftFacts = z
  .record(z.string().max(60, '项目名称过长'), z.unknown(), '填写的内容格式不对')
  .refine((facts) => JSON.stringify(facts).length <= LONGEST_FACTS, '填写的内容过长，请分成几份申请')
  // Half a character (a lone surrogate) is escaped by JSON and refused by the database.
  .refine((facts) => !/\\ud[89a-f]/i.test(JSON.stringify(facts)), '填写的内容含有残缺的字符，请删去后重新输入');

export const createClaim = endpoint({
  id: 'createClaim',
  method: 'POST',
  path: '/api/claims',
  tag: '认定申请',
  summary: '新建认定申请草稿',
  access: 'signed-in',
  body: z.object({
    way: ClaimWay,
    title: Title.default(''),
    organiser: Organiser.default(''),
    reference: Reference.default(''),
    note: Note.default(''),
    facts: DraftFacts.default({}),
  }),
  reply: ClaimView,
  status: 201,
  problems: ['too-many-drafts'],
});

export const getClaim = endpoint({
  id: 'getClaim',
  method: 'GET',
  path: '/api/claims/{claimId}',
  tag: '认定申请',
  summary: '查看一份认定申请：步骤、时限、材料、依据与可办理的操作',
  access: 'signed-in',
  params: ClaimPath,
  reply: ClaimView,
  status: 200,
  problems: [],
});

export const saveClaimDraft = endpoint({
  id: 'saveClaimDraft',
  method: 'PUT',
  path: '/api/claims/{claimId}',
  tag: '认定申请',
  summary: '保存草稿；版本不符时回 409，附两个版本（yours、theirs）',
  access: 'signed-in',
  params: ClaimPath,
  body: z.object({
    revision: Revision,
    way: ClaimWay,
    title: Title,
    organiser: Organiser,
    reference: Reference,
    note: Note,
    facts: DraftFacts,
  }),
  reply: ClaimView,
  status: 200,
  problems: ['draft-conflict', 'claim-not-editable'],
});

/** The body of `draft-conflict`: what was sent and what is stored, so that nothing typed is lost. */
export const DraftConflict = z.object({
  yours: ClaimDraft,
  theirs: ClaimDraft.extend({ revision: z.number().int(), savedAt: TimeText }),
});
export type DraftConflict = z.infer<typeof DraftConflict>;

export const discardClaim = endpoint({
  id: 'discardClaim',
  method: 'DELETE',
  path: '/api/claims/{claimId}',
  tag: '认定申请',
  summary: '删除从未提交过的草稿',
  access: 'signed-in',
  params: ClaimPath,
  reply: 'none',
  status: 204,
  problems: ['claim-not-editable'],
});

export const submitClaim = endpoint({
  id: 'submitClaim',
  method: 'POST',
  path: '/api/claims/{claimId}/submission',
  tag: '认定申请',
  summary: '提交认定申请',
  access: 'signed-in',
  params: ClaimPath,
  body: z.object({ revision: Revision, promise: z.boolean('请勾选承诺').default(false) }),
  reply: ClaimView,
  status: 200,
  problems: [
    'claim-incomplete',
    'promise-missing',
    'invalid-facts',
    'claim-too-late',
    'no-hours',
    'claim-duplicate',
    'claim-once',
    'claim-changed',
    'claim-state',
  ],
});

export const withdrawClaim = endpoint({
  id: 'withdrawClaim',
  method: 'POST',
  path: '/api/claims/{claimId}/withdrawal',
  tag: '认定申请',
  summary: '在审核决定前撤回；撤回后可修改并再次提交',
  access: 'signed-in',
  params: ClaimPath,
  body: z.object({ text: Note.default('') }),
  reply: ClaimView,
  status: 200,
  problems: ['claim-decided', 'claim-state'],
});

export const appealClaim = endpoint({
  id: 'appealClaim',
  method: 'POST',
  path: '/api/claims/{claimId}/appeal',
  tag: '认定申请',
  summary: '申请复核（不予认定或核减之日起 30 日内，一次）',
  access: 'signed-in',
  params: ClaimPath,
  body: z.object({ text: z.string('请写明复核理由').trim().min(1, '请写明复核理由').max(2000, '复核理由请不超过 2000 字') }),
  reply: ClaimView,
  status: 200,
  problems: ['appeal-not-open', 'appeal-too-late', 'claim-state'],
});

export const ClaimLine = z.object({
  claimId: Id,
  state: ClaimState,
  stateLabel: z.string(),
  way: ClaimWay,
  wayTitle: z.string(),
  title: z.string(),
  organiser: z.string(),
  heldFrom: z.string().nullable(),
  heldTo: z.string().nullable(),
  hours: Hours.nullable().describe('按标准计算的学时；草稿事实不全时为 null'),
  recognisedHours: Hours.nullable(),
  savedAt: TimeText,
  submittedAt: TimeText.nullable(),
  dueOn: z.string().nullable(),
  overdue: z.boolean(),
  next: z.string(),
});
export type ClaimLine = z.infer<typeof ClaimLine>;

export const listMyClaims = endpoint({
  id: 'listMyClaims',
  method: 'GET',
  path: '/api/me/claims',
  tag: '认定申请',
  summary: '本人的认定申请，最近改动的在前',
  access: 'signed-in',
  query: Page.extend({
    state: severalOf(ClaimState),
    year: z.coerce.number<number | string>('年度应为四位数字').int('年度应为四位数字').optional(),
  }),
  reply: pageOf(ClaimLine).extend({ counts: z.record(z.string(), z.number().int()).describe('各状态的份数') }),
  status: 200,
  problems: [],
});
