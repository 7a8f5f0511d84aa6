// The door of membership: asking to belong to a unit, being confirmed, and who still waits (第十条, readings 9, 44, 48).
export { askMembership, listMyMemberships } from './ask.ts';
export { membershipRoutes } from './routes.ts';
export { passToBureau, passWhenSuspended, redirectToUnit } from './unit-ended.ts';
export { refuseWaiting, type Waiting, waitingOf } from './waiting.ts';
