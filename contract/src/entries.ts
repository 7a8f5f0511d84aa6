// 学时登记台账 as people read it: entries, their proof, reversal, and the signed tree heads that anybody may keep (第九条).
import { z } from 'zod';
import { DayText, endpoint, Hours, Id, Page, pageOf, TimeText } from './kit/index.ts';
import { CitationView } from './recognition.ts';

const FIRST_YEAR = 2000;
const LAST_YEAR = 2100;

const YearAsked = z.coerce
  .number('年度应为四位数字')
  .int('年度应为四位数字')
  .min(FIRST_YEAR, `年度不早于 ${FIRST_YEAR}`)
  .max(LAST_YEAR, `年度不晚于 ${LAST_YEAR}`);

export const EntrySubject = z.enum(
  ['professional', 'sector_public', 'general_public'],
  '科目只能是 professional（专业科目）、sector_public（行业公需）或 general_public（一般公需）',
);
export type EntrySubject = z.infer<typeof EntrySubject>;

/** `reversed`: struck out by a later 冲销; `reversal`: the 冲销 itself, with negative hours. */
export const EntryState = z.enum(['registered', 'reversed', 'reversal']);
export type EntryState = z.infer<typeof EntryState>;

export const EntryReversal = z.object({
  entryId: Id.describe('冲销条目的编号'),
  reason: z.string(),
  approver: z.string().describe('批准人'),
  at: TimeText,
});

export const EntryView = z.object({
  entryId: Id,
  year: z.number().int(),
  subject: EntrySubject,
  subjectName: z.string(),
  hours: Hours.describe('学时；冲销条目为负数'),
  byExam: z.boolean().describe('是否计入“部分学时须通过专项知识考试取得”'),
  way: z.string().describe('途径，例如 8-3'),
  wayTitle: z.string(),
  rule: z.object({ document: z.string(), article: z.string(), edition: DayText }),
  title: z.string(),
  organiser: z.string(),
  heldFrom: DayText,
  heldTo: DayText,
  source: z.string().describe('来源：claim、exam、course、program、import 等'),
  sourceName: z.string(),
  state: EntryState,
  reverses: Id.nullable().describe('本条冲销的是哪一条'),
  reversal: EntryReversal.nullable().describe('冲销情况：本条已被冲销，或本条即为冲销；没有则为 null'),
  recognisedBy: z.object({ orgId: Id, name: z.string() }).describe('登记机构'),
  recordedAt: TimeText,
});
export type EntryView = z.infer<typeof EntryView>;

/** RFC 9162: hash `leaf`, climb with `path` to `root`; the head's signature vouches for the root. Hex throughout. */
export const EntryProof = z.object({
  state: z.enum(['in-tree', 'queued']).describe('queued：已排队，数秒内入树'),
  leaf: z.string().describe('叶：payloadHash 与 provenanceHash 依次相连，共 64 字节'),
  leafIndex: z.number().int().nullable(),
  treeSize: z.number().int().nullable(),
  root: z.string().nullable(),
  path: z.array(z.string()),
  headAt: TimeText.nullable(),
  headSignature: z.string().nullable(),
  headNote: z.string().nullable().describe('已签名的树头全文'),
  verified: z.boolean().describe('本服务已按上述数据重新计算并相符'),
});
export type EntryProof = z.infer<typeof EntryProof>;

export const EntryDetail = EntryView.extend({
  personId: Id.describe('登记在谁的名下'),
  explanation: z.array(z.string()).describe('学时如何算出，一步一行'),
  citations: z.array(CitationView),
  evidence: z.array(z.string()).describe('证明材料的 SHA-256，十六进制'),
  recordedBy: z.string().nullable().describe('经办人；本人查看时为 null，只见登记机构'),
  payload: z.string().describe('登记内容原文；其 SHA-256 即 payloadHash'),
  payloadHash: z.string(),
  provenanceHash: z.string().describe('何时由谁登记的摘要'),
  proof: EntryProof,
});
export type EntryDetail = z.infer<typeof EntryDetail>;

const EntriesAsked = Page.extend({
  year: YearAsked.optional().describe('只看这一年度'),
  subject: EntrySubject.optional().describe('只看这一科目'),
});

