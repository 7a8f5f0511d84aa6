// Writes the whole schema as text, from the database's own catalogue, so that a change of it is seen in review.
import type pg from 'pg';
import type { Relation } from './owners.ts';

/** The contents of server/schema.sql. */
export async function describeSchema(pool: pg.Pool, relations: readonly Relation[]): Promise<string> {
  const parts = [
    '-- why: what the migrations add up to, by owner module; written by `npx vitest run tests/tables.test.ts -u`, compared by the same test.',
  ];
  const owners = [...new Set(relations.map(({ owner }) => owner))];
  for (const owner of owners) {
    parts.push(`\n-- ${owner}`);
    const own = relations.filter((relation) => relation.owner === owner).toSorted((a, b) => (a.kind + a.name < b.kind + b.name ? -1 : 1));
    for (const { name, kind } of own) parts.push(kind === 'table' ? await table(pool, name) : await view(pool, name));
  }
  return `${parts.join('\n')}\n`;
}

async function table(pool: pg.Pool, name: string): Promise<string> {
  const columns = await lines(
    pool,
    `select '  ' || attname || ' ' || format_type(atttypid, atttypmod)
       || case when attnotnull then ' not null' else '' end || coalesce(' default ' || pg_get_expr(d.adbin, d.adrelid), '') as line
     from pg_attribute a left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
     where attrelid = $1::regclass and attnum > 0 and not attisdropped order by attnum`,
    name,
  );
  const constraints = await lines(
    pool,
    `select '  constraint ' || conname || ' ' || pg_get_constraintdef(oid) as line from pg_constraint
     where conrelid = $1::regclass order by contype <> 'p', conname`,
    name,
  );
  const indexes = await lines(
    pool,
    `select pg_get_indexdef(i.indexrelid) || ';' as line from pg_index i where i.indrelid = $1::regclass
       and not exists (select 1 from pg_constraint c where c.conindid = i.indexrelid) order by 1`,
    name,
  );
  const storage = await lines(
    pool,
    `select ' with (' || array_to_string(reloptions, ', ') || ')' as line from pg_class where oid = $1::regclass`,
    name,
  );
  return [
    `create table ${name} (\n${[...columns, ...constraints].join(',\n')}\n)${storage[0] ?? ''};`,
    ...indexes,
    ...(await grants(pool, name)),
  ].join('\n');
}

async function view(pool: pg.Pool, name: string): Promise<string> {
  const [text] = await lines(pool, `select pg_get_viewdef($1::regclass, true) as line`, name);
  return [`create view ${name} as\n${text}`, ...(await grants(pool, name))].join('\n');
}

function grants(pool: pg.Pool, name: string): Promise<string[]> {
  return lines(
    pool,
    `select 'grant ' || lower(string_agg(privilege_type, ', ' order by privilege_type)) || ' on ' || $1::text || ' to ' || grantee || ';' as line
     from information_schema.role_table_grants where table_schema = 'public' and table_name = $1 and grantee = 'xueshi_app' group by grantee`,
    name,
  );
}

async function lines(pool: pg.Pool, sql: string, name: string): Promise<string[]> {
  const found = await pool.query<{ line: string | null }>(sql, [name]);
  return found.rows.flatMap(({ line }) => line ?? []);
}
