// The files on their way to one claim: waiting, sending, being filed, failed. Pure; the sending itself is in send-file.ts.
export const LARGEST_BYTES = 20 * 1024 * 1024;
export const ACCEPTED = ['application/pdf', 'image/jpeg', 'image/png', 'image/webp'] as const;
const ENDINGS = /\.(pdf|jpe?g|png|webp)$/i;
const MOST_AT_ONCE = 2;

export type Trouble = { title: string; detail?: string | undefined };

export type Upload = {
  key: string;
  /** The item of the checklist it belongs to; null for anything else. */
  need: string | null;
  file: File;
  phase: 'waiting' | 'sending' | 'filing' | 'failed' | 'refused';
  /** 0…1 */
  share: number;
  trouble?: Trouble;
};

export type UploadEvent =
  | { kind: 'added'; uploads: readonly { key: string; need: string | null; file: File; trouble?: Trouble }[] }
  | { kind: 'sending'; key: string }
  | { kind: 'progress'; key: string; share: number }
  | { kind: 'filing'; key: string }
  | { kind: 'done'; key: string }
  /** May be tried again: the network, the server's own trouble. */
  | { kind: 'failed'; key: string; trouble: Trouble }
  /** The file itself is at fault: trying again would end the same. */
  | { kind: 'refused'; key: string; trouble: Trouble }
  | { kind: 'again'; key: string }
  | { kind: 'removed'; key: string };

export function uploads(list: readonly Upload[], event: UploadEvent): readonly Upload[] {
  switch (event.kind) {
    case 'added':
      return [...list, ...event.uploads.map((one): Upload => ({ ...one, phase: one.trouble ? 'refused' : 'waiting', share: 0 }))];
    case 'done':
    case 'removed':
      return list.filter(({ key }) => key !== event.key);
    case 'sending':
      return change(list, event.key, { phase: 'sending' });
    case 'progress':
      // A resumed upload starts from what the server already has; the bar never runs backwards.
      return list.map((one) => (one.key === event.key ? { ...one, share: Math.max(one.share, Math.min(1, event.share)) } : one));
    case 'filing':
      return change(list, event.key, { phase: 'filing', share: 1 });
    case 'failed':
    case 'refused':
      return change(list, event.key, { phase: event.kind, trouble: event.trouble });
    case 'again':
      return list.map((one) => (one.key === event.key && one.phase === 'failed' ? withoutTrouble(one) : one));
  }
}

/** Those whose turn it is: a phone's line carries two at once well, not ten. */
export function dueUploads(list: readonly Upload[]): Upload[] {
  const busy = list.filter(({ phase }) => phase === 'sending' || phase === 'filing').length;
  return list.filter(({ phase }) => phase === 'waiting').slice(0, Math.max(0, MOST_AT_ONCE - busy));
}

export function isUploading(list: readonly Upload[]): boolean {
  return list.some(({ phase }) => phase !== 'failed' && phase !== 'refused');
}

export type Refusal = 'too-large' | 'empty' | 'type';

/** What can be said before a single byte is sent. The server judges again, by the content. */
export function refusalOf(file: Pick<File, 'name' | 'size' | 'type'>): Refusal | undefined {
  if (file.size === 0) return 'empty';
  if (!(ACCEPTED as readonly string[]).includes(file.type) && !ENDINGS.test(file.name)) return 'type';
  return file.size > LARGEST_BYTES ? 'too-large' : undefined;
}

function change(list: readonly Upload[], key: string, to: Partial<Upload>): Upload[] {
  return list.map((one) => (one.key === key ? { ...one, ...to } : one));
}

function withoutTrouble({ trouble: _, ...rest }: Upload): Upload {
  return { ...rest, phase: 'waiting' };
}
