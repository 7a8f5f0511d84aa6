// Settings: defaults that run, and one Chinese list of everything that is wrong.
import { expect, test } from 'vitest';
import { readConfig } from './config.ts';

test('什么都不设：3000 端口、内嵌数据库、示范城市', () => {
  const config = readConfig({});
  expect(config).toMatchObject({ port: 3000, databaseUrl: null, demo: true, production: false, baseUrl: 'http://localhost:3000' });
});

test('生产环境默认没有示范城市', () => {
  expect(readConfig({ NODE_ENV: 'production' }).demo).toBe(false);
  expect(readConfig({ XUESHI_DEMO: '0' }).demo).toBe(false);
});

test('错误的设置一次全部列出', () => {
  const read = () => readConfig({ PORT: '70000', DATABASE_URL: 'mysql://x', XUESHI_DEMO: 'yes' });
  expect(read).toThrow(/PORT：端口号不超过 65535/);
  expect(read).toThrow(/DATABASE_URL：应以 postgres:\/\/ 开头/);
  expect(read).toThrow(/XUESHI_DEMO：只能是 0 或 1/);
});
