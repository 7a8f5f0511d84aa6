// 签名域: the update that carries the signature is a proper PDF of its own, and says everything in Chinese that can be read back.
import { describe, expect, it } from 'vitest';
import { addSignatureField } from './signature-field.ts';
import { smallPdf } from './small-pdf.ts';

const facts = {
  name: '温州市电子签章',
  reason: '学时登记情况表 WZXS-2026-7K3M9QD-VK',
  location: '中国浙江温州',
  contact: 'https://x.cn/verify',
  signedAt: new Date('2026-06-15T02:03:04Z'),
};
const room = 100;

describe('签名域', () => {
  const { pdf, hole } = addSignatureField(smallPdf(), facts, room);
  const text = pdf.toString('latin1');

  it('追加而不改动原文；新的交叉引用表每一行都指到它的对象', () => {
    expect(pdf.subarray(0, smallPdf().length).equals(smallPdf())).toBe(true);
    const startxref = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(text)?.[1]);
    const rows = [...text.slice(startxref).matchAll(/(\d+) 1\n(\d{10}) 00000 n /g)];
    expect(rows).toHaveLength(4);
    for (const [, number, offset] of rows) expect(text.slice(Number(offset))).toMatch(new RegExp(`^${number} 0 obj`));
    expect(rows.map(([, number]) => Number(number))).toEqual([2, 3, 4, 5]);
  });

  it('接着原来的表，保留目录、页面原有的内容', () => {
    const trailer = text.slice(text.lastIndexOf('trailer'));
    expect(trailer).toContain('/Size 6');
    expect(trailer).toContain('/Root 3 0 R');
    expect(Number(/\/Prev (\d+)/.exec(trailer)?.[1])).toBe(smallPdf().toString('latin1').lastIndexOf('xref\n0 4'));
    const page = text.slice(text.lastIndexOf('2 0 obj'));
    expect(page).toMatch(/^2 0 obj\n<<\n {2}\/Type \/Page\n {2}\/MediaBox \[0 0 595 842\]\n {2}\/Parent 1 0 R\n {2}\/Annots \[5 0 R\]\n>>/);
  });

  it('范围正好是除签名之外的全部', () => {
    const range = /\/ByteRange \[(\d+) (\d+) (\d+) (\d+)\]/.exec(text)?.slice(1).map(Number);
    expect(range).toEqual([0, hole.from, hole.to, pdf.length - hole.to]);
    expect(text.slice(hole.from, hole.to)).toBe(`<${'0'.repeat(room * 2)}>`);
  });

  it('签署后不许任何改动（DocMDP）；域不占版面、可打印、锁定', () => {
    expect(text).toContain('/TransformMethod /DocMDP /TransformParams << /Type /TransformParams /P 1 /V /1.2 >>');
    expect(text).toContain('/Perms << /DocMDP 4 0 R >>');
    expect(text).toContain('/Rect [0 0 0 0]\n  /F 132');
    expect(text).toContain('/M (D:20260615020304Z)');
  });

  it('中文照 UTF-16 写，任何阅读器读出来都是原文', () => {
    const read = (name: string) => {
      const hex = new RegExp(`/${name} <FEFF([0-9A-F]+)>`).exec(text)?.[1] ?? '';
      return Buffer.from(hex, 'hex').swap16().toString('utf16le');
    };
    expect(read('Reason')).toBe(facts.reason);
    expect(read('Location')).toBe(facts.location);
    expect(read('Name')).toBe(facts.name);
  });

  it('保留原来的 ID 与 Info', () => {
    const withInfo = Buffer.from(
      smallPdf().toString('latin1').replace('/Root 3 0 R', '/Root 3 0 R\n  /Info 1 0 R\n  /ID [(a+b==) (a+b==)]'),
      'latin1',
    );
    const trailer = addSignatureField(withInfo, facts, room).pdf.toString('latin1').split('trailer').at(-1);
    expect(trailer).toContain('/Info 1 0 R');
    expect(trailer).toContain('/ID [(a+b==) (a+b==)]');
  });

  it.each([
    ['页面已有批注', smallPdf({ page: '  /Annots []\n' }), '已含批注或表单'],
    ['目录已有表单', smallPdf({ catalog: '  /AcroForm << >>\n' }), '已含批注或表单'],
    ['没有 trailer', broken('trailer', 'tr@iler'), '没有可读的 trailer'],
    ['没有 xref 表', broken('xref\n0 4', 'xr@f\n0 4'), '没有可读的 xref 表'],
    ['表指向别处', broken('2 0 obj', '9 0 obj'), '缺少对象 2'],
  ])('%s：不签，说明原因', (_, file, message) => {
    expect(() => addSignatureField(file, facts, room)).toThrow(message);
  });
});

function broken(from: string, to: string): Buffer {
  return Buffer.from(smallPdf().toString('latin1').replace(from, to), 'latin1');
}
