// The door of claims (第八、十一条): applying for recognition, reviewing, 复核, evidence.
export { createClaim, listMyClaims } from './draft.ts';
export { attachEvidence, uploadEvidence } from './evidence.ts';
export { recogniseClaim, refuseClaim, returnClaim } from './review.ts';
export { claimRoutes } from './routes.ts';
export { appealClaim, submitClaim, withdrawClaim } from './submit.ts';
