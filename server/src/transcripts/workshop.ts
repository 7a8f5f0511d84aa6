// What printing needs beside the database, once per process: the seal, the fonts, the typesetter, the address in the QR code.
import { Problem } from '#platform';
import { type Paper, startPaper } from './paper/page.ts';
import { loadSeal, type Seal } from './seal/identity.ts';

type Workshop = { readonly baseUrl: string; readonly seal: Seal | null; readonly extraFonts: string | null; paper: Paper | null };

let installed: Workshop | null = null;

export type TranscriptSetup = {
  readonly keysDir: string;
  /** Where people reach the service: `{baseUrl}/verify/…` stands in the QR code. */
  readonly baseUrl: string;
  /** Make a demonstration seal where none is configured. */
  readonly create: boolean;
  /** A folder of further fonts for rare names. */
  readonly fontsDir?: string;
};

export async function installTranscripts({ keysDir, baseUrl, create, fontsDir }: TranscriptSetup): Promise<void> {
  await closeTypesetter();
  const seal = await loadSeal({ keysDir, demo: create, now: new Date() });
  installed = { baseUrl, seal, extraFonts: fontsDir ?? null, paper: null };
}

/** Ends the typesetting processes; the next page would start new ones. */
export async function closeTypesetter(): Promise<void> {
  const paper = installed?.paper ?? null;
  if (installed) installed.paper = null;
  await paper?.typesetter.stop();
}

/** Fonts are read and processes allowed for when the first form is wanted, not at every start of a command. */
export function paperOfShop(): Paper {
  const shop = workshop();
  shop.paper ??= startPaper({ extraFonts: shop.extraFonts });
  return shop.paper;
}

/** Throws `seal-missing` in a production without a configured seal: an unsigned form is none. */
export function sealOfShop(): Seal {
  const { seal } = workshop();
  if (seal) return seal;
  throw new Problem({
    type: 'seal-missing',
    status: 503,
    title: '暂时不能打印情况表',
    detail: '系统还没有配置电子签章证书，请联系系统管理员（做法见 docs/operations.md）。您的学时记录不受影响。',
  });
}

/** The seal's certificates, present and past; empty without a seal. */
export function ownCertificates() {
  const { seal } = workshop();
  return seal ? [...seal.chain.slice(0, 1), ...seal.earlier] : [];
}

/** Whether a certificate is the demonstration's own. */
export function isDemoCertificate(sha256: string | null): boolean {
  const { seal } = workshop();
  const own = seal?.chain[0]?.fingerprint256.replaceAll(':', '').toLowerCase();
  return seal?.demo === true && own === sha256;
}

export function verifyUrl(serial: string, code: string): string {
  return `${workshop().baseUrl}/verify/${serial}?code=${code}`;
}

function workshop(): Workshop {
  if (!installed) throw new Error('情况表尚未装入：须先调用 installTranscripts');
  return installed;
}
