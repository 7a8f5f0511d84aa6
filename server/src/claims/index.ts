// The door of claims (第八、十一条): applying for recognition, reviewing, 复核, evidence.
export { createClaim, getClaim, listMyClaims, saveClaimDraft } from './draft.ts';
export { attachEvidence, uploadEvidence } from './evidence.ts';
export { decideAppeal, permitLateClaim, type Recognition, recogniseClaim, refuseClaim, returnClaim } from './review.ts';
export { claimRoutes } from './routes.ts';
export { appealClaim, submitClaim, withdrawClaim } from './submit.ts';
