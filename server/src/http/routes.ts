// A route is an endpoint of the contract, who may call it, and the verb that answers. Modules list theirs in `routes.ts`.
import type { Readable } from 'node:stream';
import type { Endpoint, ParsedOf, ReplySentOf } from '@xueshi/contract/kit';
import type { Context } from '#platform';

/** Bytes for endpoints whose reply is `file`. */
export type FileReply = {
  readonly file: true;
  readonly body: Buffer | Readable;
  /** Media type, e.g. `application/pdf`. */
  readonly type: string;
  /** The name offered for saving; any script, RFC 6266 is applied. */
  readonly name: string;
  /** Shown in the browser instead of saved. Only for types that cannot run script. */
  readonly inline: boolean;
  /** Bytes, when known. */
  readonly length?: number;
  /** Parts may be asked for, and the browser may keep it; only for a Buffer that never changes under its address. */
  readonly ranges?: boolean;
};

export function fileReply(reply: Omit<FileReply, 'file'>): FileReply {
  return { file: true, ...reply };
}

export type CookieChange = { readonly value: string; readonly maxAgeMs: number };

type Sent<E extends Endpoint> = E['reply'] extends 'file' ? FileReply : ReplySentOf<E>;

export type RouteOptions<In, Out> = {
  /** The session cookie to set (an empty value removes it), read from what the verb returned. */
  cookie?: (out: Out) => CookieChange | null;
  /** Identifiers that make the audit row findable. Never personal data. */
  audit?: (input: In) => Readonly<Record<string, string | number | null>>;
  /**
   * The verb opens its own transactions: what it counts stays though it refuses. Its answer is never kept for a repeated request, so
   * secrets may travel in it.
   */
  ownTransactions?: boolean;
  /** No audit row: a person's own signals, many a minute, that are kept as their own record. */
  unaudited?: boolean;
  /** Requests per minute and address; for doors that can be guessed at. */
  perMinute?: number;
};

export type Route = {
  readonly endpoint: Endpoint;
  /** `public`, `signed-in`, or an action of the permissions table. */
  readonly who: string;
  readonly verb: (at: Context, input: never) => Promise<unknown>;
  readonly options: RouteOptions<never, never>;
};

/** Ties a verb to its endpoint; the compiler holds input and reply to the contract. */
export function on<E extends Endpoint, Out extends Sent<E>>(
  endpoint: E,
  who: string,
  verb: (at: Context, input: ParsedOf<E>) => Promise<Out>,
  options: RouteOptions<ParsedOf<E>, Out> = {},
): Route {
  return { endpoint, who, verb: verb as Route['verb'], options: options as Route['options'] };
}

export function routes(list: readonly Route[]): readonly Route[] {
  return list;
}
