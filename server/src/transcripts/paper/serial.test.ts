// 编号与查验码: what a typing mistake does, and that a code cannot be guessed.
import { describe, expect, it } from 'vitest';
import { newCode, newSerial, readSerial, sameCode, showCode } from './serial.ts';

const signs = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

describe('编号', () => {
  it('形如 WZXS-年-七位-两位校验，并能读回自己', () => {
    for (let i = 0; i < 200; i++) {
      const serial = newSerial(2026);
      expect(serial).toMatch(/^WZXS-2026-[0-9A-HJKMNP-TV-Z]{7}-[0-9A-HJKMNP-TV-Z]{2}$/);
      expect(readSerial(serial)).toBe(serial);
    }
  });

  it('小写、空格、连字符和易混的 I L O 都认得', () => {
    const serial = serialWith(['0', '1']);
    expect(readSerial(serial.toLowerCase())).toBe(serial);
    expect(readSerial(serial.replaceAll('-', ' '))).toBe(serial);
    const [, year, ...rest] = serial.split('-');
    expect(readSerial(`WZXS-${year}-${rest.join('-').replaceAll('0', 'O').replaceAll('1', 'l')}`)).toBe(serial);
  });

  it('任何一位写错都能发现', () => {
    const serial = newSerial(2026);
    for (let at = 5; at < serial.length; at++) {
      if (serial[at] === '-') continue;
      const choices = at < 9 ? '0123456789' : signs;
      for (const sign of choices) {
        if (sign === serial[at]) continue;
        expect(readSerial(serial.slice(0, at) + sign + serial.slice(at + 1)), `第 ${at} 位写成 ${sign}`).toBeNull();
      }
    }
  });

  it('相邻两位颠倒都能发现', () => {
    for (let i = 0; i < 100; i++) {
      const [head, year, body = '', check = ''] = newSerial(2026).split('-');
      const rest = body + check;
      for (let at = 0; at + 1 < rest.length; at++) {
        if (rest[at] === rest[at + 1]) continue;
        const turned = rest.slice(0, at) + rest[at + 1] + rest[at] + rest.slice(at + 2);
        expect(readSerial(`${head}-${year}-${turned}`)).toBeNull();
      }
    }
  });

  it.each(['', 'WZXS', 'WZXS-2026-7K3M9QD', 'ABCD-2026-7K3M9QD-4T', "WZXS-2026-7K3M9QD-4T' or 1=1", 'WZXS-2026-7K3M9UD-4T'])(
    '不是编号的文字 %j 读不出编号',
    (text) => expect(readSerial(text)).toBeNull(),
  );
});

describe('查验码', () => {
  it('六十个随机比特，一万个里没有重复', () => {
    const codes = new Set(Array.from({ length: 10_000 }, newCode));
    expect(codes.size).toBe(10_000);
    for (const code of codes) expect(code).toHaveLength(12);
  });

  it('印成三组四位；照印出的样子、小写或不带连字符输入都对', () => {
    const code = '8FQ2M7KX3T0N';
    expect(showCode(code)).toBe('8FQ2-M7KX-3T0N');
    expect(sameCode('8FQ2-M7KX-3T0N', code)).toBe(true);
    expect(sameCode('8fq2m7kx3ton', code)).toBe(true);
    expect(sameCode('8FQ2-M7KX-3T0M', code)).toBe(false);
    expect(sameCode('8FQ2', code)).toBe(false);
    expect(sameCode('', code)).toBe(false);
  });
});

function serialWith(wanted: readonly string[]): string {
  for (;;) {
    const serial = newSerial(2026);
    if (wanted.every((sign) => serial.slice(9).includes(sign))) return serial;
  }
}
