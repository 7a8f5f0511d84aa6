// From a form to the pages of its PDF: words, QR code, fonts, Typst.
import QRCode from 'qrcode';
import { type Fonts, loadFonts } from './fonts.ts';
import { canonicalText, type Form, formHash } from './form.ts';
import { FORM_TEMPLATE } from './form-template.ts';
import { sheetOf } from './sheet.ts';
import { startTypesetter, type Typesetter } from './typesetter.ts';

export type Paper = { readonly fonts: Fonts; readonly typesetter: Typesetter };

/** `extraFonts` is a folder of further fonts for characters that 思源 lacks. Children start with the first page. */
export function startPaper(options: { extraFonts: string | null; children?: number }): Paper {
  const fonts = loadFonts(options.extraFonts);
  const { children } = options;
  return { fonts, typesetter: startTypesetter({ fontFolders: fonts.folders, ...(children === undefined ? {} : { children }) }) };
}

/** The unsigned PDF (PDF/A-2a, tagged). The same form gives the same bytes. */
export async function renderForm(paper: Paper, page: { form: Form; demo: boolean; verifyUrl: string }): Promise<Buffer> {
  const { form, demo, verifyUrl } = page;
  const sheet = sheetOf({ form, formHash: formHash(canonicalText(form)), covered: paper.fonts.covered, demo });
  const qr = await QRCode.toString(verifyUrl, { type: 'svg', margin: 0, errorCorrectionLevel: 'M' });
  return paper.typesetter.typeset(FORM_TEMPLATE, { sheet: JSON.stringify(sheet), qr });
}
