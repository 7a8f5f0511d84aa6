// Method and path of every endpoint the pages call. The contract is imported as types only, so no schema travels to the browser;
// TypeScript refuses a line that differs from the contract. A new call needs one line here, then useAnswer('name', …) or useAction('name').
import type * as contract from '@xueshi/contract';
import type { Endpoint } from '@xueshi/contract/kit';

type Contract = typeof contract;
type EndpointName = { [K in keyof Contract]: Contract[K] extends Endpoint ? K : never }[keyof Contract];
type AddressOf<E> = E extends Endpoint ? { method: E['method']; path: E['path'] } & (E extends { bodyType: infer B } ? { bodyType: B } : unknown) : never;
type Addresses = { readonly [K in EndpointName]?: AddressOf<Contract[K]> };

export const addresses = {
  getSession: { method: 'GET', path: '/api/session' },
  signIn: { method: 'POST', path: '/api/session' },
  signOut: { method: 'DELETE', path: '/api/session' },
  listSectors: { method: 'GET', path: '/api/sectors' },
  verifyTranscript: { method: 'GET', path: '/api/verify/{serial}' },
  verifyTranscriptFile: { method: 'POST', path: '/api/verify/file', bodyType: 'application/pdf' },
} as const satisfies Addresses;

/** Endpoints that have an address here, with their contract types. */
export type Known = keyof typeof addresses;
export type EndpointOf<K extends Known> = Contract[K];
