// The door of the evidence viewer.
export { fileSize } from './file-size.ts';
export { EvidenceViewer } from './viewer.tsx';
