// The door of the upload: the checklist of evidence, and the files on their way to it.
export { Checklist } from './checklist.tsx';
export { type Uploads, useUploads } from './use-uploads.ts';
export { useWords as useUploadWords } from './words.ts';
