// SQL of the stored files.
import { sql } from 'kysely';
import type { Tx } from '#platform';
import type { StoredFile } from './stored-file.ts';

const columns = sql`person_id as "personId", file_id as "fileId", name, media_type as "mediaType", bytes, encode(sha256, 'hex') as sha256,
  pages, width, height, marks, stored_at as "storedAt"`;

export async function insertFile(tx: Tx, file: StoredFile): Promise<void> {
  await sql`
    insert into stored_file (person_id, file_id, name, media_type, bytes, sha256, pages, width, height, marks, stored_at, loose_since)
    values (${file.personId}, ${file.fileId}, ${file.name}, ${file.mediaType}, ${file.bytes}, decode(${file.sha256}, 'hex'), ${file.pages},
      ${file.width}, ${file.height}, ${file.marks}, ${file.storedAt}, ${file.storedAt})
    on conflict (person_id, file_id) do nothing`.execute(tx);
}

export async function selectFiles(tx: Tx, personId: number, fileIds: readonly string[]): Promise<StoredFile[]> {
  if (fileIds.length === 0) return [];
  const found = await sql<StoredFile>`
    select ${columns} from stored_file where person_id = ${personId} and file_id = any(${fileIds}::uuid[])`.execute(tx);
  return found.rows;
}

/** How much of this person's lies loose. */
export async function countLoose(tx: Tx, personId: number): Promise<{ files: number; bytes: number }> {
  const found = await sql<{ files: number; bytes: number }>`
    select count(*) as files, coalesce(sum(bytes), 0)::bigint as bytes from stored_file
    where person_id = ${personId} and loose_since is not null`.execute(tx);
  return found.rows[0] ?? { files: 0, bytes: 0 };
}

/** True when the file exists; `looseSince` null keeps it. */
export async function markFile(tx: Tx, personId: number, fileId: string, looseSince: Date | null): Promise<boolean> {
  const done = await sql`
    update stored_file set loose_since = ${looseSince} where person_id = ${personId} and file_id = ${fileId} returning 1`.execute(tx);
  return done.rows.length > 0;
}

export async function deleteLoose(tx: Tx, before: Date, limit: number): Promise<string[]> {
  const gone = await sql<{ fileId: string }>`
    delete from stored_file using (
      select person_id, file_id from stored_file where loose_since < ${before} order by person_id, file_id limit ${limit} for update skip locked) old
    where stored_file.person_id = old.person_id and stored_file.file_id = old.file_id
    returning stored_file.file_id as "fileId"`.execute(tx);
  return gone.rows.map((row) => row.fileId);
}

/** Those of `fileIds` that no row knows. */
export async function unknownFiles(tx: Tx, fileIds: readonly string[]): Promise<string[]> {
  const known = await sql<{ fileId: string }>`
    select file_id as "fileId" from stored_file where file_id = any(${fileIds}::uuid[])`.execute(tx);
  const names = new Set(known.rows.map((row) => row.fileId));
  return fileIds.filter((id) => !names.has(id));
}
