// One endpoint of the API as data: path, who, body, reply, problems. Server, OpenAPI and the browser's client all read this.
import type { z } from 'zod';

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
export type Access = 'public' | 'signed-in';

/** `file`: bytes with a media type of their own; `none`: 204 without a body. */
export type ReplyShape = z.ZodType | 'file' | 'none';

export type Endpoint = {
  readonly id: string;
  readonly method: Method;
  /** Path with `{name}` parameters, e.g. `/api/claims/{claimId}`. */
  readonly path: `/${string}`;
  readonly tag: string;
  /** One short Chinese phrase, shown in the API's documentation. */
  readonly summary: string;
  readonly access: Access;
  readonly params?: z.ZodObject;
  readonly query?: z.ZodObject;
  readonly body?: z.ZodType;
  /** Bodies that are not JSON, e.g. `application/pdf`; the verb gets a Buffer as `body`. */
  readonly bodyType?: string;
  /** Largest accepted body in bytes; 256 KiB unless told. */
  readonly bodyLimit?: number;
  readonly reply: ReplyShape;
  readonly status: number;
  /** Stable `type` keys of the problems this endpoint answers beside the general ones. */
  readonly problems: readonly string[];
};

/** Declares an endpoint and keeps its literal types, so that inputs and replies are inferred from it. */
export function endpoint<const E extends Endpoint>(definition: E): E {
  return definition;
}

type PartInput<S> = S extends z.ZodType ? z.input<S> : unknown;
type PartOutput<S> = S extends z.ZodType ? z.output<S> : unknown;
type Member<E, K extends string> = K extends keyof E ? E[K] : undefined;
type BodyOutput<E> = E extends { bodyType: string } ? { body: Uint8Array } : PartOutput<Member<E, 'body'>>;
type BodyInput<E> = E extends { bodyType: string } ? { body: Blob | Uint8Array } : PartInput<Member<E, 'body'>>;

/** What a caller sends: params, query and body in one object. */
export type InputOf<E extends Endpoint> = PartInput<Member<E, 'params'>> & PartInput<Member<E, 'query'>> & BodyInput<E>;

/** What a verb receives: the same, parsed. */
export type ParsedOf<E extends Endpoint> = PartOutput<Member<E, 'params'>> & PartOutput<Member<E, 'query'>> & BodyOutput<E>;

/** What a verb returns and, checked against the contract, what the caller gets. */
export type ReplyOf<E extends Endpoint> = E['reply'] extends z.ZodType ? z.output<E['reply']> : void;
export type ReplySentOf<E extends Endpoint> = E['reply'] extends z.ZodType ? z.input<E['reply']> : void;
