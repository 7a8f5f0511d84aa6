// The door of saving: a draft that keeps itself, its state in words, two versions, leaving.
export { Aside } from './conflict-dialog.tsx';
export { LeaveGuard } from './leave-guard.tsx';
export { SaveState } from './save-state.tsx';
export { type Kept, useSaving } from './use-saving.ts';
