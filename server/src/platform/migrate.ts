// Brings the database to this version: numbered SQL files, forward only, one transaction each, one migrating program at a time.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type pg from 'pg';
import { databaseErrorCode, servingRole } from './db.ts';

export type Migration = { readonly name: string; readonly sql: string; readonly sha256: string };

const lockKey = 7_264_2017;
const insufficientPrivilege = '42501';

/** Applies what is missing. Returns the names applied now. Throws when an applied file was edited, or with the SQL a DBA must run. */
export async function migrate(
  pool: pg.Pool,
  options: { log: (line: string) => void; migrations?: readonly Migration[] },
): Promise<string[]> {
  const migrations = options.migrations ?? readMigrations(migrationsFolder());
  const client = await pool.connect();
  try {
    const done = await appliedBefore(client);
    refuseEdited(migrations, done);
    const missing = migrations.filter((migration) => !done.has(migration.name));
    if (missing.length === 0) return [];
    await client.query('select pg_advisory_lock($1)', [lockKey]);
    try {
      return await applyMissing(client, migrations, options.log);
    } finally {
      await client.query('select pg_advisory_unlock($1)', [lockKey]);
    }
  } finally {
    client.release();
  }
}

async function applyMissing(client: pg.PoolClient, migrations: readonly Migration[], log: (line: string) => void): Promise<string[]> {
  await prepare(client);
  // Another program may have migrated while this one waited for the lock.
  const done = await appliedBefore(client);
  const applied: string[] = [];
  for (const migration of migrations.filter(({ name }) => !done.has(name))) {
    log(`升级数据库结构：${migration.name}`);
    await client.query('begin');
    try {
      await client.query(migration.sql);
      await client.query('insert into schema_migration (name, sha256, at) values ($1, $2, $3)', [
        migration.name,
        migration.sha256,
        new Date(),
      ]);
      await client.query('commit');
    } catch (error) {
      await client.query('rollback');
      throw new Error(`数据库结构升级 ${migration.name} 没有成功，已退回原样：${(error as Error).message}`, { cause: error });
    }
    applied.push(migration.name);
  }
  return applied;
}

/** The serving role and the list of applied files. */
async function prepare(client: pg.PoolClient): Promise<void> {
  try {
    const role = await client.query('select 1 from pg_roles where rolname = $1', [servingRole]);
    if (role.rows.length === 0) await client.query(`create role ${servingRole} nologin`);
    await client.query(`grant ${servingRole} to current_user`);
    await client.query(
      'create table if not exists schema_migration (name text primary key, sha256 text not null, at timestamptz not null)',
    );
    await client.query(`grant select on schema_migration to ${servingRole}`);
  } catch (error) {
    if (databaseErrorCode(error) !== insufficientPrivilege) throw error;
    throw new Error(
      `数据库账号权限不足。请数据库管理员执行：\n  create role ${servingRole} nologin;\n  grant ${servingRole} to 本服务的账号;\n  grant create on schema public to 本服务的账号;`,
      { cause: error },
    );
  }
}

async function appliedBefore(client: pg.PoolClient): Promise<Map<string, string>> {
  const exists = await client.query(`select to_regclass('schema_migration') is not null as there`);
  if (!exists.rows[0]?.there) return new Map();
  const rows = await client.query<{ name: string; sha256: string }>('select name, sha256 from schema_migration');
  return new Map(rows.rows.map((row) => [row.name, row.sha256]));
}

function refuseEdited(migrations: readonly Migration[], done: ReadonlyMap<string, string>): void {
  for (const { name, sha256 } of migrations) {
    const before = done.get(name);
    if (before !== undefined && before !== sha256) {
      throw new Error(`${name} 在执行之后被改动过。已执行的文件不能改；请恢复原文件，把改动写成新的一份。`);
    }
  }
  const known = new Set(migrations.map(({ name }) => name));
  const newer = [...done.keys()].filter((name) => !known.has(name));
  if (newer.length > 0) throw new Error(`数据库的结构比本程序新（${newer.join('、')}）。请使用更新的程序版本。`);
}

export function readMigrations(folder: string): Migration[] {
  return readdirSync(folder)
    .filter((name) => /^\d{4}-[a-z-]+\.sql$/.test(name))
    .sort()
    .map((file) => {
      const sql = readFileSync(join(folder, file), 'utf8');
      return { name: file.replace(/\.sql$/, ''), sql, sha256: createHash('sha256').update(sql).digest('hex') };
    });
}

/** `server/migrations`, found from the sources as well as from the built program. */
export function migrationsFolder(): string {
  for (let folder = dirname(fileURLToPath(import.meta.url)); folder !== dirname(folder); folder = dirname(folder)) {
    const candidate = join(folder, 'migrations');
    if (existsSync(join(candidate, '0001-platform.sql'))) return candidate;
  }
  throw new Error('没有找到数据库结构文件夹 server/migrations');
}
