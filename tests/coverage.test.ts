// docs/coverage.md and docs/glossary.md say only what is so: every article, every path, every identifier.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = dirname(import.meta.dirname);

/** Cells of the table rows of a document, heading and rule left out. */
function rowsOf(document: string): string[][] {
  const lines = readFileSync(join(root, 'docs', document), 'utf8').split('\n');
  return lines
    .filter((line) => line.startsWith('|'))
    .map((line) =>
      line
        .slice(1, -1)
        .split('|')
        .map((cell) => cell.trim()),
    )
    .filter((cells, i) => i > 0 && !/^:?-/.test(cells[0] ?? ''));
}

function quoted(cell: string | undefined): string[] {
  return [...(cell ?? '').matchAll(/`([^`]+)`/g)].map(([, text = '']) => text);
}

describe('十八条', () => {
  const rows = rowsOf('coverage.md');

  test('一条不缺，次序不乱', () => {
    const numbers = '一 二 三 四 五 六 七 八 九 十 十一 十二 十三 十四 十五 十六 十七 十八'.split(' ');
    expect(rows.map(([article]) => article)).toEqual(numbers);
  });

  test('所列的代码与测试都在', () => {
    const paths = rows.flatMap(([, , , code, tests]) => [...quoted(code), ...quoted(tests)]);
    expect(paths.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });

  test('每一条都有测试；能办的事还有代码', () => {
    for (const [article, , state, code, tests] of rows) {
      expect(['in use', 'rule', 'text'], article).toContain(state);
      expect(quoted(code), article).not.toEqual([]);
      expect(
        quoted(tests).filter((path) => /\.test\.tsx?$/.test(path)),
        article,
      ).not.toEqual([]);
    }
  });
});

describe('词汇', () => {
  const rows = rowsOf('glossary.md');
  const source = ['policy/src', 'contract/src', 'server/src', 'server/migrations']
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
        .filter((name) => /\.(ts|sql)$/.test(name))
        .map((name) => readFileSync(join(root, folder, name), 'utf8')),
    )
    .join('\n');

  test('每个标识符都在代码里', () => {
    const identifiers = rows.flatMap(([, , cell]) => quoted(cell));
    expect(identifiers.length).toBeGreaterThan(40);
    expect(identifiers.filter((word) => !new RegExp(`(?<![\\w-])${word.replace(/[.()]/g, '\\$&')}(?![\\w])`).test(source))).toEqual([]);
  });

  test('一个中文词只有一个标识符，反过来也是', () => {
    const chinese = rows.map(([word]) => word);
    const first = rows.map(([, , cell]) => quoted(cell)[0]);
    expect(new Set(chinese).size).toBe(chinese.length);
    expect(new Set(first).size).toBe(first.length);
  });
});

test('运行时的每个依赖都写明了理由', () => {
  const reasons = quoted(readFileSync(join(root, 'docs/adr/0008-runtime-dependencies.md'), 'utf8'));
  const names = ['policy', 'contract', 'server', 'web'].flatMap((folder) => {
    const { dependencies = {}, optionalDependencies = {} } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8')) as {
      dependencies?: Record<string, string>;
      optionalDependencies?: Record<string, string>;
    };
    return [...Object.keys(dependencies), ...Object.keys(optionalDependencies)];
  });
  const own = (name: string) => name.startsWith('@xueshi/');
  const covered = (name: string) => reasons.includes(name) || reasons.includes(`${name.split('/')[0]}/*`);
  expect(names.filter((name) => !own(name) && !covered(name))).toEqual([]);
});

describe('文档', () => {
  const documents = [
    'README.md',
    'README.zh-CN.md',
    'CONTRIBUTING.md',
    ...readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' }).map((name) => `docs/${name}`),
  ]
    .filter((name) => name.endsWith('.md'))
    .map((name) => ({ name, text: readFileSync(join(root, name), 'utf8') }));

  test('写到的每个文件都在', () => {
    const own = /^(?:policy|contract|server|web|tests|bench|docs|scripts)\/[\w./-]*\w$/;
    const missing = documents.flatMap(({ name, text }) =>
      quoted(text)
        .filter((path) => own.test(path) && !path.startsWith('web/dist') && !path.startsWith('server/dist') && !path.endsWith('/results'))
        .filter((path) => !existsSync(join(root, path)))
        .map((path) => `${name}: ${path}`),
    );
    expect(missing).toEqual([]);
  });

  test('每个链接、每张图片都找得到', () => {
    const missing = documents.flatMap(({ name, text }) =>
      [...text.matchAll(/\]\(([^)#]+)(?:#[^)]*)?\)/g)]
        .map(([, target = '']) => target)
        .filter((target) => !/^https?:/.test(target) && !existsSync(join(root, dirname(name), target)))
        .map((target) => `${name}: ${target}`),
    );
    expect(missing).toEqual([]);
  });
});
