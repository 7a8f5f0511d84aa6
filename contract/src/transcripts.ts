// 学时登记情况表: printing it, reprinting it, and checking a printed one (第十二条, readings 51–53).
import { z } from 'zod';
import { EntryProof } from './entries.ts';
import { DayText, endpoint, Hours, Id, Page, pageOf, TimeText } from './kit/index.ts';

const FIRST_YEAR = 2000;
const LAST_YEAR = 2100;
const MOST_YEARS = 5;

const FourDigits = '年度应为四位数字';
const YearNumber = z.number(FourDigits).int(FourDigits).min(FIRST_YEAR, '年度过早').max(LAST_YEAR, '年度过晚');

const Serial = z.string().min(1, '请填写编号').max(40, '编号过长').describe('情况表编号，例如 WZXS-2026-7K3M9QD-4T；大小写与连字符不限');

export const TranscriptSubject = z.enum(['professional', 'sector_public', 'general_public']);
export const TranscriptVerdict = z.enum(['met', 'in_progress', 'not_met', 'pending', 'exempt', 'not_applicable']);

/** `reversed`: struck out by a later 冲销; `reversal`: the 冲销 itself, with negative hours. */
export const TranscriptEntryState = z.enum(['registered', 'reversed', 'reversal']);

export const TranscriptEntry = z.object({
  entryId: Id,
  heldFrom: DayText,
  heldTo: DayText,
  title: z.string(),
  organiser: z.string(),
  subject: TranscriptSubject,
  byExam: z.boolean().describe('是否通过专项知识考试或第八条（一）的考试取得'),
  way: z.string().describe('途径，如 8-3；课程、考试等为系统来源'),
  wayTitle: z.string(),
  article: z.string().describe('依据条款，例如 第八条第（三）项'),
  document: z.string(),
  hours: Hours,
  source: z.string(),
  sourceName: z.string(),
  state: TranscriptEntryState,
  reverses: Id.nullable().describe('冲销的是哪一条'),
  reason: z.string().nullable().describe('冲销的理由'),
  registrar: z.string().describe('登记机构'),
  registeredOn: DayText.describe('登记日期'),
});
export type TranscriptEntry = z.infer<typeof TranscriptEntry>;

export const TranscriptShortfall = z.object({ of: z.string(), text: z.string(), hours: Hours, article: z.string() });

export const TranscriptYear = z.object({
  year: z.number().int(),
  verdict: TranscriptVerdict,
  totals: z.object({ total: Hours, professional: Hours, sectorPublic: Hours, generalPublic: Hours, public: Hours, byExam: Hours }),
  required: z.object({ total: Hours, professional: Hours, public: Hours, byExam: z.string().describe('例如 >0、≥12；— 表示免除') }),
  shortfalls: z.array(TranscriptShortfall),
  entries: z.array(TranscriptEntry),
});
export type TranscriptYear = z.infer<typeof TranscriptYear>;

export const TranscriptPerson = z.object({
  name: z.string(),
  idNumber: z.string().describe('已遮盖的证件号码'),
  gender: z.string().nullable(),
  ethnicity: z.string().nullable(),
  birthMonth: z.string().nullable().describe('出生年月，YYYY-MM'),
  employer: z.string().nullable(),
  sector: z.string(),
  series: z.string().nullable(),
  title: z.string().nullable(),
  titleSince: DayText.nullable(),
  division: z.string().nullable(),
});

export const TranscriptSource = z.object({ source: z.string(), name: z.string(), asOf: TimeText.describe('数据截至') });

export const TranscriptDisqualification = z.object({ from: DayText, to: DayText.nullable(), decision: z.string() });

/** Everything that stands on the paper, apart from serial and code. */
export const TranscriptContent = z.object({
  person: TranscriptPerson,
  years: z.array(TranscriptYear),
  sources: z.array(TranscriptSource),
  disqualifications: z.array(TranscriptDisqualification),
  registrar: z.string().describe('出具机构'),
});
export type TranscriptContent = z.infer<typeof TranscriptContent>;

export const TranscriptForm = TranscriptContent.extend({
  serial: z.string(),
  printedAt: TimeText,
  printedOn: DayText,
});
export type TranscriptForm = z.infer<typeof TranscriptForm>;

export const TranscriptPrint = z.object({
  serial: z.string(),
  code: z.string().describe('查验码，与编号一起使用'),
  verifyUrl: z.string().describe('二维码中的查验地址'),
  printedAt: TimeText,
  printedOn: DayText,
  years: z.array(z.number().int()),
  formHash: z.string().describe('规范化内容的 SHA-256，十六进制'),
});
export type TranscriptPrint = z.infer<typeof TranscriptPrint>;

const YearsChosen = z
  .array(YearNumber)
  .min(1, '请至少选择一个年度')
  .max(MOST_YEARS, `一次至多选择 ${MOST_YEARS} 个年度`)
  .describe('年度；不填则为取得现职称以来的年度，至多五个');

export const printTranscript = endpoint({
  id: 'printTranscript',
  method: 'POST',
  path: '/api/transcripts',
  tag: '学时登记情况表',
  summary: '打印学时登记情况表',
  access: 'signed-in',
  body: z.object({ years: YearsChosen.optional() }),
  reply: TranscriptPrint,
  status: 201,
  problems: ['transcript-years', 'transcript-too-many', 'transcript-disagrees', 'seal-missing'],
});

