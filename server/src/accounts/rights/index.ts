// The door of rights: one table that answers who may do what to whom (第五、十、十五条).
export { type Action, authorize, may, permissionsOf, permits, type Reach, reachOf, type Target } from './permissions.ts';
