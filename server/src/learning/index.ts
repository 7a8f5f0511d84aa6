// The door of learning: enrolment, progress by the server's clock, the assessment and its hours (第三、五、七条).
export { sendHeartbeat } from './heartbeat.ts';
export { learningRoutes } from './routes.ts';
export { settleOverdueAttempts } from './settle.ts';
