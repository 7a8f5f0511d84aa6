// Migrations: in order, once, never edited, never half done.
import { createHash, randomBytes } from 'node:crypto';
import type pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '#testing';
import { createPool } from './db.ts';
import { type Migration, migrate, migrationsFolder, readMigrations } from './migrate.ts';

const shipped = readMigrations(migrationsFolder());
const silent = { log: () => undefined };
let city: TestDatabase;
let pool: pg.Pool;

beforeAll(async () => {
  city = await testDatabase();
  pool = createPool(city.connection, { max: 4 });
});
afterAll(async () => {
  await pool.end();
  await city.drop();
});

function made(sql: string): Migration {
  return { name: `9${randomBytes(3).toString('hex')}-trial`, sql, sha256: createHash('sha256').update(sql).digest('hex') };
}

test('每份文件第一行说明为什么，文件名指明所属模块', () => {
  expect(shipped.length).toBeGreaterThan(0);
  for (const migration of shipped) expect(migration.sql).toMatch(/^-- why: \S/);
});

test('已是最新时什么也不做', async () => {
  expect(await migrate(pool, silent)).toEqual([]);
});

test('两个程序同时升级，只执行一次', async () => {
  const extra = made('create table once (n int); insert into once values (1);');
  const migrations = [...shipped, extra];
  const applied = await Promise.all([migrate(pool, { ...silent, migrations }), migrate(pool, { ...silent, migrations })]);
  expect(applied.flat()).toEqual([extra.name]);
  expect((await pool.query('select count(*) as n from once')).rows[0].n).toBe(1);
  await pool.query('delete from schema_migration where name = $1', [extra.name]);
});

test('执行到一半出错：整份退回', async () => {
  const broken = made('create table half (n int); select 1 / 0;');
  await expect(migrate(pool, { ...silent, migrations: [...shipped, broken] })).rejects.toThrow('没有成功，已退回原样');
  expect((await pool.query(`select to_regclass('half') as there`)).rows[0].there).toBeNull();
});

test('改动已执行的文件、或程序比数据库旧，都拒绝', async () => {
  const edited = shipped.map((one, i) => (i === 0 ? { ...one, sha256: 'x' } : one));
  await expect(migrate(pool, { ...silent, migrations: edited })).rejects.toThrow('在执行之后被改动过');
  await expect(migrate(pool, { ...silent, migrations: shipped.slice(0, -1) })).rejects.toThrow('比本程序新');
});
