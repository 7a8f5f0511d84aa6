// The door of verification.
export { type LedgerFault, type LedgerReport, verifyLedger } from './verify.ts';
