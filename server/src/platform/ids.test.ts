// Identifiers: ordered, reproducible, and only one spelling each.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { joinId, newPersonId, newUuid, sha256, splitId, uuidFromDigest } from './ids.ts';

test('时间在后的 UUIDv7 排在后面，版本位正确', () => {
  const first = newUuid(1_000);
  const second = newUuid(2_000);
  expect(first < second).toBe(true);
  expect(first).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
});

test('同一事实得同一编号（UUIDv8）', () => {
  const id = uuidFromDigest(sha256('claim|1'));
  expect(id).toBe(uuidFromDigest(sha256('claim|1')));
  expect(id).not.toBe(uuidFromDigest(sha256('claim|2')));
  expect(id[14]).toBe('8');
});

test('人员编号在 JSON 数字的安全范围内', () => {
  for (let i = 0; i < 1000; i++) {
    const id = newPersonId();
    expect(Number.isSafeInteger(id) && id > 0).toBe(true);
  }
});

test('合成的编号可以原样拆开', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 2 ** 52 }), fc.uuid(), (personId, uuid) => {
      expect(splitId(joinId(personId, uuid))).toEqual({ personId, uuid });
    }),
  );
});

test.each(['', 'x', '../etc/passwd', "' or 1=1 --", 'A'.repeat(32), `${joinId(7, newUuid()).slice(0, 30)}=`])(
  '不是编号的文字 %j 拆不开',
  (text) => {
    expect(splitId(text)).toBeNull();
  },
);
