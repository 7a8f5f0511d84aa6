// The door of verification.
export { type LedgerFault, type LedgerReport, type VerifyOptions, verifyLedger } from './verify.ts';
