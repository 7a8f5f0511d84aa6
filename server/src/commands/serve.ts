// `serve`: the whole product in one process – database, migrations, demo city, background work, HTTP – and its clean end.
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type App, startApp, startWork } from '#app';
import type { Command, CommandOptions } from './command.ts';
import { openDatabase } from './database.ts';

export const serve: Command = {
  help: '启动服务（网页、接口、后台任务）',
  async run(options) {
    const { config, say } = options;
    const database = await openDatabase(options);
    const app = await startApp({ config, log: options.log, say, connection: database.connection }).catch(async (error: unknown) => {
      await database.stop();
      throw error;
    });
    const pidFile = join(config.home, 'serve.pid');
    writeFileSync(pidFile, `${process.pid}\n`);
    announce(options, app);
    const signal = await stopSignal();
    say(`收到 ${signal}，正在停止：办完手上的请求，再关数据库 …`);
    await app.stop();
    await database.stop();
    rmSync(pidFile, { force: true });
    say('已停止。');
    return 0;
  },
};

export const work: Command = {
  help: '只运行后台任务（存证、清理），不开网页；可与多个 serve 同时运行',
  async run(options) {
    const database = await openDatabase(options);
    const running = await startWork({ config: options.config, log: options.log, connection: database.connection });
    options.say('后台任务已启动。');
    await stopSignal();
    await running.stop();
    await database.stop();
    return 0;
  },
};

function announce({ config, say }: CommandOptions, app: App): void {
  say(`学时登记服务已就绪：${app.address}`);
  if (config.demo) {
    say(
      '示范账号（密码均为 xueshi-demo）：person 个人 · employer 用人单位 · provider 培训机构 · sector 行业主管部门 · district 区人社局 · city 市人社局 · auditor 审计',
    );
  }
}

function stopSignal(): Promise<NodeJS.Signals> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve(signal));
  });
}
