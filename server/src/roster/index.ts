// The door of the roster: an employer's people from a table, once each (第十条).
export { rosterRoutes } from './routes.ts';
