// The door of the audit: who did or saw what, for those who supervise (第十五、十六条).
export { auditRoutes } from './routes.ts';
export { listMyAccessLog } from './search.ts';
