// The door of the rules that are filed: drafted, sent in, put in force, ended (第六、八、十七条).
export { createRuleDraft, listRuleDrafts, saveRuleDraft } from './draft.ts';
export { fileRuleDraft, submitRuleDraft } from './filing.ts';
export { rulesInForce } from './in-force.ts';
export { open as openDraft, refuseUnsoundDraft } from './open.ts';
export { rulebookRoutes } from './routes.ts';
