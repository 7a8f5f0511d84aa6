// The door of the files: taking them in, keeping them, serving them. What they prove is the business of whoever keeps them.
export { installFiles } from './content.ts';
export { findFiles, keepFile, looseFile, removeStaleUploads } from './keep.ts';
export { closeMedia } from './media.ts';
export { mostPages, type Served, serveOriginal, servePage, serveThumbnail } from './pages.ts';
export { receiveBytes } from './receive.ts';
export { samplePdf, samplePhoto } from './samples.ts';
export type { StoredFile } from './stored-file.ts';
export { registerUploads, settleUpload } from './uploads.ts';
