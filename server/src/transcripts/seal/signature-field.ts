// An incremental update of a Typst PDF that adds one certifying signature field with room for the signature (ISO 32000-1, 12.8).

export type FieldFacts = {
  readonly name: string;
  readonly reason: string;
  readonly location: string;
  readonly contact: string;
  readonly signedAt: Date;
};

/** The bytes to sign are all but `hole`, the `<…>` of /Contents. */
export type PreparedPdf = { readonly pdf: Buffer; readonly hole: { readonly from: number; readonly to: number } };

type Trailer = { readonly size: number; readonly root: number; readonly startxref: number; readonly id: string; readonly info: string };

const rangePlaceholder = '0000000000 0000000000 0000000000';

/** Appends the field; the given bytes stay as they are. Throws when the file is not as Typst writes it: one classic xref table. */
export function addSignatureField(pdf: Buffer, facts: FieldFacts, room: number): PreparedPdf {
  const text = pdf.toString('latin1');
  const trailer = readTrailer(text);
  const offsets = readXref(text, trailer.startxref);
  const catalog = objectAt(text, offsets, trailer.root);
  const pages = objectAt(text, offsets, referenceIn(catalog, 'Pages'));
  const page = Number(/\/Kids \[\s*(\d+) 0 R/.exec(pages)?.[1]);
  const pageBody = objectAt(text, offsets, page);
  if (/\/(Annots|AA)\b/.test(pageBody) || /\/(AcroForm|Perms)\b/.test(catalog)) throw new Error('待签章的 PDF 已含批注或表单');
  const signature = trailer.size;
  const field = trailer.size + 1;
  const objects: [number, string][] = [
    [page, `${pageBody.slice(0, -2)}  /Annots [${field} 0 R]\n>>`],
    [
      trailer.root,
      `${catalog.slice(0, -2)}  /AcroForm << /SigFlags 3 /Fields [${field} 0 R] >>\n  /Perms << /DocMDP ${signature} 0 R >>\n>>`,
    ],
    [signature, signatureBody(facts, room)],
    [field, fieldBody(signature, page)],
  ];
  return append(pdf, trailer, objects);
}

/** Writes the byte range and returns the prepared file with it. */
function append(pdf: Buffer, trailer: Trailer, objects: readonly [number, string][]): PreparedPdf {
  const start = pdf.at(-1) === 0x0a ? '' : '\n';
  const offsets = new Map<number, number>();
  let tail = start;
  for (const [number, body] of objects) {
    offsets.set(number, pdf.length + tail.length);
    tail += `${number} 0 obj\n${body}\nendobj\n`;
  }
  const startxref = pdf.length + tail.length;
  const sorted = [...offsets].sort(([a], [b]) => a - b);
  const rows = sorted.map(([number, offset]) => `${number} 1\n${String(offset).padStart(10, '0')} 00000 n \n`);
  tail += `xref\n${rows.join('')}trailer\n<<\n  /Size ${trailer.size + 2}\n  /Root ${trailer.root} 0 R\n${trailer.info}${trailer.id}`;
  tail += `  /Prev ${trailer.startxref}\n>>\nstartxref\n${startxref}\n%%EOF\n`;
  const marker = '/Contents <';
  const from = pdf.length + tail.indexOf(marker) + marker.length - 1;
  const to = pdf.length + tail.indexOf('>', from - pdf.length) + 1;
  const length = pdf.length + tail.length;
  const range = [from, to, length - to].map((one) => String(one).padStart(10, '0')).join(' ');
  return { pdf: Buffer.concat([pdf, Buffer.from(tail.replace(rangePlaceholder, range), 'latin1')]), hole: { from, to } };
}

/** /DocMDP with /P 1: the signer allows no change at all, so that readers flag any. */
function signatureBody(facts: FieldFacts, room: number): string {
  return `<<
  /Type /Sig
  /Filter /Adobe.PPKLite
  /SubFilter /ETSI.CAdES.detached
  /ByteRange [0 ${rangePlaceholder}]
  /Contents <${'0'.repeat(room * 2)}>
  /Reference [<< /Type /SigRef /TransformMethod /DocMDP /TransformParams << /Type /TransformParams /P 1 /V /1.2 >> >>]
  /M (D:${facts.signedAt.toISOString().replace(/[-:T]/g, '').slice(0, 14)}Z)
  /Name ${pdfText(facts.name)}
  /Reason ${pdfText(facts.reason)}
  /Location ${pdfText(facts.location)}
  /ContactInfo ${pdfText(facts.contact)}
>>`;
}

/** No place on the page: the seal is drawn by Typst. Printable and locked, as PDF/A asks. */
function fieldBody(signature: number, page: number): string {
  return `<<
  /Type /Annot
  /Subtype /Widget
  /FT /Sig
  /Rect [0 0 0 0]
  /F 132
  /T ${pdfText('电子签章')}
  /V ${signature} 0 R
  /P ${page} 0 R
>>`;
}

/** A text string: UTF-16BE in hex, which no later tool can mistake for Latin-1. */
function pdfText(text: string): string {
  return `<FEFF${Buffer.from(text, 'utf16le').swap16().toString('hex').toUpperCase()}>`;
}

function readTrailer(text: string): Trailer {
  const at = text.lastIndexOf('trailer');
  const end = text.slice(at);
  const number = (pattern: RegExp) => Number(pattern.exec(end)?.[1] ?? Number.NaN);
  const trailer = {
    size: number(/\/Size (\d+)/),
    root: number(/\/Root (\d+) 0 R/),
    startxref: number(/startxref\s+(\d+)/),
    id: /\/ID (\[[^\]]*\])/.exec(end)?.[0] ?? '',
    info: /\/Info \d+ 0 R/.exec(end)?.[0] ?? '',
  };
  if (at < 0 || Number.isNaN(trailer.size + trailer.root + trailer.startxref)) throw new Error('待签章的 PDF 没有可读的 trailer');
  return { ...trailer, id: trailer.id ? `  ${trailer.id}\n` : '', info: trailer.info ? `  ${trailer.info}\n` : '' };
}

function readXref(text: string, startxref: number): ReadonlyMap<number, number> {
  const table = /^xref\s+0 (\d+)\s+((?:\d{10} \d{5} [nf]\s*\n?)+)/.exec(text.slice(startxref));
  if (!table) throw new Error('待签章的 PDF 没有可读的 xref 表');
  const rows = (table[2] ?? '').match(/\d{10} \d{5} [nf]/g) ?? [];
  return new Map(rows.map((row, number) => [number, Number(row.slice(0, 10))]));
}

/** The dictionary of an object, from `<<` to `>>`. */
function objectAt(text: string, offsets: ReadonlyMap<number, number>, number: number): string {
  const start = offsets.get(number) ?? -1;
  const found = new RegExp(`^${number} 0 obj\\s*(<<[\\s\\S]*?>>)\\s*endobj`).exec(text.slice(start, start + 65_536));
  if (start < 0 || !found?.[1]) throw new Error(`待签章的 PDF 缺少对象 ${number}`);
  return found[1];
}

function referenceIn(dictionary: string, name: string): number {
  return Number(new RegExp(`/${name} (\\d+) 0 R`).exec(dictionary)?.[1] ?? Number.NaN);
}
