// 表格：Excel 与 CSV 按内容读取，证件号码不失真；旧式、加密、损坏、过大的文件说明怎样处理；写出的都是文本。
import { deflateRawSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { readSheet } from './read.ts';
import { writeSheet } from './write.ts';

const read = (bytes: Uint8Array, mostRows = 100) => readSheet({ bytes, name: '花名册.xlsx', mostRows });
const refusal = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error) => `${error.init?.status} ${error.init?.type}`,
  );

describe('读取', () => {
  test('写出再读回，生僻字、长数字、像公式的文字都不变', async () => {
    const row = ['陈𬱖', '33030219880612120X', '=1+1', '00123', '@SUM(A1)'];
    const bytes = await writeSheet({
      name: '人员',
      columns: ['姓名', '证件号码', '甲', '乙', '丙'].map((label) => ({ label, width: 12 })),
      rows: [row],
    });
    expect(await read(bytes)).toEqual({ rows: [['姓名', '证件号码', '甲', '乙', '丙'], row], merged: [] });
  });

  test.each([
    ['utf-8', Buffer.from('姓名,证件号码\n陈若溪,="330302198806121203"\n')],
    ['带 BOM 的 utf-8', Buffer.from('\ufeff姓名,证件号码\r\n陈若溪,\t330302198806121203\r\n')],
    ['GB18030', Buffer.from('d0d5c3fb2cd6a4bcfebac5c2eb0ab3c2c8f4cfaa2c3333303330323139383830363132313230330a', 'hex')],
    ['UTF-16', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('姓名\t证件号码\n陈若溪\t330302198806121203\n', 'utf16le')])],
  ])('CSV，%s', async (_, bytes) => {
    expect((await read(bytes)).rows.slice(0, 2)).toEqual([
      ['姓名', '证件号码'],
      ['陈若溪', '330302198806121203'],
    ]);
  });

  test('引号不成对的，说明在哪里', async () => {
    expect(await refusal(read(Buffer.from('姓名,单位\n"陈若溪,甲\n林一,乙\n')))).toBe('422 sheet-quote');
  });

  test('旧式 xls 改了扩展名、加密、损坏、空、行数过多：各有说明', async () => {
    const ole = Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), Buffer.alloc(600)]);
    expect(await refusal(read(ole))).toBe('415 sheet-xls');
    expect(await refusal(read(Buffer.concat([ole, Buffer.from('EncryptedPackage', 'utf16le')])))).toBe('422 file-encrypted');
    expect(await refusal(read(Buffer.from([0x50, 0x4b, 3, 4, 0, 0])))).toBe('422 file-unreadable');
    expect(await refusal(read(new Uint8Array()))).toBe('422 file-empty');
    expect(await refusal(read(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0])))).toBe('422 file-unreadable');
    expect(await refusal(read(Buffer.from('a\n'.repeat(101))))).toBe('422 too-many-rows');
  });

  test('展开后过大的压缩包不会展开', async () => {
    expect(await refusal(read(bomb(300 * 1024 * 1024)))).toBe('422 file-unreadable');
  });
});

/** A small archive that declares one huge entry. */
function bomb(declared: number): Buffer {
  const name = Buffer.from('xl/worksheets/sheet1.xml');
  const data = deflateRawSync(Buffer.alloc(1024));
  const head = Buffer.alloc(26);
  head.writeUInt16LE(20, 0);
  head.writeUInt16LE(8, 4);
  head.writeUInt32LE(data.length, 14);
  head.writeUInt32LE(declared, 18);
  head.writeUInt16LE(name.length, 22);
  const local = Buffer.concat([Buffer.from('504b0304', 'hex'), head, name, data]);
  const central = Buffer.alloc(42);
  head.copy(central, 2, 0, 24);
  const directory = Buffer.concat([Buffer.from('504b0102', 'hex'), central, name]);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(1, 4);
  end.writeUInt16LE(1, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(local.length, 12);
  return Buffer.concat([local, directory, Buffer.from('504b0506', 'hex'), end]);
}