export const listMyEntries = endpoint({
  id: 'listMyEntries',
  method: 'GET',
  path: '/api/me/entries',
  tag: '学时登记',
  summary: '本人的登记条目，活动日期新的在前；冲销写在被冲销的条目上',
  access: 'signed-in',
  query: EntriesAsked,
  reply: pageOf(EntryView),
  status: 200,
  problems: ['no-person'],
});

export const listPersonEntries = endpoint({
  id: 'listPersonEntries',
  method: 'GET',
  path: '/api/people/{personId}/entries',
  tag: '学时登记',
  summary: '管辖范围内某人的登记条目',
  access: 'signed-in',
  params: z.object({ personId: Id }),
  query: EntriesAsked,
  reply: pageOf(EntryView),
  status: 200,
  problems: ['out-of-jurisdiction'],
});

export const getEntry = endpoint({
  id: 'getEntry',
  method: 'GET',
  path: '/api/entries/{entryId}',
  tag: '学时登记',
  summary: '一条登记：计算过程、依据与存证证明',
  access: 'signed-in',
  params: z.object({ entryId: Id }),
  reply: EntryDetail,
  status: 200,
  problems: ['out-of-jurisdiction'],
});

const LONGEST_REASON = 500;
const LONGEST_NAME = 50;

export const reverseEntry = endpoint({
  id: 'reverseEntry',
  method: 'POST',
  path: '/api/entries/{entryId}/reversal',
  tag: '学时登记',
  summary: '冲销一条登记：原条目保留，另记一条负数',
  access: 'signed-in',
  params: z.object({ entryId: Id }),
  body: z.object({
    reason: z.string('请填写冲销理由').trim().min(1, '请填写冲销理由').max(LONGEST_REASON, `冲销理由至多 ${LONGEST_REASON} 字`),
    approver: z.string('请填写批准人').trim().min(1, '请填写批准人').max(LONGEST_NAME, `批准人至多 ${LONGEST_NAME} 字`),
  }),
  reply: EntryView,
  status: 201,
  problems: ['out-of-jurisdiction', 'own-case', 'already-reversed', 'reversal-of-reversal', 'approver-not-independent'],
});

export const LedgerHead = z.object({
  treeSize: z.number().int().describe('存证树中的叶数'),
  root: z.string().describe('树根，十六进制'),
  at: TimeText,
  keyId: z.string(),
  signature: z.string().describe('Ed25519 签名，十六进制，签的是 note 中空行之前的文字'),
  note: z.string().describe('已签名的树头全文（C2SP checkpoint 格式），可保存在系统之外'),
});
export type LedgerHead = z.infer<typeof LedgerHead>;

export const LedgerKey = z.object({
  keyId: z.string(),
  publicKey: z.string().describe('PEM'),
  verifierKey: z.string(),
  current: z.boolean(),
});

export const getLedgerHeads = endpoint({
  id: 'getLedgerHeads',
  method: 'GET',
  path: '/api/ledger/heads',
  tag: '存证',
  summary: '最近的已签名树头与公钥，供任何人保存，日后核对台账未被改写',
  access: 'public',
  query: z.object({
    limit: z.coerce.number('条数应为整数').int('条数应为整数').min(1, '至少 1 条').max(100, '至多 100 条').default(1),
  }),
  reply: z.object({ heads: z.array(LedgerHead).describe('新的在前；台账尚空时没有'), keys: z.array(LedgerKey) }),
  status: 200,
  problems: [],
});

const TreeSize = z.coerce.number('叶数应为整数').int('叶数应为整数').min(1, '叶数至少为 1').max(Number.MAX_SAFE_INTEGER, '叶数过大');

export const getLedgerConsistency = endpoint({
  id: 'getLedgerConsistency',
  method: 'GET',
  path: '/api/ledger/consistency',
  tag: '存证',
  summary: '证明较新的树头只是在较早的树头之后添加（RFC 9162）',
  access: 'public',
  query: z.object({ from: TreeSize.describe('较早树头的叶数'), to: TreeSize.optional().describe('较新树头的叶数；不填为最新') }),
  reply: z.object({
    from: z.object({ treeSize: z.number().int(), root: z.string() }),
    to: z.object({ treeSize: z.number().int(), root: z.string() }),
    path: z.array(z.string()).describe('一致性证明，十六进制'),
  }),
  status: 200,
  problems: ['tree-size-unknown'],
});
