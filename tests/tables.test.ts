// Tables belong to the module that made them; views are the doors between modules; the schema keeps the rules that let it grow.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createPool, migrationsFolder, readMigrations } from '../server/src/platform/index.ts';
import { type TestDatabase, testDatabase } from '../server/src/testing/index.ts';
import {
  describeSchema,
  lookUps,
  namedRelations,
  ownClocks,
  ownerOf,
  type Relation,
  relationsByOwner,
  schemaViolations,
  sqlFiles,
  unorderedWrites,
} from './schema/index.ts';
import { layers } from './walls/layers.ts';

const root = dirname(import.meta.dirname);
const files = sqlFiles(root);
let city: TestDatabase;
let pool: pg.Pool;
let relations: Relation[];

beforeAll(async () => {
  city = await testDatabase();
  pool = createPool(city.connection, { max: 2 });
  relations = await relationsByOwner(pool);
});
afterAll(async () => {
  await pool.end();
  await city.drop();
});

function isBelow(lower: string, higher: string): boolean {
  return (layers['server']?.[lower] ?? Number.NaN) < (layers['server']?.[higher] ?? Number.NaN);
}

/** Null when `user` may name `name`; else why not. */
function objection(user: string, name: string): string | null {
  const relation = relations.find((one) => one.name === name);
  if (!relation || relation.owner === user) return null;
  if (relation.kind === 'table') return `${name} is a table of ${relation.owner}; read a view of it`;
  return isBelow(relation.owner, user) ? null : `${name} belongs to ${relation.owner}, which is not below ${user}`;
}

describe('ownership', () => {
  test('every migration names a module of the server', () => {
    const owners = readMigrations(migrationsFolder()).map(({ name }) => ownerOf(name));
    expect(owners.filter((owner) => !(owner in (layers['server'] ?? {})))).toEqual([]);
  });

  test('a module names only its own tables and views of modules below it', () => {
    const found = files.flatMap(({ path, module, text }) =>
      [...namedRelations(text)]
        .flatMap((name) => objection(module === 'http' ? 'platform' : module, name) ?? [])
        .map((why) => `${path}: ${why}`),
    );
    expect(found).toEqual([]);
  });

  test('a view is made of its own module’s tables and of views of modules below it', async () => {
    const used = await pool.query<{ view_name: string; table_name: string }>(
      `select distinct view_name, table_name from information_schema.view_table_usage where view_schema = 'public' order by 1, 2`,
    );
    const found = used.rows.flatMap(({ view_name, table_name }) => {
      const owner = relations.find(({ name }) => name === view_name)?.owner ?? '';
      const why = objection(owner, table_name);
      return why ? [`${view_name}: ${why}`] : [];
    });
    expect(found).toEqual([]);
  });

  test('a foreign key leads to its own module or to one below', async () => {
    const keys = await pool.query<{ child: string; parent: string }>(
      `select conrelid::regclass::text as child, confrelid::regclass::text as parent from pg_constraint where contype = 'f'`,
    );
    const ownerByName = new Map(relations.map(({ name, owner }) => [name, owner]));
    const found = keys.rows.filter(({ child, parent }) => {
      const [from = '', to = ''] = [ownerByName.get(child), ownerByName.get(parent)];
      return from !== to && !isBelow(to, from);
    });
    expect(found).toEqual([]);
  });

  test('an offence is seen', () => {
    const stranger = { from: 'claims', text: 'await sql`select 1 from person p join org_public o on true`.execute(at.tx);' };
    expect([...namedRelations(stranger.text)].flatMap((name) => objection(stranger.from, name) ?? [])).toEqual([
      'person is a table of accounts; read a view of it',
    ]);
    expect(objection('orgs', 'person_card')).toContain('not below orgs');
    expect([...namedRelations(`at.tx.withTables<T>().insertInto('org').values(x)`)]).toEqual(['org']);
  });
});

describe('rules of growth', () => {
  test('the schema keeps them', async () => {
    expect(await schemaViolations(pool)).toEqual([]);
  });

  test('offences are seen', async () => {
    await pool.query(`
      create table offence (offence_id bigint generated always as identity primary key, person_id bigint unique references person, at timestamp default now());
      create function offend() returns trigger language plpgsql as 'begin return new; end';
      create trigger offend before insert on offence for each row execute function offend();`);
    const found = (await schemaViolations(pool)).join('\n');
    await pool.query('drop table offence; drop function offend');
    for (const text of ['offence_pkey', 'offence_offence_id_seq', 'offend on offence', 'no functions', 'no clock', 'offence.at']) {
      expect(found).toContain(text);
    }
  });

  test('every exception is a table that exists', () => {
    const names = relations.map(({ name }) => name);
    expect(Object.keys(lookUps).filter((name) => !names.includes(name))).toEqual([]);
  });

  test('the database’s clock is not asked', () => {
    const sources = [...files, ...readMigrations(migrationsFolder()).map(({ name, sql }) => ({ path: name, text: sql }))];
    expect(sources.flatMap(({ path, text }) => ownClocks(text).map((found) => `${path}: ${found}`))).toEqual([]);
    expect(ownClocks('sql`select now()`; at.clock.now()')).toEqual(['now()']);
  });

  test('writes of many rows are sorted', () => {
    expect(files.flatMap(({ path, text }) => unorderedWrites(text).map((found) => `${path}: ${found}`))).toEqual([]);
    expect(unorderedWrites('sql`insert into a select * from b`')).toHaveLength(1);
  });
});

test('the serving role can change or remove nothing in the ledger, the audit and the printed forms', async () => {
  const appendOnly = ['audit_event', 'credit_entry', 'log_leaf', 'log_head', 'claim_step', 'membership_step', 'transcript_print'];
  const granted = await pool.query<{ name: string; rights: string }>(`
    select table_name as name, string_agg(privilege_type, ', ' order by 1) as rights from information_schema.role_table_grants
    where grantee = 'xueshi_app' and privilege_type not in ('SELECT', 'INSERT') group by 1`);
  const there = new Set(relations.map(({ name }) => name));
  expect(appendOnly.filter((name) => !there.has(name))).toEqual([]);
  expect(granted.rows.filter(({ name }) => appendOnly.includes(name))).toEqual([]);
});

test('schema.sql is what the migrations add up to', async () => {
  await expect(await describeSchema(pool, relations)).toMatchFileSnapshot(join(root, 'server/schema.sql'));
});

test('each migration says why in its first line', () => {
  for (const { name } of readMigrations(migrationsFolder())) {
    expect(readFileSync(join(migrationsFolder(), `${name}.sql`), 'utf8').split('\n')[0]).toMatch(/^-- why: \S.{20,}/);
  }
});
