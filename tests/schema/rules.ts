// The rules of the schema that let one installation grow from a laptop to a cluster of servers, asked of the database itself.
import type pg from 'pg';

/** Tables that hold a person's number but lie by another key, each with its reason. Everything else of a person lies by person_id. */
export const lookUps: Readonly<Record<string, string>> = {
  person_key: 'from the keyed hash of an identity number to the person',
  account: 'from a login to the person',
  transcript_serial: 'from the serial on paper to the person',
  log_pending: 'the log of leaves is one for all; it lies by leaf',
  log_leaf: 'the log of leaves is one for all; it lies by leaf',
};

export async function schemaViolations(pool: pg.Pool): Promise<string[]> {
  const asked = await Promise.all(
    Object.entries(questions).map(async ([rule, sql]) => labelled(rule, (await pool.query<{ found: string }>(sql)).rows)),
  );
  return asked.flat();
}

function labelled(rule: string, rows: readonly { found: string }[]): string[] {
  return rows.map(({ found }) => `${rule}: ${found}`);
}

const personal = `(select attrelid from pg_attribute where attname = 'person_id' and not attisdropped)`;
const tables = `(select oid from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p'))`;
const notLookUp = `c.relname <> all (array[${Object.keys(lookUps)
  .map((name) => `'${name}'`)
  .join(', ')}])`;

const questions: Readonly<Record<string, string>> = {
  'person_id leads every primary and unique key of personal data': `
    select i.indexrelid::regclass || ' on ' || c.relname as found from pg_index i join pg_class c on c.oid = i.indrelid
    where i.indisunique and c.oid in ${tables} and c.oid in ${personal} and ${notLookUp}
      and not exists (select 1 from pg_attribute a where a.attrelid = c.oid and a.attname = 'person_id' and a.attnum = i.indkey[0])`,
  'person_id leads every foreign key between personal data': `
    select f.conname || ' on ' || c.relname as found from pg_constraint f join pg_class c on c.oid = f.conrelid
    where f.contype = 'f' and c.oid in ${personal} and f.confrelid in ${personal} and ${notLookUp}
      and not exists (select 1 from pg_attribute a where a.attrelid = c.oid and a.attname = 'person_id' and a.attnum = f.conkey[1])`,
  'no table of all refers to personal data': `
    select f.conname || ' on ' || c.relname as found from pg_constraint f join pg_class c on c.oid = f.conrelid
    where f.contype = 'f' and c.oid not in ${personal} and f.confrelid in ${personal}
      and f.confrelid not in (select oid from pg_class where relname = any (array['account']))`,
  'no sequences: identifiers are made by the application': `
    select relname as found from pg_class where relkind = 'S' and relnamespace = 'public'::regnamespace
    union all select attrelid::regclass || '.' || attname from pg_attribute where attidentity <> '' and attrelid in ${tables}`,
  'no triggers': `select tgname || ' on ' || tgrelid::regclass as found from pg_trigger where not tgisinternal`,
  'no rules': `select rulename || ' on ' || ev_class::regclass as found from pg_rewrite where rulename <> '_RETURN' and ev_class in ${tables}`,
  'no deferred constraints': `select conname::text as found from pg_constraint where condeferrable`,
  'no functions: what is decided is decided in the application': `select proname::text as found from pg_proc where pronamespace = 'public'::regnamespace`,
  'no clock of the database in a default': `
    select adrelid::regclass || ': ' || pg_get_expr(adbin, adrelid) as found from pg_attrdef
    where pg_get_expr(adbin, adrelid) ~* '(now\\(\\)|current_|clock_timestamp)'`,
  'every table has a primary key': `
    select c.relname::text as found from pg_class c where c.oid in ${tables}
      and not exists (select 1 from pg_constraint k where k.conrelid = c.oid and k.contype = 'p')`,
  'times carry their zone': `
    select attrelid::regclass || '.' || attname as found from pg_attribute
    where attrelid in ${tables} and attnum > 0 and not attisdropped and atttypid = 'timestamp'::regtype`,
};
