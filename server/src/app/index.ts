// The door of the application: everything wired together.

export { version } from './readiness.ts';
export { type App, prepare, startApp, startWork } from './start.ts';
