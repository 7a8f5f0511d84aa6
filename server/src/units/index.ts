// The door of units: employers and training organisations register, name their custodians, change and end (第五、十、十五条).
export { unitRoutes } from './routes.ts';
