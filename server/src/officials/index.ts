// The door of work accounts: allocated by the city bureau, and review delegated by sector authorities (第十、十五条, reading 41).
export { officialRoutes } from './routes.ts';
