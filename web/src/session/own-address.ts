// Where a sign-in may lead: only to an address of this site, whatever a link claims.
export function ownAddress(next: unknown): string | undefined {
  return typeof next === 'string' && /^\/(?![/\\])/.test(next) ? next : undefined;
}
