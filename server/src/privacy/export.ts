// Everything held about the person who asks, from each module's own door, as one JSON file (个人信息保护法第四十五条).
import { accountOf, changesOfPerson, getMyProfile, listMySessions, phoneOf, revealIdNumber } from '#accounts';
import { listMyAccessLog } from '#audit';
import { listMyClaims } from '#claims';
import { listMyCorrections } from '#corrections';
import { type FileReply, fileReply } from '#http';
import { listMyEntries } from '#ledger';
import { listMyMemberships } from '#membership';
import { type Context, notFound, timeText } from '#platform';
import { consentsOf } from '#registration';
import { listTranscripts } from '#transcripts';

const pageRows = 100;
const mostPages = 200;

export async function exportMyData(at: Context): Promise<FileReply> {
  const { personId } = accountOf(at);
  if (personId === null) throw notFound('个人学时档案');
  const data = {
    about: '本文件含您在学时登记服务中的全部个人数据，导出时间见 exportedAt。请妥善保管。',
    exportedAt: timeText(at.clock.now()),
    profile: await getMyProfile(at),
    identity: { idNumber: await revealIdNumber(at, personId, '本人导出数据'), phone: await phoneOf(at, personId) },
    changes: (await changesOfPerson(at, personId)).map(({ field, before, after, from_day, reason, at: changedAt, by_name }) => ({
      field,
      before,
      after,
      from: from_day,
      reason,
      at: timeText(changedAt),
      by: by_name,
    })),
    memberships: (await listMyMemberships(at)).items,
    corrections: (await listMyCorrections(at)).items,
    entries: await all((cursor) => listMyEntries(at, { limit: pageRows, ...cursor })),
    claims: await all((cursor) => listMyClaims(at, { limit: pageRows, ...cursor })),
    transcripts: await all((cursor) => listTranscripts(at, { limit: pageRows, ...cursor })),
    consents: await consentsOf(at, personId),
    sessions: (await listMySessions(at)).items,
    accessLog: await all((cursor) => listMyAccessLog(at, { limit: pageRows, ...cursor })),
  };
  const body = Buffer.from(JSON.stringify(data, null, 2));
  return fileReply({
    body,
    type: 'application/json',
    name: `学时登记-本人数据-${at.clock.today()}.json`,
    inline: false,
    length: body.length,
  });
}

type Page<T> = { items: T[]; nextCursor: string | null };

/** All pages, one after the other; what is longer than 20,000 lines says so instead of ending silently. */
async function all<T>(read: (cursor: { cursor?: string }) => Promise<Page<T>>): Promise<T[]> {
  const items: T[] = [];
  let cursor: string | null = null;
  for (let page = 0; page < mostPages; page += 1) {
    const found: Page<T> = await read(cursor === null ? {} : { cursor });
    items.push(...found.items);
    cursor = found.nextCursor;
    if (cursor === null) return items;
  }
  throw new Error('more than one export can hold');
}
