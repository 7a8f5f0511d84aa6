// Printed forms per second (第十二条): rendering in child processes, signing, and both, against an empty page of the same fonts.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Form } from '../server/src/transcripts/paper/form.ts';
import { type Paper, renderForm, startPaper } from '../server/src/transcripts/paper/page.ts';
import { sampleForm } from '../server/src/transcripts/paper/sample.ts';
import { loadSeal, type Seal } from '../server/src/transcripts/seal/identity.ts';
import { signPdf } from '../server/src/transcripts/seal/sign.ts';
import { type Bench, inTurns, ratePerSecond } from './bench.ts';

const children = 2;
const atOnce = 4;
const signedAt = new Date('2026-11-24T10:00:00+08:00');
const emptyPage =
  '#set document(title: "空白页", date: datetime(year: 2026, month: 11, day: 24))\n#set text(font: ("Noto Serif SC", "Noto Sans SC"), lang: "zh")\n';

export const bench: Bench = async ({ say }) => {
  const keysDir = mkdtempSync(join(tmpdir(), 'xueshi-bench-keys-'));
  const paper = startPaper({ extraFonts: null, children });
  try {
    const seal = await loadSeal({ keysDir, demo: true, now: new Date() });
    if (!seal) throw new Error('no seal');
    const short = sampleForm({ entriesPerYear: 3 });
    const long = sampleForm({ years: [2022, 2023, 2024, 2025, 2026], entriesPerYear: 12, reversals: true });
    const sample = await signed(paper, seal, long, 0);
    say(
      `  ${children} child processes, ${atOnce} requests at once; the long form has 60 entries and ${Math.round(sample.length / 1024)} KB`,
    );
    const unsigned = await render(paper, short, 0);
    const rate = (work: (turn: number) => Promise<unknown>) => () => ratePerSecond(work, { seconds: 3, atOnce });
    const [floor = 0, shorts = 0, longs = 0, signatures = 0] = await inTurns(3, [
      rate((turn) => paper.typesetter.typeset(`${emptyPage}${turn}`, {})),
      rate((turn) => signed(paper, seal, short, turn)),
      rate((turn) => signed(paper, seal, long, turn)),
      rate(async () => signPdf(unsigned, seal, facts)),
    ]);
    const empty = { name: 'Typst compile of an empty page with the same fonts', value: floor };
    return [
      { name: 'signed form, 1 page, 3 entries', value: shorts, unit: '/s', floor: empty },
      { name: 'signed form, 5 pages, 60 entries', value: longs, unit: '/s', floor: empty },
      { name: 'signature alone (RSA-3072)', value: signatures, unit: '/s' },
    ];
  } finally {
    await paper.typesetter.stop();
    rmSync(keysDir, { recursive: true, force: true });
  }
};

const facts = { reason: '学时登记情况表', location: '中国浙江温州', contact: 'https://xueshi.example.cn/verify', signedAt };

/** Every turn another person's form: nothing may come from a cache. */
function render(paper: Paper, form: Form, turn: number): Promise<Buffer> {
  const other = { ...form, person: { ...form.person, name: `张三${turn}` } };
  return renderForm(paper, { form: other, demo: true, verifyUrl: `https://xueshi.example.cn/verify/${form.serial}?code=${turn}` });
}

async function signed(paper: Paper, seal: Seal, form: Form, turn: number): Promise<Buffer> {
  return signPdf(await render(paper, form, turn), seal, facts);
}
