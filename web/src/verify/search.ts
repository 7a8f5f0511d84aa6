// The QR code's address carries the code: /verify/WZXS-2026-…?code=…
export function verifySearch(search: Record<string, unknown>): { code?: string } {
  const { code } = search;
  // An all-digit code arrives as a number; its text is the same.
  return typeof code === 'string' || typeof code === 'number' ? { code: String(code).slice(0, 40) } : {};
}
