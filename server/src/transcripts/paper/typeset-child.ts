// Typst in a process of its own: compiling blocks, and its memory grows until the process is replaced.
import { tmpdir } from 'node:os';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';

export type TypesetJob = { readonly id: number; readonly source: string; readonly inputs: Record<string, string> };
export type TypesetResult = { readonly id: number; readonly pdf?: Uint8Array; readonly error?: string };

const fontPaths: string[] = JSON.parse(process.argv[2] ?? '[]');
const compiler = NodeCompiler.create({ workspace: tmpdir(), fontArgs: [{ fontPaths }] });

process.on('message', (job: TypesetJob) => {
  process.send?.(typeset(job), () => {
    // Failed renders leave memos behind too.
    compiler.evictCache(0);
  });
});
process.on('disconnect', () => process.exit(0));
// Ctrl-C reaches the whole group; the parent lets the work in hand end first.
process.on('SIGINT', () => undefined);

function typeset({ id, source, inputs }: TypesetJob): TypesetResult {
  try {
    // PDF/A-2a: archival, tagged, and an error instead of a box where a glyph is missing. `pdf()` directly: `compile()` first leaks.
    return { id, pdf: compiler.pdf({ mainFileContent: source, inputs }, { pdfStandard: 'a-2a', pdfTags: true }) };
  } catch (error) {
    return { id, error: error instanceof Error ? error.message : String(error) };
  }
}
