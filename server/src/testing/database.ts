// A fresh, migrated database on the embedded server that the test run started, copied from a template.
import { randomBytes } from 'node:crypto';
import { inject } from 'vitest';
import { type Connection, createDb, createOwnerDb, createPool, type Db } from '#platform';

declare module 'vitest' {
  interface ProvidedContext {
    database: { host: string; port: number };
  }
}

export type TestDatabase = {
  /** As the product serves: role `xueshi_app`. */
  readonly db: Db;
  /** As the owner: for tampering and for looking behind the curtain. */
  readonly owner: Db;
  readonly connection: Connection;
  drop(): Promise<void>;
};

export const templateName = 'xueshi_template';

export async function testDatabase(options: { max?: number } = {}): Promise<TestDatabase> {
  const server = serverConnection();
  const name = `t_${randomBytes(6).toString('hex')}`;
  await asSuperuser(server, `create database ${name} template ${templateName}`);
  const connection = { ...server, database: name };
  const db = createDb(connection, options);
  const owner = createOwnerDb(connection);
  return {
    db,
    owner,
    connection,
    async drop() {
      await db.destroy();
      await owner.destroy();
      await asSuperuser(server, `drop database if exists ${name} with (force)`);
    },
  };
}

function serverConnection(): Connection {
  return { ...inject('database'), user: 'postgres', database: 'postgres' };
}

async function asSuperuser(server: Connection, statement: string): Promise<void> {
  const pool = createPool(server, { max: 1 });
  try {
    await pool.query(statement);
  } finally {
    await pool.end();
  }
}
