// The house stands as docs/architecture.md draws it: doors, layers, directions, sizes. Each law is shown to find what breaks it.
import { dirname } from 'node:path';
import { expect, test } from 'vitest';
import { readSources, type Sources, sourceOf, violations } from './walls/index.ts';

const root = dirname(import.meta.dirname);

/** A small house that keeps every law, with `more` built in. */
function house(more: Readonly<Record<string, string>>): Sources {
  const files = {
    'policy/src/index.ts': '// x\n',
    'policy/src/core/index.ts': '// x\n',
    'contract/src/index.ts': "// x\nimport { z } from 'zod';\n",
    'contract/src/kit/index.ts': '// x\n',
    'server/src/platform/index.ts': '// x\n',
    'server/src/testing/index.ts': '// x\n',
    'server/src/orgs/index.ts': "// x\nexport { a } from './find.ts';\n",
    'server/src/orgs/find.ts': "// x\nimport { b } from './store.ts';\nimport type { Tx } from '#platform';\n",
    'server/src/orgs/store.ts': "// x\nimport { sql } from 'kysely';\n",
    'server/src/claims/index.ts': '// x\n',
    'server/src/transcripts/index.ts': "// x\nimport '#transcripts/paper';\n",
    'server/src/transcripts/paper/index.ts': '// x\n',
    'web/src/api/index.ts': "// x\nimport type { Org } from '@xueshi/contract';\nimport { client } from '@xueshi/contract/client';\n",
    'contract/src/kit/client.ts': '// x\n',
    ...more,
  };
  return new Map(Object.entries(files).map(([path, text]) => [path, sourceOf(path, text)]));
}

test('the house keeps every law', () => {
  expect(violations(readSources(root))).toEqual([]);
});

test('a small house that keeps every law is found without fault', () => {
  expect(violations(house({}))).toEqual([]);
});

const breaches: [string, Record<string, string>, string][] = [
  [
    'an import upwards out of the folder',
    { 'server/src/claims/submit.ts': "// x\nimport { a } from '../orgs/find.ts';\n" },
    'never upwards',
  ],
  ['an import of a higher layer', { 'server/src/orgs/high.ts': "// x\nimport { c } from '#claims';\n" }, 'may only use what lies below'],
  [
    'a type import of a higher layer',
    { 'server/src/orgs/high.ts': "// x\nimport type { C } from '#claims';\n" },
    'may only use what lies below',
  ],
  [
    'a neighbour on the same layer',
    { 'web/src/claims/index.ts': "// x\nimport '#review';\n", 'web/src/review/index.ts': '// x\n' },
    'may only use what lies below',
  ],
  [
    'a room entered past its door',
    { 'contract/src/claims.ts': "// x\nimport { e } from './kit/endpoint.ts';\n", 'contract/src/kit/endpoint.ts': '// x\n' },
    'entered by its door',
  ],
  [
    'the inner room of another',
    { 'server/src/demo/a.ts': "// x\nimport { p } from '#transcripts/paper';\n" },
    'belongs to transcripts alone',
  ],
  ['a room without a layer', { 'server/src/gossip/a.ts': "// x\nimport { p } from '#platform';\n" }, 'has no layer'],
  ['policy with a package of others', { 'policy/src/core/a.ts': "// x\nimport { z } from 'zod';\n" }, 'takes only'],
  ['policy that reads files', { 'policy/src/core/a.ts': "// x\nimport { readFileSync } from 'node:fs';\n" }, 'takes only'],
  [
    'contract that knows the server',
    { 'contract/src/a.ts': "// x\nimport '@xueshi/server';\n", 'server/src/index.ts': '// x\n' },
    'never meets',
  ],
  ['the browser that carries schemas', { 'web/src/api/a.ts': "// x\nimport { endpoints } from '@xueshi/contract';\n" }, 'types only'],
  ['SQL in a verb', { 'server/src/claims/submit.ts': '// x\nconst a = sql`select 1`;\n' }, 'SQL lives in'],
  ['a query builder in a verb', { 'server/src/claims/submit.ts': "// x\nat.tx.selectFrom('claim');\n" }, 'SQL lives in'],
  [
    'a door that hands out the store',
    { 'server/src/orgs/index.ts': "// x\nexport { b } from './store.ts';\n" },
    'does not hand out the store',
  ],
  ['a door that is too long', { 'server/src/orgs/index.ts': `// x\n${'export const a = 1;\n'.repeat(30)}` }, 'a door of 31 lines'],
  ['test code in the product', { 'server/src/orgs/a.ts': "// x\nimport { testDatabase } from '#testing';\n" }, 'testing is for tests'],
  [
    'a circle of two files',
    { 'server/src/orgs/a.ts': "// x\nimport { b } from './b.ts';\n", 'server/src/orgs/b.ts': "// x\nimport type { A } from './a.ts';\n" },
    'a circle: server/src/orgs/a.ts',
  ],
  [
    'a circle of rooms',
    { 'policy/src/core/a.ts': "// x\nimport '#core/days';\n", 'policy/src/core/days/index.ts': "// x\nimport '#core';\n" },
    'a circle: policy/core → policy/core/days',
  ],
  ['a file that says too much', { 'server/src/orgs/a.ts': `// x\n${'const a = 1;\n'.repeat(300)}` }, '301 lines, at most 300'],
  ['a name that says nothing', { 'server/src/orgs/helpers.ts': '// x\n' }, '"helpers" says nothing'],
  [
    'a folder that holds too much',
    Object.fromEntries(Array.from({ length: 13 }, (_, i) => [`server/src/orgs/a${i}.ts`, '// x\n'])),
    '16 files, at most 15',
  ],
  ['a file that does not introduce itself', { 'server/src/orgs/a.ts': 'export const a = 1;\n' }, 'does not open with one sentence'],
  ['an import of nothing', { 'server/src/orgs/a.ts': "// x\nimport { a } from '#nowhere';\n" }, 'does not exist'],
];

test.each(breaches)('%s is found', (_title, more, message) => {
  expect(violations(house(more))).toEqual([expect.stringContaining(message)]);
});
