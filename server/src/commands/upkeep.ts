// Commands of the operator on the register itself: migrate, seed, verify-ledger, create-admin, doctor.
import { readFileSync, statfsSync } from 'node:fs';
import { createAdmin } from '#accounts';
import { prepare, version } from '#app';
import { seedCity, seedClaims, seedDemo, seedRulebooks } from '#demo';
import { verifyLedger } from '#ledger';
import { type Context, createDb, createOwnerDb, type Db, databaseAnswers, inTransaction, newUuid, systemClock } from '#platform';
import type { Command, CommandOptions } from './command.ts';
import { openDatabase } from './database.ts';

const exitUsage = 64;
const exitFault = 2;
const leastFreeBytes = 2 * 1024 ** 3;

export const migrateOnly: Command = {
  help: '把数据库结构升级到本版本',
  async run(options) {
    await (await openDatabase(options)).stop();
    options.say('数据库结构已是本版本。');
    return 0;
  },
};

export const seed: Command = {
  help: '写入演示数据：seed demo，或 seed city --people <人数>（仅供试用与测速）',
  async run(options) {
    const [what] = options.arguments;
    const people = Number(options.people ?? '10000');
    if ((what !== 'demo' && what !== 'city') || !Number.isInteger(people) || people < 1) {
      options.say('用法：seed demo，或 seed city --people 100000');
      return exitUsage;
    }
    if (options.config.production) {
      options.say('生产环境不写入演示数据。');
      return exitUsage;
    }
    await withDatabase(options, async (db) => {
      if (what === 'demo') {
        await seedDemo(contextOf(options, db), { say: options.say });
        await seedRulebooks(contextOf(options, db), { say: options.say });
        await seedClaims(contextOf(options, db), { say: options.say });
      } else await seedCity(contextOf(options, db), { people, say: options.say });
    });
    return 0;
  },
};

export const verify: Command = {
  help: '核对台账：指出被改、被删或被添的记录；verify-ledger [另存的树头文件 …] 还核对树头没有被重写',
  async run(options) {
    const kept = options.arguments.map((path) => readFileSync(path, 'utf8'));
    const report = await withDatabase(options, (db) => verifyLedger(contextOf(options, db), { kept }), createOwnerDb);
    for (const finding of report.findings) options.say(finding);
    options.say(report.ok ? `台账完好：核对 ${report.checked} 条。` : `台账有 ${report.findings.length} 处不符，详见上文。`);
    return report.ok ? 0 : exitFault;
  },
};

export const admin: Command = {
  help: '新建系统管理员：create-admin --login <登录名>（初始密码只显示这一次）',
  async run(options) {
    const { login } = options;
    if (login === undefined) {
      options.say('请用 --login 指定登录名。');
      return exitUsage;
    }
    const made = await withDatabase(options, (db) => inTransaction(db, (tx) => createAdmin(contextOf(options, tx), { login })));
    options.say(`已新建系统管理员 ${made.login}。初始密码：${made.password}`);
    options.say('密码只显示这一次，请登录后立即修改。');
    return 0;
  },
};

export const doctor: Command = {
  help: '检查运行条件：Node 版本、数据文件夹、磁盘、数据库、密钥',
  async run(options) {
    const checks: [string, boolean, string][] = [];
    const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
    checks.push(['Node 版本', major > 20 || (major === 20 && minor >= 19), `当前 ${process.versions.node}，需要 20.19 或更高`]);
    const answers = await withDatabase(options, databaseAnswers);
    checks.push(['数据库', answers, answers ? '可以连接，结构已是本版本' : '没有回应']);
    const disk = statfsSync(options.config.home);
    const freeBytes = disk.bavail * disk.bsize;
    checks.push([
      '磁盘',
      freeBytes > leastFreeBytes,
      `${options.config.home} 所在磁盘余 ${Math.floor(freeBytes / 1024 ** 3)} GB，应多于 2 GB`,
    ]);
    checks.push(['密钥', true, `在 ${options.config.keysDir}，请确认已另存一份`]);
    for (const [name, good, text] of checks) options.say(`${good ? '正常' : '异常'}  ${name}：${text}`);
    options.say(`版本 ${version}`);
    return checks.every(([, good]) => good) ? 0 : 1;
  },
};

async function withDatabase<T>(
  options: CommandOptions,
  work: (db: Db) => Promise<T>,
  open: (c: Parameters<typeof createDb>[0]) => Db = createDb,
): Promise<T> {
  const database = await openDatabase(options);
  await prepare(options.config);
  const db = open(database.connection);
  try {
    return await work(db);
  } finally {
    await db.destroy();
    await database.stop();
  }
}

function contextOf(options: CommandOptions, tx: Db): Context {
  return { tx, actor: { kind: 'system', name: '命令行' }, clock: systemClock, log: options.log, address: null, requestId: newUuid() };
}
