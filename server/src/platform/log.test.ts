// The log never holds what must stay secret.
import { expect, test } from 'vitest';
import { createLog } from './log.ts';

test('证件号、手机号、密码、令牌不进日志', () => {
  const lines: string[] = [];
  const log = createLog('info', { write: (line) => void lines.push(line) });
  log.info(
    { password: 'p-secret', person: { idNumber: '330302198001010010', phone: '13800000000' }, req: { headers: { cookie: 'c-secret' } } },
    'x',
  );
  expect(lines).toHaveLength(1);
  expect(lines[0]).not.toMatch(/p-secret|330302198001010010|13800000000|c-secret/);
  expect(lines[0]).toContain('〔已隐去〕');
});

test('日志里的换行被编码，伪造不出新的一行', () => {
  const lines: string[] = [];
  createLog('info', { write: (line) => void lines.push(line) }).info({ name: 'a\n{"level":60}' }, 'b\nc');
  expect(lines.join('').trimEnd().split('\n')).toHaveLength(1);
});
