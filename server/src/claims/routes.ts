// Claims over HTTP: endpoint, who may call it at all, verb. Which claim, the verbs ask themselves.
import {
  appealClaim as appeal,
  attachEvidence as attach,
  createClaim as create,
  decideAppeal as decideOnAppeal,
  detachEvidence as detach,
  discardClaim as discard,
  getClaim as get,
  listMyClaims as mine,
  getReviewNeighbours as neighbours,
  getEvidence as original,
  getEvidencePage as page,
  permitLateClaim as permitLate,
  listReviewClaims as queue,
  recogniseClaim as recognise,
  recogniseClaims as recogniseMany,
  refuseClaim as refuse,
  saveClaimDraft as save,
  returnClaim as sendBack,
  submitClaim as submit,
  getEvidenceThumbnail as thumbnail,
  uploadEvidence as upload,
  getUpload as uploaded,
  withdrawClaim as withdraw,
} from '@xueshi/contract';
import { on, routes } from '#http';
import { createClaim, discardClaim, getClaim, listMyClaims, saveClaimDraft } from './draft.ts';
import {
  attachEvidence,
  detachEvidence,
  getEvidence,
  getEvidencePage,
  getEvidenceThumbnail,
  getUpload,
  uploadEvidence,
} from './evidence.ts';
import { getReviewNeighbours, listReviewClaims, recogniseClaims } from './queue.ts';
import { decideAppeal, permitLateClaim, recogniseClaim, refuseClaim, returnClaim } from './review.ts';
import { appealClaim, submitClaim, withdrawClaim } from './submit.ts';

// Applicants, reviewers and auditors read a claim by the same address; every such reading is on record.
const audited = { audit: () => ({}) };

export const claimRoutes = routes([
  on(create, 'claim.own', createClaim),
  on(get, 'signed-in', getClaim, audited),
  on(save, 'claim.own', saveClaimDraft),
  on(discard, 'claim.own', discardClaim),
  on(submit, 'claim.own', submitClaim),
  on(withdraw, 'claim.own', withdrawClaim),
  on(appeal, 'claim.own', appealClaim),
  on(mine, 'claim.own', listMyClaims),
  on(upload, 'claim.own', uploadEvidence),
  on(uploaded, 'claim.own', getUpload),
  on(attach, 'claim.own', attachEvidence),
  on(detach, 'claim.own', detachEvidence),
  on(original, 'signed-in', getEvidence, audited),
  on(thumbnail, 'signed-in', getEvidenceThumbnail),
  on(page, 'signed-in', getEvidencePage, audited),
  on(queue, 'claim.review', listReviewClaims),
  on(neighbours, 'claim.review', getReviewNeighbours),
  on(sendBack, 'claim.review', returnClaim),
  on(refuse, 'claim.review', refuseClaim),
  on(recognise, 'claim.review', recogniseClaim),
  on(recogniseMany, 'claim.review', recogniseClaims),
  on(decideOnAppeal, 'claim.appeal-review', decideAppeal),
  on(permitLate, 'claim.review', permitLateClaim),
]);
