// The door of eligibility (第六、十二条): a year's verdict, and the public calculator.
export { eligibilityRoutes } from './routes.ts';
export { standingOf } from './standing-of.ts';
