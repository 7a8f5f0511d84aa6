// The door of keys: how other systems are let in to read, and who stands behind a key that is shown (第九、十五条).

export { resolveKey } from './resolve.ts';
export { keyRoutes } from './routes.ts';
