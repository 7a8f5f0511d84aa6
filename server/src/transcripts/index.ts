// The door of printed forms (第十二条): print, reprint, check.
export { transcriptRoutes } from './routes.ts';
export { closeTypesetter, installTranscripts } from './workshop.ts';
