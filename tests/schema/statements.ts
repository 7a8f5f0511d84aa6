// Which tables and views a source file names, and which habits of SQL it shows.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export type SqlFile = { readonly path: string; readonly module: string; readonly text: string };

/** Every source of the server that is part of the product. */
export function sqlFiles(root: string): SqlFile[] {
  const src = join(root, 'server/src');
  return readdirSync(src, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !/\.(test|testing)\.ts$/.test(name) && !name.startsWith('testing'))
    .map((name) => ({ path: `server/src/${name}`, module: name.split('/')[0] ?? '', text: readFileSync(join(src, name), 'utf8') }));
}

const inText = /\b(?:from|join|into|update|table|truncate|using)\s+(?:only\s+)?"?([a-z_][a-z0-9_]*)"?/gi;
const inBuilder = /\.(?:selectFrom|insertInto|updateTable|deleteFrom|innerJoin|leftJoin|rightJoin|fullJoin|using)\(\s*'([a-z_][a-z0-9_]*)/g;

/** Names after FROM, JOIN, INTO, UPDATE … of SQL text and of the query builder; common table expressions are among them. */
export function namedRelations(text: string): Set<string> {
  const sqlText = templates(text).join('\n');
  return new Set([...sqlText.matchAll(inText), ...text.matchAll(inBuilder)].map(([, name = '']) => name));
}

/** The text of template literals and quoted strings: where SQL stands. Substitutions are left out. */
function templates(text: string): string[] {
  const code = text.replace(/^\s*(\/\/|\*|\/\*).*$/gm, '').replace(/^import .*$/gm, '');
  return [...code.matchAll(/`((?:[^`\\]|\\.)*)`|'((?:[^'\\\n]|\\.)*)'/g)].map(([, template = '', quoted = '']) =>
    `${template}${quoted}`.replace(/\$\{[^}]*\}/g, '?'),
  );
}

/** Statements that write many rows at once without an order: two of them at once may wait for each other for ever. */
export function unorderedWrites(text: string): string[] {
  const manyRows = /\bunnest\(|recordset\(|\bgroup\s+by\b|select\s+\*\s+from\b/i;
  return templates(text).filter(
    (sql) => /\binsert\s+into\b[\s\S]*\bselect\b/i.test(sql) && manyRows.test(sql) && !/\border\s+by\b/i.test(sql),
  );
}

/** The database's own clock in SQL: times are parameters, so that a statement means the same on every node and in every test. */
export function ownClocks(text: string): string[] {
  return templates(text)
    .concat(/^-- why:/.test(text) ? [text] : [])
    .flatMap((sql) => sql.match(/(?<![.\w])(?:now|clock_timestamp|statement_timestamp)\(\)|\bcurrent_(?:timestamp|date|time)\b/gi) ?? []);
}
