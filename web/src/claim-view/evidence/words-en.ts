// Words of the evidence viewer, English.
export const en = {
  noEvidence: 'No file uploaded yet',
  unsorted: 'Other files',
  pageOf: 'Page {page} of {pages}',
  previousPage: 'Previous page',
  nextPage: 'Next page',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  fit: 'Fit width',
  turn: 'Rotate',
  original: 'Open the original',
  viewerOf: 'Preview of {name}, page {page}',
  viewerArea: 'Preview, scrolls',
  noPreview: 'No preview for this file; please open the original',
  previewFailed: 'The preview did not load. Check your connection, or open the original.',
  fileFacts: '{size} · {pages} pages',
};
