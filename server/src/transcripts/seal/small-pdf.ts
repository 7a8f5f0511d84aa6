// A one-page PDF in the manner of Typst, for tests of the seal that need no typesetting.

/** `page` and `catalog` are further entries of those dictionaries. */
export function smallPdf(more: { page?: string; catalog?: string } = {}): Buffer {
  const bodies = [
    '<<\n  /Type /Pages\n  /Count 1\n  /Kids [2 0 R]\n>>',
    `<<\n  /Type /Page\n  /MediaBox [0 0 595 842]\n  /Parent 1 0 R\n${more.page ?? ''}>>`,
    `<<\n  /Type /Catalog\n  /Pages 1 0 R\n${more.catalog ?? ''}>>`,
  ];
  let text = '%PDF-1.7\n';
  const offsets: number[] = [];
  bodies.forEach((body, i) => {
    offsets.push(text.length);
    text += `${i + 1} 0 obj\n${body}\nendobj\n`;
  });
  const rows = ['0000000000 65535 f \n', ...offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`)];
  const startxref = text.length;
  text += `xref\n0 4\n${rows.join('')}trailer\n<<\n  /Size 4\n  /Root 3 0 R\n>>\nstartxref\n${startxref}\n%%EOF`;
  return Buffer.from(text, 'latin1');
}
