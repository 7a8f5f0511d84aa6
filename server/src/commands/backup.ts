// `backup` and `restore`: the whole register into a folder and back into an empty database, keys excepted.
import { cp, mkdir, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { backupTables, createPool, restoreTables } from '#platform';
import type { Command, CommandOptions } from './command.ts';
import { openDatabase } from './database.ts';

const filesFolder = 'files';

export const backup: Command = {
  help: '备份到新文件夹：backup --to <文件夹>（不含密钥，密钥须另行保管）',
  async run(options) {
    const { config, say, to } = options;
    if (to === undefined) return refuse(say, '请用 --to 指定存放备份的新文件夹。');
    if (await holdsFiles(to)) return refuse(say, `文件夹 ${to} 不是空的。为免混入旧备份，请另选一个。`);
    await mkdir(to, { recursive: true, mode: 0o700 });
    const manifest = await withOwner(options, (client) => backupTables(client, to, { now: new Date(), say }));
    const files = join(config.home, filesFolder);
    if (await holdsFiles(files)) await cp(files, join(to, filesFolder), { recursive: true, preserveTimestamps: true });
    const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0);
    say(`备份完成：${manifest.tables.length} 张表，${rows} 行，以及证明材料文件，在 ${to}。`);
    say(`密钥不在备份里：请把 ${config.keysDir} 另存到别处，没有它，证件号码无法解开。`);
    return 0;
  },
};

export const restore: Command = {
  help: '从备份恢复到空库：restore --from <文件夹>',
  async run(options) {
    const { config, say, from } = options;
    if (from === undefined) return refuse(say, '请用 --from 指定备份所在的文件夹。');
    const files = join(config.home, filesFolder);
    if (await holdsFiles(files)) return refuse(say, `数据文件夹 ${files} 不是空的。请换一个空的 XUESHI_HOME 再恢复。`);
    const manifest = await withOwner(options, (client) => restoreTables(client, from, { say }));
    if (await holdsFiles(join(from, filesFolder))) await cp(join(from, filesFolder), files, { recursive: true, preserveTimestamps: true });
    say(`恢复完成：备份制作于 ${manifest.madeAt}。请再运行 npx xueshi verify-ledger 核对台账。`);
    return 0;
  },
};

async function withOwner<T>(options: CommandOptions, work: (client: import('pg').PoolClient) => Promise<T>): Promise<T> {
  const database = await openDatabase(options);
  const pool = createPool(database.connection, { max: 1 });
  try {
    const client = await pool.connect();
    try {
      return await work(client);
    } finally {
      client.release();
    }
  } finally {
    await pool.end();
    await database.stop();
  }
}

async function holdsFiles(folder: string): Promise<boolean> {
  const found = await stat(folder).catch(() => null);
  return found !== null && (await readdir(folder)).length > 0;
}

function refuse(say: (text: string) => void, text: string): number {
  say(text);
  return 64;
}
