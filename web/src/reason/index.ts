// The door of decisions that need a reason.
export { ReasonDialog } from './reason-dialog.tsx';
