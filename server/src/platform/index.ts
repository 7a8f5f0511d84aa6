// The door of the platform: no business word lives here. HTTP is next door, in #http.
export { backupTables, restoreTables } from './backup.ts';
export { type Config, readConfig, type SignOnConfig } from './config.ts';
export * from './context.ts';
export {
  type Connection,
  createDb,
  createOwnerDb,
  createPool,
  type Db,
  databaseAnswers,
  databaseErrorCode,
  inTransaction,
} from './db.ts';
export { type Embedded, startEmbedded } from './embedded.ts';
export * from './ids.ts';
export { type Job, type Jobs, startJobs } from './jobs.ts';
export { installKeyring, type Keyring, keyring, keyringOf, loadKeyring } from './keyring.ts';
export { createLog } from './log.ts';
export { type Migration, migrate, migrationsFolder, readMigrations } from './migrate.ts';
export * from './problem.ts';
