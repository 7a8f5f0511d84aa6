// Identifiers are made here, never by the database: sequences would break a distributed ledger and tell strangers how many we are.
import { createHash, randomBytes } from 'node:crypto';

/** A UUIDv7: ordered by time, so that new rows land together. */
export function newUuid(nowMs: number = Date.now()): string {
  const bytes = randomBytes(16);
  bytes.writeUIntBE(nowMs, 0, 6);
  return uuidOf(bytes, 7);
}

/** A UUIDv8 from a digest: the same facts always give the same identifier. */
export function uuidFromDigest(digest: Buffer): string {
  return uuidOf(Buffer.from(digest.subarray(0, 16)), 8);
}

function uuidOf(bytes: Buffer, version: number): string {
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | (version << 4);
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

/** Written as this house writes it; PostgreSQL refuses others with an error of its own. */
export function isUuid(text: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);
}

/** Where a list that runs by time goes on. */
export type TimePlace = { readonly at: Date; readonly id: string };

export function joinPlace({ at, id }: TimePlace): string {
  return `${at.getTime()}.${id}`;
}

/** A cursor that somebody invented starts at the beginning. */
export function splitPlace(cursor: string | undefined): TimePlace | undefined {
  const [, time = '', id = ''] = /^(\d{1,14})\.(.{36})$/.exec(cursor ?? '') ?? [];
  return isUuid(id) ? { at: new Date(Number(time)), id } : undefined;
}

/** A person's number: random below 2^52, meaningless, safe as a JSON number. */
export function newPersonId(): number {
  const bytes = randomBytes(8);
  return Number(bytes.readBigUInt64BE() >> 12n) + 1;
}

/** The opaque API id of a row that belongs to a person: both parts of its primary key in one word. */
export function joinId(personId: number, uuid: string): string {
  const bytes = Buffer.alloc(23);
  bytes.writeUIntBE(Math.floor(personId / 2 ** 24), 0, 4);
  bytes.writeUIntBE(personId % 2 ** 24, 4, 3);
  bytes.write(uuid.replaceAll('-', ''), 7, 'hex');
  return bytes.toString('base64url');
}

/** The parts of an id made by `joinId`; null when the text is none. */
export function splitId(id: string): { personId: number; uuid: string } | null {
  if (!/^[A-Za-z0-9_-]{31}$/.test(id)) return null;
  const bytes = Buffer.from(id, 'base64url');
  const personId = bytes.readUIntBE(0, 4) * 2 ** 24 + bytes.readUIntBE(4, 3);
  const hex = bytes.toString('hex', 7);
  const uuid = `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
  // Two spellings of one id would be two links to one record.
  return Number.isSafeInteger(personId) && joinId(personId, uuid) === id ? { personId, uuid } : null;
}

export function sha256(data: string | Uint8Array): Buffer {
  return createHash('sha256').update(data).digest();
}
