// The door of corrections: what is known of a person is corrected when somebody else has looked at it (第十条).
export { listMyCorrections } from './ask.ts';
export { correctionRoutes } from './routes.ts';