export const previewTranscript = endpoint({
  id: 'previewTranscript',
  method: 'GET',
  path: '/api/transcripts/preview',
  tag: '学时登记情况表',
  summary: '预览学时登记情况表的内容',
  access: 'signed-in',
  query: z.object({
    years: z
      .union([
        z.array(z.coerce.number<number | string>(FourDigits)),
        z.coerce.number<number | string>(FourDigits).transform((year) => [year]),
      ])
      .pipe(YearsChosen)
      .optional(),
  }),
  reply: TranscriptContent.extend({
    defaultYears: z.array(z.number().int()).describe('取得现职称以来的年度'),
    missingGlyphs: z
      .array(z.object({ character: z.string(), codePoint: z.string(), where: z.string() }))
      .describe('字体中没有、无法打印的字'),
  }),
  status: 200,
  problems: ['transcript-years'],
});

export const listTranscripts = endpoint({
  id: 'listTranscripts',
  method: 'GET',
  path: '/api/transcripts',
  tag: '学时登记情况表',
  summary: '本人打印过的情况表',
  access: 'signed-in',
  query: Page,
  reply: pageOf(TranscriptPrint),
  status: 200,
  problems: [],
});

export const getTranscriptPdf = endpoint({
  id: 'getTranscriptPdf',
  method: 'GET',
  path: '/api/transcripts/{serial}/pdf',
  tag: '学时登记情况表',
  summary: '下载已打印的情况表（PDF，每次逐字节相同）',
  access: 'signed-in',
  params: z.object({ serial: Serial }),
  reply: 'file',
  status: 200,
  problems: ['transcript-unknown', 'transcript-busy', 'seal-missing'],
});

export const getTranscriptCertificates = endpoint({
  id: 'getTranscriptCertificates',
  method: 'GET',
  path: '/api/transcripts/certificates',
  tag: '查验',
  summary: '电子签章的证书（PEM），供自行验证 PDF 签名',
  access: 'public',
  reply: 'file',
  status: 200,
  problems: [],
});

/** One thing in which today's record differs from the paper; `text` says it in one Chinese sentence. */
export const TranscriptDifference = z.object({
  kind: z.enum(['entry-added', 'entry-reversed', 'entry-missing', 'total', 'verdict', 'person', 'disqualification']),
  year: z.number().int().nullable(),
  label: z.string(),
  before: z.string().nullable(),
  after: z.string().nullable(),
  text: z.string(),
});
export type TranscriptDifference = z.infer<typeof TranscriptDifference>;

/** As of an entry; a print that the log does not know is worth nothing, so that is said too. */
export const TranscriptProof = EntryProof.extend({
  state: z.enum(['in-tree', 'queued', 'missing']).describe('queued：已排队，数秒内入树；missing：台账中没有，请勿采信'),
  leaf: z.string().describe('叶，十六进制；情况表的叶即 formHash'),
});
export type TranscriptProof = z.infer<typeof TranscriptProof>;

export const TranscriptSignature = z.object({
  state: z.enum(['valid', 'invalid', 'not-made']).describe('not-made：文件尚未生成，首次下载时签章'),
  signer: z.string().nullable(),
  issuer: z.string().nullable(),
  signedAt: TimeText.nullable(),
  algorithm: z.string().nullable(),
  certificateSha256: z.string().nullable(),
  wholeDocument: z.boolean().describe('签名是否覆盖整个文件'),
  demo: z.boolean().describe('演示证书签署，不具法律效力'),
  detail: z.string(),
});
export type TranscriptSignature = z.infer<typeof TranscriptSignature>;

export const TranscriptVerification = z.object({
  state: z.enum(['unchanged', 'changed']),
  summary: z.string(),
  paper: TranscriptForm,
  now: TranscriptContent.omit({ person: true }),
  nowAsOf: TimeText,
  differences: z.array(TranscriptDifference),
  canonicalForm: z.string().describe('规范化内容原文；其 SHA-256 即 formHash，也是台账中的叶'),
  formHash: z.string(),
  signature: TranscriptSignature,
  proof: TranscriptProof,
  entryProofs: z.array(TranscriptProof.extend({ entryId: Id })),
});
export type TranscriptVerification = z.infer<typeof TranscriptVerification>;

export const verifyTranscript = endpoint({
  id: 'verifyTranscript',
  method: 'GET',
  path: '/api/verify/{serial}',
  tag: '查验',
  summary: '查验一份打印的情况表：当时内容、现在内容、差异与证明',
  access: 'public',
  params: z.object({ serial: Serial }),
  query: z.object({ code: z.string('请填写查验码').min(1, '请填写查验码').max(40, '查验码过长') }),
  reply: TranscriptVerification,
  status: 200,
  problems: ['transcript-unknown', 'transcript-damaged', 'transcript-disagrees', 'too-many-requests'],
});

export const TranscriptFileVerification = z.object({
  state: z
    .enum(['genuine', 'altered', 'foreign', 'unsigned', 'unreadable'])
    .describe('genuine 与存档逐字节相同；altered 签名后被改动；foreign 不是本系统签署；unsigned 没有签名；unreadable 不是可读的 PDF'),
  summary: z.string(),
  serial: z.string().nullable(),
  sameBytes: z.boolean(),
  signature: TranscriptSignature.nullable(),
});
export type TranscriptFileVerification = z.infer<typeof TranscriptFileVerification>;

export const verifyTranscriptFile = endpoint({
  id: 'verifyTranscriptFile',
  method: 'POST',
  path: '/api/verify/file',
  tag: '查验',
  summary: '上传 PDF 查验：签名是否有效、是否覆盖全文、是否与存档一致',
  access: 'public',
  bodyType: 'application/pdf',
  bodyLimit: 5 * 1024 * 1024,
  reply: TranscriptFileVerification,
  status: 200,
  problems: ['too-large', 'too-many-requests'],
});
