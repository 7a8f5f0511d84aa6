// Method and path of every endpoint the pages call. The contract is imported as types only, so no schema travels to the browser;
// TypeScript refuses a line that differs from the contract. A new call needs one line here, then useAnswer('name', …) or useAction('name').
import type * as contract from '@xueshi/contract';
import type { Endpoint } from '@xueshi/contract/kit';

type Contract = typeof contract;
type EndpointName = { [K in keyof Contract]: Contract[K] extends Endpoint ? K : never }[keyof Contract];
type AddressOf<E> = E extends Endpoint
  ? { method: E['method']; path: E['path'] } & (E extends { bodyType: infer B } ? { bodyType: B } : unknown)
  : never;
type Addresses = { readonly [K in EndpointName]?: AddressOf<Contract[K]> };

export const addresses = {
  getSession: { method: 'GET', path: '/api/session' },
  signIn: { method: 'POST', path: '/api/session' },
  finishSignIn: { method: 'POST', path: '/api/session/factor' },
  changePassword: { method: 'POST', path: '/api/me/password' },
  getMyFactors: { method: 'GET', path: '/api/me/factors' },
  beginMyTotp: { method: 'POST', path: '/api/me/factors/totp' },
  confirmMyTotp: { method: 'POST', path: '/api/me/factors/totp/confirmation' },
  removeMyTotp: { method: 'POST', path: '/api/me/factors/removal' },
  listMySessions: { method: 'GET', path: '/api/me/sessions' },
  endMyOtherSessions: { method: 'DELETE', path: '/api/me/sessions' },
  endMySession: { method: 'DELETE', path: '/api/me/sessions/{sessionId}' },
  signOut: { method: 'DELETE', path: '/api/session' },
  getMyStanding: { method: 'GET', path: '/api/me/standing' },
  listMyEntries: { method: 'GET', path: '/api/me/entries' },
  listMyAccessLog: { method: 'GET', path: '/api/me/access-log' },
  searchAudit: { method: 'GET', path: '/api/audit' },
  listOrgs: { method: 'GET', path: '/api/orgs' },
  listSectors: { method: 'GET', path: '/api/sectors' },
  listDivisions: { method: 'GET', path: '/api/divisions' },
  listPeople: { method: 'GET', path: '/api/people' },
  listDemoMessages: { method: 'GET', path: '/api/demo/outbox' },
  sendRegistrationCode: { method: 'POST', path: '/api/registration/codes' },
  registerPerson: { method: 'POST', path: '/api/registration' },
  sendRecoveryCode: { method: 'POST', path: '/api/recovery/codes' },
  recoverAccount: { method: 'POST', path: '/api/recovery' },
  listMyMemberships: { method: 'GET', path: '/api/me/memberships' },
  askMyMembership: { method: 'POST', path: '/api/me/memberships' },
  askMyMembershipAgain: { method: 'PUT', path: '/api/me/memberships/{membershipId}' },
  withdrawMyMembership: { method: 'POST', path: '/api/me/memberships/{membershipId}/withdrawal' },
  leaveMyUnit: { method: 'POST', path: '/api/me/employments/{orgId}/leave' },
  getMyProfile: { method: 'GET', path: '/api/me/profile' },
  listMemberships: { method: 'GET', path: '/api/memberships' },
  confirmMembership: { method: 'POST', path: '/api/memberships/{membershipId}/confirmation' },
  confirmMemberships: { method: 'POST', path: '/api/memberships/confirmations' },
  returnMembership: { method: 'POST', path: '/api/memberships/{membershipId}/return' },
  recordLeave: { method: 'POST', path: '/api/people/{personId}/leave' },
  getResponsibility: { method: 'GET', path: '/api/people/{personId}/responsibility' },
  listEmployments: { method: 'GET', path: '/api/people/{personId}/employments' },
  getPerson: { method: 'GET', path: '/api/people/{personId}' },
  getPersonStanding: { method: 'GET', path: '/api/people/{personId}/standing' },
  listPersonEntries: { method: 'GET', path: '/api/people/{personId}/entries' },
  reverseEntry: { method: 'POST', path: '/api/entries/{entryId}/reversal' },
  permitLateClaim: { method: 'POST', path: '/api/review/late-permissions' },
  getEntry: { method: 'GET', path: '/api/entries/{entryId}' },
  listMyClaims: { method: 'GET', path: '/api/me/claims' },
  createClaim: { method: 'POST', path: '/api/claims' },
  getClaim: { method: 'GET', path: '/api/claims/{claimId}' },
  saveClaimDraft: { method: 'PUT', path: '/api/claims/{claimId}' },
  discardClaim: { method: 'DELETE', path: '/api/claims/{claimId}' },
  submitClaim: { method: 'POST', path: '/api/claims/{claimId}/submission' },
  withdrawClaim: { method: 'POST', path: '/api/claims/{claimId}/withdrawal' },
  appealClaim: { method: 'POST', path: '/api/claims/{claimId}/appeal' },
  attachEvidence: { method: 'POST', path: '/api/claims/{claimId}/evidence' },
  detachEvidence: { method: 'DELETE', path: '/api/claims/{claimId}/evidence/{evidenceId}' },
  listReviewClaims: { method: 'GET', path: '/api/review/claims' },
  getReviewNeighbours: { method: 'GET', path: '/api/review/claims/{claimId}/neighbours' },
  returnClaim: { method: 'POST', path: '/api/review/claims/{claimId}/return' },
  refuseClaim: { method: 'POST', path: '/api/review/claims/{claimId}/refusal' },
  recogniseClaim: { method: 'POST', path: '/api/review/claims/{claimId}/recognition' },
  recogniseClaims: { method: 'POST', path: '/api/review/claims/recognitions' },
  decideAppeal: { method: 'POST', path: '/api/review/claims/{claimId}/appeal-decision' },
  previewTranscript: { method: 'GET', path: '/api/transcripts/preview' },
  printTranscript: { method: 'POST', path: '/api/transcripts' },
  listTranscripts: { method: 'GET', path: '/api/transcripts' },
  verifyTranscript: { method: 'GET', path: '/api/verify/{serial}' },
  verifyTranscriptFile: { method: 'POST', path: '/api/verify/file', bodyType: 'application/pdf' },
} as const satisfies Addresses;

/** Endpoints that have an address here, with their contract types. */
export type Known = keyof typeof addresses;
export type EndpointOf<K extends Known> = Contract[K];
