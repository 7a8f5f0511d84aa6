// The door of printed forms (第十二条): print, reprint, check.
export { printTranscript } from './print.ts';
export { transcriptRoutes } from './routes.ts';
export { verifySerial } from './verify.ts';
export { closeTypesetter, installTranscripts } from './workshop.ts';
