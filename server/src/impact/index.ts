// The door of weighing drafts: what they would change, and filing with that known (第六、八、十七条).

export { carryOutRejudgings } from './carry-out.ts';
export { fileRuleDraft } from './file.ts';
export { impactRoutes } from './routes.ts';
export { carryOutImpacts, forgetImpacts, startImpact } from './run.ts';
