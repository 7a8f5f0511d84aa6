// The door of HTTP: routes for the modules, the server for `app.ts`.
export { actorOf, type Credentials, type Surroundings } from './bind.ts';
export { readToken, sessionCookieName } from './cookie.ts';
export { forgetReplies } from './idempotency.ts';
export { problemOf, sendProblem } from './refuse.ts';
export { type CookieChange, type FileReply, fileReply, on, type Route, routes } from './routes.ts';
export { createHttp, type ServeOptions } from './serve.ts';
