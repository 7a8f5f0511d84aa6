// What every verb is given: the transaction, who acts, the clock, the log. A verb needs nothing else from its surroundings.
import type { Kysely } from 'kysely';
import type { BaseLogger } from 'pino';

export type Day = string;
export type Tx = Kysely<Record<never, never>>;
export type Log = Pick<BaseLogger, 'trace' | 'debug' | 'info' | 'warn' | 'error' | 'fatal'>;

export type Clock = {
  now(): Date;
  /** The day in Asia/Shanghai, `YYYY-MM-DD`: the register's day, wherever the server stands. */
  today(): Day;
};

/** A role held at an organisation; `division` and `sector` are the organisation's, so that jurisdiction needs no further query. */
export type Grant = {
  readonly role: string;
  readonly orgId: number;
  readonly division: string | null;
  readonly sector: string | null;
};

export type Actor =
  | { readonly kind: 'anonymous' }
  | { readonly kind: 'system'; readonly name: string }
  | {
      readonly kind: 'account';
      readonly accountId: string;
      readonly personId: number | null;
      readonly name: string;
      readonly grants: readonly Grant[];
      readonly sessionId: string;
      /** An official who has no second factor yet: the roles are withheld until there is one. */
      readonly factorNeeded?: boolean;
      /** The first password, which somebody else has seen, is still in use: the roles are withheld. */
      readonly passwordNeeded?: boolean;
      /** A machine's key: it opens these actions alone, and nothing that merely asks for a sign-in. */
      readonly scopes?: readonly string[];
    };

export type AccountActor = Extract<Actor, { kind: 'account' }>;

export type Context = {
  readonly tx: Tx;
  readonly actor: Actor;
  readonly clock: Clock;
  readonly log: Log;
  /** The caller's network address; null for jobs and commands. */
  readonly address: string | null;
  readonly requestId: string;
};

export type Verb<In, Out> = (at: Context, input: In) => Promise<Out>;

const shanghaiDay = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' });

/** The Asia/Shanghai day of an instant. */
export function dayOf(instant: Date): Day {
  return shanghaiDay.format(instant);
}

export const systemClock: Clock = clockAt(() => new Date());

export function clockAt(now: () => Date): Clock {
  return { now, today: () => dayOf(now()) };
}

const shanghaiOffsetMs = 8 * 3600 * 1000;

/** ISO 8601 with the offset +08:00, as every time in the API is written. */
export function timeText(instant: Date): string {
  return new Date(instant.getTime() + shanghaiOffsetMs).toISOString().replace('Z', '+08:00');
}
