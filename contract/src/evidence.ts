// 证明材料: uploading, attaching to a claim, viewing through authorised links only (第八条).
// Large files go by the tus protocol to `/api/uploads` (metadata: filename); when it is done, the upload's last path part is the evidenceId.
import { z } from 'zod';
import { ClaimView, EvidenceView } from './claim-view.ts';
import { endpoint, Id } from './kit/index.ts';

export const evidenceLimitBytes = 20 * 1024 * 1024;

const OneEvidence = z.object({ claimId: Id, evidenceId: Id });

export const uploadEvidence = endpoint({
  id: 'uploadEvidence',
  method: 'POST',
  path: '/api/evidence',
  tag: '证明材料',
  summary: '一次上传一个文件（PDF、JPEG、PNG、WebP，不超过 20 MB）；内容即请求正文',
  access: 'signed-in',
  query: z.object({ name: z.string('请给出文件名').trim().min(1, '请给出文件名').max(255, '文件名过长').describe('原文件名，可用中文') }),
  bodyType: 'application/octet-stream',
  bodyLimit: evidenceLimitBytes,
  reply: EvidenceView,
  status: 201,
  problems: ['too-large', 'file-empty', 'file-type', 'file-unreadable', 'file-encrypted', 'too-many-uploads'],
});

export const getUpload = endpoint({
  id: 'getUpload',
  method: 'GET',
  path: '/api/evidence/{evidenceId}',
  tag: '证明材料',
  summary: '本人上传的文件的情况（可续传的上传完成后查询）',
  access: 'signed-in',
  params: z.object({ evidenceId: Id }),
  reply: EvidenceView,
  status: 200,
  problems: [],
});

export const attachEvidence = endpoint({
  id: 'attachEvidence',
  method: 'POST',
  path: '/api/claims/{claimId}/evidence',
  tag: '证明材料',
  summary: '把上传的文件放到申请的清单项下；再次放入即改换清单项',
  access: 'signed-in',
  params: z.object({ claimId: Id }),
  body: z.object({ evidenceId: Id, need: z.string('清单项应为文字').max(60, '清单项过长').nullable().default(null) }),
  reply: ClaimView,
  status: 200,
  problems: ['claim-not-editable', 'need-unknown', 'too-much-evidence', 'upload-unknown'],
});

export const detachEvidence = endpoint({
  id: 'detachEvidence',
  method: 'DELETE',
  path: '/api/claims/{claimId}/evidence/{evidenceId}',
  tag: '证明材料',
  summary: '从申请中取下一份材料',
  access: 'signed-in',
  params: OneEvidence,
  reply: ClaimView,
  status: 200,
  problems: ['claim-not-editable'],
});

export const getEvidence = endpoint({
  id: 'getEvidence',
  method: 'GET',
  path: '/api/claims/{claimId}/evidence/{evidenceId}',
  tag: '证明材料',
  summary: '原文件；仅本人、有管辖权的审核人与审计人员可看',
  access: 'signed-in',
  params: OneEvidence,
  reply: 'file',
  status: 200,
  problems: [],
});

export const getEvidenceThumbnail = endpoint({
  id: 'getEvidenceThumbnail',
  method: 'GET',
  path: '/api/claims/{claimId}/evidence/{evidenceId}/thumbnail',
  tag: '证明材料',
  summary: '缩略图（WebP）',
  access: 'signed-in',
  params: OneEvidence,
  reply: 'file',
  status: 200,
  problems: [],
});

export const getEvidencePage = endpoint({
  id: 'getEvidencePage',
  method: 'GET',
  path: '/api/claims/{claimId}/evidence/{evidenceId}/pages/{page}',
  tag: '证明材料',
  summary: '一页的预览图（WebP）；已去除拍摄信息，不含脚本',
  access: 'signed-in',
  params: OneEvidence.extend({ page: z.coerce.number<number | string>('页码应为整数').int('页码应为整数').min(1, '页码从 1 起') }),
  reply: 'file',
  status: 200,
  problems: [],
});
