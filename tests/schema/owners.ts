// Which module made which table and view: found by applying the migrations one after another, not by reading them.
import type pg from 'pg';
import { migrate, migrationsFolder, readMigrations } from '../../server/src/platform/index.ts';

export type Relation = { readonly name: string; readonly kind: 'table' | 'view'; readonly owner: string };

/** `0020-accounts` and `0021-accounts-phones` belong to `accounts`. */
export function ownerOf(migration: string): string {
  return migration.split('-')[1] ?? '';
}

/** Empties the database and builds it up, migration by migration. */
export async function relationsByOwner(pool: pg.Pool): Promise<Relation[]> {
  await pool.query('drop schema public cascade');
  await pool.query('create schema public');
  await pool.query('grant usage on schema public to public');
  const migrations = readMigrations(migrationsFolder());
  const known = new Map<string, Relation>([['schema_migration', { name: 'schema_migration', kind: 'table', owner: 'platform' }]]);
  for (const [i, migration] of migrations.entries()) {
    await migrate(pool, { log: () => undefined, migrations: migrations.slice(0, i + 1) });
    for (const { name, kind } of await relations(pool)) {
      if (!known.has(name)) known.set(name, { name, kind, owner: ownerOf(migration.name) });
    }
  }
  return [...known.values()];
}

async function relations(pool: pg.Pool): Promise<Pick<Relation, 'name' | 'kind'>[]> {
  const found = await pool.query<Pick<Relation, 'name' | 'kind'>>(`
    select relname as name, case when relkind in ('v', 'm') then 'view' else 'table' end as kind
    from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'v', 'm') order by 1`);
  return found.rows;
}
