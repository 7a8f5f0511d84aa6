// 条文改动之处
import { expect, test } from 'vitest';
import { changedPart } from './changed-part.ts';

test.each([
  ['每次登记3学时。', '每次登记4学时。', { head: '每次登记', before: '3', after: '4', tail: '学时。' }],
  ['每次登记3学时。', '每次登记3学时。', { head: '每次登记3学时。', before: '', after: '', tail: '' }],
  ['甲', '乙', { head: '', before: '甲', after: '乙', tail: '' }],
  ['', '新增', { head: '', before: '', after: '新增', tail: '' }],
  ['学时学时', '学时', { head: '学时', before: '学时', after: '', tail: '' }],
  ['𠮷利', '𠮶利', { head: '', before: '𠮷', after: '𠮶', tail: '利' }],
])('%s 改为 %s', (before, after, part) => {
  expect(changedPart(before, after)).toEqual(part);
});
