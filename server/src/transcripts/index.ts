// The door of printed forms (第十二条): print, reprint, check.
export { listTranscripts } from './print.ts';
export { transcriptRoutes } from './routes.ts';
export { closeTypesetter, installTranscripts } from './workshop.ts';
