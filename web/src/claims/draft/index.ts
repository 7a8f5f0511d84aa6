// The door of the draft: typing that saves itself, its state in words, two versions, leaving.
export { ConflictDialog } from './conflict-dialog.tsx';
export { LeaveGuard } from './leave-guard.tsx';
export { SaveState } from './save-state.tsx';
export { type DraftInHand, useClaimCache, useDraft } from './use-draft.ts';
