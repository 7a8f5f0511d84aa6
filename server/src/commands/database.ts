// Opens the database a command works on: the server named by DATABASE_URL, else the embedded one in the data folder.
import { mkdirSync } from 'node:fs';
import { type Connection, createPool, migrate, startEmbedded } from '#platform';
import type { CommandOptions } from './command.ts';

export type OpenDatabase = { readonly connection: Connection; stop(): Promise<void> };

/** The database, migrated to this version. The caller stops it. */
export async function openDatabase(options: Pick<CommandOptions, 'config' | 'say' | 'log'>): Promise<OpenDatabase> {
  const { config, say } = options;
  mkdirSync(config.home, { recursive: true });
  const database = config.databaseUrl
    ? { connection: { connectionString: config.databaseUrl }, stop: async () => undefined }
    : await startEmbedded({ home: config.home, log: say });
  const pool = createPool(database.connection, { max: 1 });
  try {
    await migrate(pool, { log: say });
  } finally {
    await pool.end();
  }
  return database;
}
