// The door of HTTP: routes for the modules, the server for `app.ts`.
export { actorOf, type Surroundings } from './bind.ts';
export { forgetReplies } from './idempotency.ts';
export { type FileReply, fileReply, on, type Route, routes } from './routes.ts';
export { createHttp } from './serve.ts';
