// Addresses of one printed form.
export function pdfOf(serial: string): string {
  return `/api/transcripts/${encodeURIComponent(serial)}/pdf`;
}

/** The page that anybody may open: whole, to be sent to somebody. The server may give it with or without its host. */
export function verifyLinkOf(print: { verifyUrl: string }, origin: string = window.location.origin): string {
  return new URL(print.verifyUrl, origin).href;
}
