// Connections to PostgreSQL: the serving role, the type parsers, transactions.
import { Kysely, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import type { Tx } from './context.ts';

/** `pg` settings of one database: a URL or host/user/database of the embedded server. */
export type Connection = pg.PoolConfig;

export type Db = Tx;

// int8 stays exact: person ids are below 2^53, counts far below. Days stay text, or they would shift with the server's zone.
const int8 = 20;
const date = 1082;
pg.types.setTypeParser(int8, (text) => {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new Error(`整数超出安全范围：${text}`);
  return value;
});
pg.types.setTypeParser(date, (text) => text);

export const servingRole = 'xueshi_app';

/** A pool that serves as `xueshi_app`, which may append to the ledger and change nothing in it. */
export function createDb(connection: Connection, options: { max?: number } = {}): Db & AsyncDisposable {
  const pool = createPool({ ...connection, options: `${connection.options ?? ''} -c role=${servingRole}`.trim() }, options);
  const db = new Kysely<Record<never, never>>({ dialect: new PostgresDialect({ pool }) });
  return Object.assign(db, { [Symbol.asyncDispose]: () => db.destroy() });
}

/** A pool with the rights of the connection's own user: for migrations, backup and verification. */
export function createOwnerDb(connection: Connection): Db {
  return new Kysely<Record<never, never>>({ dialect: new PostgresDialect({ pool: createPool(connection, { max: 2 }) }) });
}

export function createPool(connection: Connection, options: { max?: number } = {}): pg.Pool {
  const pool = new pg.Pool({ max: options.max ?? 10, application_name: 'xueshi', Client: PreparingClient, ...connection });
  // A connection that breaks (server restart) is replaced by the pool, and whoever uses it is told by their query; unheard, the event
  // would end the process.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => void client.on('error', () => undefined));
  return pool;
}

const mostStatements = 500;

/** Names statements with parameters, so that the server plans each text once per connection: planning costs more than most look-ups. */
class PreparingClient extends pg.Client {
  readonly #names = new Map<string, string>();

  // biome-ignore lint/suspicious/noExplicitAny: pg declares a dozen overloads; only text with values is touched, the rest passes through.
  override query(...given: any[]): any {
    const [text, values, ...rest] = given;
    const name = typeof text === 'string' && Array.isArray(values) && values.length > 0 ? this.#nameOf(text) : null;
    const pass = super.query.bind(this) as (...all: unknown[]) => unknown;
    return name === null ? pass(...given) : pass({ name, text, values }, ...rest);
  }

  /** Null when the connection holds enough: texts that vary without end stay unnamed. */
  #nameOf(text: string): string | null {
    const known = this.#names.get(text);
    if (known !== undefined || this.#names.size >= mostStatements) return known ?? null;
    const name = `s${this.#names.size}`;
    this.#names.set(text, name);
    return name;
  }
}

/** True when the database answers. */
export async function databaseAnswers(db: Db): Promise<boolean> {
  try {
    await sql`select 1`.execute(db);
    return true;
  } catch {
    return false;
  }
}

/** Runs `work` in one transaction and commits it; any error rolls back the whole. */
export function inTransaction<T>(db: Db, work: (tx: Tx) => Promise<T>): Promise<T> {
  return db.transaction().execute(work);
}

/** PostgreSQL's error code of a database error, e.g. `23505`; null for other errors. */
export function databaseErrorCode(error: unknown): string | null {
  return error instanceof pg.DatabaseError ? (error.code ?? null) : null;
}
