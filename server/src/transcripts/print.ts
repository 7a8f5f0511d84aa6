// Printing the form: a snapshot of the record, numbered, hashed, promised to the ledger's log; and the list of one's prints (第十二条).
import type { TranscriptContent, TranscriptPrint } from '@xueshi/contract';
import { IN_FORCE_FROM, numberOf, READINGS, type Reading, readingOn, transcriptYears } from '@xueshi/policy';
import { findPerson } from '#accounts';
import { appendLeaf } from '#ledger';
import { refuseWaiting } from '#membership';
import { type Context, timeText } from '#platform';
import { rulesInForce } from '#rulebooks';
import { ownPersonId } from './access.ts';
import { gatherContent } from './gather.ts';
import { canonicalText, contentView, type Form, formHash } from './paper/form.ts';
import { newCode, newSerial } from './paper/serial.ts';
import { missingOn } from './paper/sheet.ts';
import { tooManyPrints, wrongYears } from './refusals.ts';
import { countPrintsSince, insertPrint, type PrintListRow, selectPrints } from './store.ts';
import { paperOfShop, sealOfShop, verifyUrl } from './workshop.ts';

const printsPerDay = 30;
const dayMs = 24 * 3600 * 1000;

export async function printTranscript(at: Context, input: { years?: number[] | undefined }): Promise<TranscriptPrint> {
  const personId = ownPersonId(at);
  await refuseWaiting(at, personId, '打印学时登记情况表');
  // Without a seal there will be no file: better said before the print is numbered.
  sealOfShop();
  const now = at.clock.now();
  if ((await countPrintsSince(at, personId, new Date(now.getTime() - dayMs))) >= printsPerDay) throw tooManyPrints(printsPerDay);
  const years = await yearsOf(at, personId, input.years);
  const content = await gatherContent(at, personId, years);
  const facts = { schema: 'xueshi/transcript/1', code: newCode(), printedAt: timeText(now), printedOn: at.clock.today() } as const;
  for (;;) {
    const form: Form = { ...content, ...facts, serial: newSerial(Number(facts.printedOn.slice(0, 4))) };
    const canonical = canonicalText(form);
    const row = {
      person_id: personId,
      serial: form.serial,
      code: form.code,
      years,
      canonical,
      form_hash: formHash(canonical),
      printed_at: now,
      printed_by: at.actor.kind === 'account' ? `account:${at.actor.accountId}` : at.actor.kind,
    };
    // One in 34 thousand million serials of a year is taken: then another is drawn.
    if (!(await insertPrint(at, row))) continue;
    await appendLeaf(at, row.form_hash);
    paperOfShop().typesetter.warm();
    at.log.info({ serial: form.serial }, 'transcript printed');
    return printView(row);
  }
}

type Preview = TranscriptContent & { defaultYears: number[]; missingGlyphs: ReturnType<typeof missingOn> };

/** What a print of these years would say now, and which characters could not be drawn. */
export async function previewTranscript(at: Context, input: { years?: number[] | undefined }): Promise<Preview> {
  const personId = ownPersonId(at);
  const defaultYears = await yearsOf(at, personId, undefined);
  const content = await gatherContent(at, personId, input.years ? await yearsOf(at, personId, input.years) : defaultYears);
  return { ...contentView(content), defaultYears, missingGlyphs: missingOn(content, paperOfShop().fonts.covered) };
}

export async function listTranscripts(
  at: Context,
  input: { cursor?: string | undefined; limit: number },
): Promise<{ items: TranscriptPrint[]; nextCursor: string | null }> {
  const personId = ownPersonId(at);
  const found = await selectPrints(at, { personId, after: readCursor(input.cursor), limit: input.limit + 1 });
  const rows = found.slice(0, input.limit);
  const last = rows.at(-1);
  const nextCursor = found.length > input.limit && last ? `${last.printed_at.getTime()}.${last.serial}` : null;
  return { items: rows.map(printView), nextCursor };
}

function printView(row: PrintListRow): TranscriptPrint {
  return {
    serial: row.serial,
    code: row.code,
    verifyUrl: verifyUrl(row.serial, row.code),
    printedAt: timeText(row.printed_at),
    printedOn: timeText(row.printed_at).slice(0, 10),
    years: [...row.years],
    formHash: row.form_hash.toString('hex'),
  };
}

/** A cursor that somebody invented starts at the beginning. */
function readCursor(cursor: string | undefined): { printedAt: Date; serial: string } | null {
  const [, time, serial] = /^(\d{1,15})\.([\w-]{1,40})$/.exec(cursor ?? '') ?? [];
  return time === undefined || serial === undefined ? null : { printedAt: new Date(Number(time)), serial };
}

async function yearsOf(at: Context, personId: number, chosen: readonly number[] | undefined): Promise<number[]> {
  const { readings } = await rulesInForce(at);
  if (chosen) return checkedYears(at, chosen, readings);
  const { titleSince } = await findPerson(at, personId);
  return transcriptYears({ titleSince, on: at.clock.today(), readings });
}

/** Sorted and single. Throws `transcript-years` for a year without a rule, one that has not begun, or too many. */
function checkedYears(at: Context, chosen: readonly number[], readings: readonly Reading[]): number[] {
  const years = [...new Set(chosen)].sort((a, b) => a - b);
  const thisYear = Number(at.clock.today().slice(0, 4));
  const firstYear = Number(IN_FORCE_FROM.value.slice(0, 4));
  const most = numberOf(readingOn([...READINGS, ...readings], 52, at.clock.today()), 'mostYears');
  if (years.length > most) throw wrongYears(`一次至多选择 ${most} 个年度。`);
  const early = years.find((year) => year < firstYear);
  if (early !== undefined)
    throw wrongYears(`${early} 年度在本细则施行（${IN_FORCE_FROM.value}，第十八条）之前，请选择 ${firstYear} 年及以后的年度。`);
  const late = years.find((year) => year > thisYear);
  if (late !== undefined) throw wrongYears(`${late} 年度还没有开始，请选择 ${thisYear} 年及以前的年度。`);
  return years;
}
