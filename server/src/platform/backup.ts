// Backup and restore of every table by COPY in one snapshot: works on any PostgreSQL, needs no tool beside this program.
import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import type pg from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import { z } from 'zod';

const TableCopy = z.object({ name: z.string(), columns: z.array(z.string()), rows: z.number().int(), sha256: z.string() });
const Manifest = z.object({ format: z.literal(1), madeAt: z.string(), migrations: z.array(z.string()), tables: z.array(TableCopy) });
export type Manifest = z.infer<typeof Manifest>;
type TableCopy = z.infer<typeof TableCopy>;
type Table = { readonly name: string; readonly columns: readonly string[] };

// Restored by the migrations themselves.
const migrationTable = 'schema_migration';

/** Writes every table to `folder` as of one instant. The client needs the owner's rights. */
export async function backupTables(
  client: pg.ClientBase,
  folder: string,
  options: { now: Date; say: (line: string) => void },
): Promise<Manifest> {
  await mkdir(join(folder, 'tables'), { recursive: true });
  await client.query('begin isolation level repeatable read read only');
  const tables: TableCopy[] = [];
  for (const table of await tablesInOrder(client)) {
    const copied = await copyOut(client, table, join(folder, 'tables', `${table.name}.gz`));
    options.say(`  ${table.name}：${copied.rows} 行`);
    tables.push({ ...table, columns: [...table.columns], ...copied });
  }
  const manifest: Manifest = { format: 1, madeAt: options.now.toISOString(), migrations: await appliedMigrations(client), tables };
  await client.query('commit');
  await writeFile(join(folder, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  return manifest;
}

/** Loads a backup into a freshly migrated, empty database in one transaction. Throws, and changes nothing, when anything differs. */
export async function restoreTables(client: pg.ClientBase, folder: string, options: { say: (line: string) => void }): Promise<Manifest> {
  const manifest = Manifest.parse(JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')));
  const applied = await appliedMigrations(client);
  if (JSON.stringify(applied) !== JSON.stringify(manifest.migrations)) {
    throw new Error('备份所用的数据库结构与本程序的不同，请用与备份相同的版本恢复，恢复后再升级。');
  }
  const tables = await tablesInOrder(client);
  await refuseFilledTables(client, tables);
  await client.query('begin');
  try {
    // Rows that the migrations themselves wrote are in the backup too.
    for (const table of tables.toReversed()) await client.query(`delete from ${quoted(table.name)}`);
    for (const table of tables) {
      const copy = manifest.tables.find((one) => one.name === table.name);
      if (!copy) throw new Error(`备份里没有表 ${table.name}`);
      await copyIn(client, copy, join(folder, 'tables', `${table.name}.gz`));
      options.say(`  ${table.name}：${copy.rows} 行`);
    }
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw error;
  }
  return manifest;
}

async function copyOut(client: pg.ClientBase, table: Table, path: string): Promise<{ rows: number; sha256: string }> {
  const stream = client.query(copyTo(`copy ${quoted(table.name)} (${table.columns.map(quoted).join(', ')}) to stdout`));
  const meter = new Meter();
  await pipeline(stream, meter, createGzip(), createWriteStream(path, { mode: 0o600 }));
  return { rows: stream.rowCount, sha256: meter.digest() };
}

async function copyIn(client: pg.ClientBase, copy: TableCopy, path: string): Promise<void> {
  const stream = client.query(copyFrom(`copy ${quoted(copy.name)} (${copy.columns.map(quoted).join(', ')}) from stdin`));
  const meter = new Meter();
  await pipeline(createReadStream(path), createGunzip(), meter, stream);
  if (stream.rowCount !== copy.rows || meter.digest() !== copy.sha256) {
    throw new Error(
      `备份文件 tables/${copy.name}.gz 已被改动或不完整：清单为 ${copy.rows} 行，读到 ${stream.rowCount} 行。没有恢复任何数据。`,
    );
  }
}

/** Passes bytes on and keeps their digest. */
class Meter extends Transform {
  readonly #hash = createHash('sha256');
  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: (error: null, data: Buffer) => void): void {
    this.#hash.update(chunk);
    done(null, chunk);
  }
  digest(): string {
    return this.#hash.digest('hex');
  }
}

/** Every table of the product, referenced ones first, so that foreign keys hold at each step. */
async function tablesInOrder(client: pg.ClientBase): Promise<Table[]> {
  const tables = await client.query<Table>(
    `
    select c.relname as name, array_agg(a.attname::text order by a.attnum) as columns
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition and c.relname <> $1
    group by c.relname order by c.relname`,
    [migrationTable],
  );
  const links = await client.query<{ child: string; parent: string }>(`
    select distinct a.relname as child, b.relname as parent from pg_constraint f
    join pg_class a on a.oid = f.conrelid join pg_class b on b.oid = f.confrelid where f.contype = 'f' and a.oid <> b.oid`);
  const ordered: Table[] = [];
  const left = new Map(tables.rows.map((table) => [table.name, table]));
  while (left.size > 0) {
    const free = [...left.values()].filter((table) => !links.rows.some((link) => link.child === table.name && left.has(link.parent)));
    if (free.length === 0) throw new Error('表之间的引用成环，无法排出恢复的次序');
    for (const table of free) left.delete(table.name);
    ordered.push(...free);
  }
  return ordered;
}

async function refuseFilledTables(client: pg.ClientBase, tables: readonly Table[]): Promise<void> {
  for (const name of ['person', 'credit_entry', 'account']) {
    if (!tables.some((table) => table.name === name)) continue;
    const filled = await client.query(`select 1 from ${quoted(name)} limit 1`);
    if (filled.rows.length > 0) throw new Error(`目标数据库不是空的（${name} 表已有数据）。恢复只能进入新建的空库，以免盖掉现有登记。`);
  }
}

async function appliedMigrations(client: pg.ClientBase): Promise<string[]> {
  const applied = await client.query<{ name: string }>(`select name from ${migrationTable} order by name`);
  return applied.rows.map((row) => row.name);
}

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
