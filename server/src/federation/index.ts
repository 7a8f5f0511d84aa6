// The door of the single sign-on: people come in by the government's own sign-in (第十条).
export { installSignOn } from './provider.ts';
export { signOnRoutes } from './routes.ts';
export { forgetSignOns } from './sign-on.ts';
