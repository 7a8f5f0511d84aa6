// Who may print, fetch and check.
import {
  getTranscriptCertificates,
  getTranscriptPdf as getTranscriptPdfEndpoint,
  listTranscripts as listTranscriptsEndpoint,
  previewTranscript as previewTranscriptEndpoint,
  printTranscript as printTranscriptEndpoint,
  verifyTranscript,
  verifyTranscriptFile,
} from '@xueshi/contract';
import { on, routes } from '#http';
import { getCertificates } from './certificates.ts';
import { getTranscriptPdf } from './pdf.ts';
import { listTranscripts, previewTranscript, printTranscript } from './print.ts';
import { verifySerial } from './verify.ts';
import { verifyFile } from './verify-file.ts';

export const transcriptRoutes = routes([
  on(printTranscriptEndpoint, 'print.own', printTranscript, { perMinute: 30 }),
  on(previewTranscriptEndpoint, 'print.own', previewTranscript),
  on(listTranscriptsEndpoint, 'print.own', listTranscripts),
  // Owner and officials come by the same door: who may is asked of the very print, and every fetch is on record.
  on(getTranscriptPdfEndpoint, 'signed-in', getTranscriptPdf, { audit: ({ serial }) => ({ serial }), perMinute: 60 }),
  on(getTranscriptCertificates, 'public', getCertificates),
  on(verifyTranscript, 'public', verifySerial, { perMinute: 60 }),
  on(verifyTranscriptFile, 'public', verifyFile, { perMinute: 20 }),
]);
