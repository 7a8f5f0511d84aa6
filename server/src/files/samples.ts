// Makes small real documents – a PDF, a photograph of a paper – for the demo city and the tests.
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** A one-page A4 PDF with these lines of text, about 1 kB. The font is named, not carried, as in many official notices. */
export function samplePdf(lines: readonly string[], options: { script?: string; pages?: number } = {}): Buffer {
  const pages = options.pages ?? 1;
  const firstPage = 7;
  const text = (page: number) => {
    const rows = pages === 1 ? lines : [...lines, `第 ${page} 页，共 ${pages} 页`];
    const shown = rows.map((line, i) => `1 0 0 1 64 ${770 - i * 30} Tm <${utf16(line)}> Tj`).join('\n');
    return `BT /F1 18 Tf\n${shown}\nET`;
  };
  const numbers = Array.from({ length: pages }, (_, i) => i);
  const kids = numbers.map((i) => `${firstPage + 2 * i} 0 R`).join(' ');
  const action = options.script ? `/OpenAction<</S/JavaScript/JS(${options.script})>>` : '';
  const objects = [
    `<</Type/Catalog/Pages 2 0 R${action}>>`,
    `<</Type/Pages/Kids[${kids}]/Count ${pages}>>`,
    '<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/UniGB-UTF16-H/DescendantFonts[4 0 R]>>',
    '<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 2>>/FontDescriptor 5 0 R/DW 1000>>',
    '<</Type/FontDescriptor/FontName/STSong-Light/Flags 4/FontBBox[0 -200 1000 900]/ItalicAngle 0/Ascent 880/Descent -120/CapHeight 700/StemV 80>>',
    '<</Font<</F1 3 0 R>>>>',
    ...numbers.flatMap((i) => {
      const content = text(i + 1);
      return [
        `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources 6 0 R/Contents ${firstPage + 2 * i + 1} 0 R>>`,
        `<</Length ${content.length}>>\nstream\n${content}\nendstream`,
      ];
    }),
  ];
  return assemble(objects);
}

function assemble(objects: readonly string[]): Buffer {
  let out = '%PDF-1.7\n';
  const places: number[] = [];
  for (const [i, body] of objects.entries()) {
    places.push(out.length);
    out += `${i + 1} 0 obj\n${body}\nendobj\n`;
  }
  const rows = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}`;
  return Buffer.from(`${out}${table}trailer\n<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${out.length}\n%%EOF\n`, 'latin1');
}

function utf16(text: string): string {
  return Buffer.from(text, 'utf16le').swap16().toString('hex');
}

/** A picture of a certificate-like paper with these lines: the first as its heading. */
export async function samplePhoto(lines: readonly string[], format: 'png' | 'jpeg' = 'jpeg'): Promise<Buffer> {
  const { createCanvas, GlobalFonts } = await import('@napi-rs/canvas');
  const fonts = dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/noto-sans-sc/package.json'));
  GlobalFonts.registerFromPath(join(fonts, '400Regular/NotoSansSC_400Regular.ttf'), 'Sample SC');
  const canvas = createCanvas(900, 640);
  const pen = canvas.getContext('2d');
  pen.fillStyle = '#fbf7ec';
  pen.fillRect(0, 0, 900, 640);
  pen.strokeStyle = '#b08d3c';
  pen.lineWidth = 6;
  pen.strokeRect(28, 28, 844, 584);
  pen.textAlign = 'center';
  pen.fillStyle = '#222222';
  for (const [i, line] of lines.entries()) {
    pen.font = `${i === 0 ? 48 : 26}px "Sample SC"`;
    pen.fillText(line, 450, i === 0 ? 140 : 180 + i * 54, 800);
  }
  return format === 'png' ? canvas.encode('png') : canvas.encode('jpeg', 85);
}
