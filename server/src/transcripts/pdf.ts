// The signed file of a print: made when first asked for, then the same bytes for ever (第十二条, reading 53).

import { type FileReply, fileReply } from '#http';
import type { Context } from '#platform';
import { authorizedPrint } from './access.ts';
import { type Form, readForm } from './paper/form.ts';
import { renderForm } from './paper/page.ts';
import { damagedTranscript } from './refusals.ts';
import { signPdf } from './seal/sign.ts';
import { insertPdf, type PrintRow, selectPdf } from './store.ts';
import { paperOfShop, sealOfShop, verifyUrl } from './workshop.ts';

/** For the owner, and for officials and the employer within `record.read`. */
export async function getTranscriptPdf(at: Context, input: { serial: string }): Promise<FileReply> {
  const print = await authorizedPrint(at, input.serial);
  const body = await signedPdf(at, print);
  return fileReply({ body, type: 'application/pdf', name: `学时登记情况表-${print.serial}.pdf`, inline: true, length: body.length });
}

/** The kept file, or a new one: two requests at once may both render, and both get the one that was kept first. */
export async function signedPdf(at: Context, print: PrintRow): Promise<Buffer> {
  const kept = await selectPdf(at, print.person_id, print.serial);
  if (kept) return kept;
  const seal = sealOfShop();
  const form = formOf(print);
  const pages = await renderForm(paperOfShop(), { form, demo: seal.demo, verifyUrl: verifyUrl(form.serial, form.code) });
  const madeAt = at.clock.now();
  const pdf = await signPdf(pages, seal, {
    reason: `学时登记情况表 ${form.serial}`,
    location: '中国浙江温州',
    contact: verifyUrl(form.serial, '').replace(/\?code=$/, ''),
    signedAt: madeAt,
  });
  await insertPdf(at, { personId: print.person_id, serial: print.serial, pdf, madeAt });
  return (await selectPdf(at, print.person_id, print.serial)) ?? pdf;
}

/** Throws `transcript-damaged` when the kept text no longer fits its hash. */
export function formOf(print: PrintRow): Form {
  try {
    return readForm(print.canonical, print.form_hash);
  } catch {
    throw damagedTranscript();
  }
}
