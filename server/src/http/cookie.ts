// The session cookie: HttpOnly, SameSite=Lax, and with TLS also Secure under the `__Host-` prefix.
import type { CookieSerializeOptions } from '@fastify/cookie';
import type { FastifyRequest } from 'fastify';

export function sessionCookieName(secure: boolean): string {
  return secure ? '__Host-xueshi' : 'xueshi';
}

export function cookieOptions(secure: boolean, maxAgeMs: number): CookieSerializeOptions {
  return { path: '/', httpOnly: true, sameSite: 'lax', secure, maxAge: Math.floor(maxAgeMs / 1000) };
}

export function readToken(request: FastifyRequest, secure: boolean): string | null {
  return request.cookies[sessionCookieName(secure)] ?? null;
}
