// 密码：怎样存、怎样比、什么样的不收、一时太多人登录时怎样说（第十条）。
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hashPassword, randomPassword, verifyPassword, weaknessOf } from './password.ts';

describe('存与比', () => {
  it('argon2id，19 MiB、两遍、一道；同一密码两次不同', async () => {
    const [first, second] = [await hashPassword('海边 的 灯塔'), await hashPassword('海边 的 灯塔')];
    expect(first).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(first).not.toBe(second);
    expect(await verifyPassword(first, '海边 的 灯塔')).toBe(true);
    expect(await verifyPassword(first, '海边的灯塔')).toBe(false);
  });

  it('没有这个账号：无论什么密码都不对', async () => {
    for (const password of ['', 'x', 'xueshi-demo', '\u0000']) expect(await verifyPassword(null, password)).toBe(false);
  });

  it('同一个字的两种编码是同一个密码；大小写、首尾空格不是', async () => {
    const stored = await hashPassword('Cafe\u0301 ｗｏｒｄ');
    expect(await verifyPassword(stored, 'Caf\u00e9 word')).toBe(true);
    expect(await verifyPassword(stored, 'caf\u00e9 word')).toBe(false);
    expect(await verifyPassword(stored, 'Caf\u00e9 word ')).toBe(false);
  });

  it('一时涌来太多：请稍后再试，已经在排的都办完，之后照常', async () => {
    const crowd = await Promise.allSettled(Array.from({ length: 120 }, () => verifyPassword(null, 'x')));
    const refused = crowd.filter((one) => one.status === 'rejected');
    expect(refused).toHaveLength(16);
    expect(refused[0]).toMatchObject({ reason: { init: { type: 'sign-in-busy', status: 503 } } });
    expect(await verifyPassword(null, 'x')).toBe(false);
  });
});

describe('不收的密码', () => {
  it.each([
    'password',
    'PassWord',
    '12345678',
    'qwertyuiop',
    '1qaz2wsx',
    'iloveyou',
    'aa123456',
    'woaini1314',
    '5201314a',
    'wenzhou123',
    'admin@123',
  ])('很多人在用：%s', (password) => {
    expect(weaknessOf(password, [])).toContain('很多人在用');
  });
  it.each(['aaaaaaaa', 'abcabcabc', 'zyxwvuts', '3456789012'.replace('9012', '9:;<'), '一二一二一二一二'])('重复或连续：%s', (password) => {
    expect(weaknessOf(password, [])).not.toBeNull();
  });
  it.each(['13912345678', '33030219900101123x', '19871024', '２０２６０１０１'])('号码或日期：%s', (password) => {
    expect(weaknessOf(password, [])).not.toBeNull();
  });
  it('与账号或姓名太近', () => {
    expect(weaknessOf('chenruoxi88', ['chenruoxi', '陈若溪'])).toContain('太接近');
    expect(weaknessOf('陈若溪的账户啊', ['chenruoxi', '陈若溪'])).toContain('太接近');
    expect(weaknessOf('chenruoxi 喜欢 海边', ['chenruoxi'])).toBeNull();
  });
  it('好记又安全的都收：几个词、长句、汉字、表情', () => {
    for (const password of ['海边 的 灯塔 1987', 'correct horse battery staple', '今晚的月亮真圆呀', 'xK9#mq2!vB', '🐳🌊🏝️⛵🐚🦀🐟🌅']) {
      expect(weaknessOf(password, ['linyi'])).toBeNull();
    }
  });
  it('随机造的密码总是收', () => {
    fc.assert(
      fc.property(fc.constant(null), () => weaknessOf(randomPassword(), ['admin']) === null),
      { numRuns: 50 },
    );
    expect(new Set(Array.from({ length: 50 }, randomPassword)).size).toBe(50);
  });
});
