// Starts one embedded server for the whole test run and prepares the migrated template that tests copy.
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { createPool, migrate, startEmbedded } from '#platform';

const template = 'xueshi_template';

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const home = mkdtempSync(join(tmpdir(), 'xueshi-test-'));
  // The database's own user must be able to pass through.
  chmodSync(home, 0o711);
  const server = await startEmbedded({ home, log: () => undefined });
  const admin = createPool(server.connection, { max: 1 });
  await admin.query(`create database ${template}`);
  await admin.end();
  const pool = createPool({ ...server.connection, database: template }, { max: 1 });
  await migrate(pool, { log: () => undefined });
  await pool.end();
  project.provide('database', { host: String(server.connection.host), port: Number(server.connection.port) });
  return async () => {
    await server.stop();
    rmSync(home, { recursive: true, force: true });
  };
}
