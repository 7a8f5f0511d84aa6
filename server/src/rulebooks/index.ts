// The door of rule documents: drafted, filed, in force, ended (第八、十七条).
export { rulesInForce } from './in-force.ts';
export { rulebookRoutes } from './routes.ts';
