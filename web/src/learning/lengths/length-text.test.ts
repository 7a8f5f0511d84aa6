// 时长的写法
import { expect, test } from 'vitest';
import { lengthText } from './length-text.ts';

test('分、秒补足两位，满一小时才写小时', () => {
  expect([0, 5, 65, 600, 3723, 59.9, -3].map(lengthText)).toEqual(['0:00', '0:05', '1:05', '10:00', '1:02:03', '0:59', '0:00']);
});
