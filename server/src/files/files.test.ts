// Taking files in and letting them go, on the real database and disk: limits, one step into place, nothing left behind.
import { mkdir, mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Context, newUuid, Problem } from '#platform';
import { contextFor, type TestDatabase, testDatabase } from '#testing';
import { contentPath, openContent, publish, workFolder } from './content.ts';
import {
  closeMedia,
  findFiles,
  installFiles,
  keepFile,
  looseFile,
  receiveBytes,
  removeStaleUploads,
  samplePdf,
  servePage,
} from './index.ts';

let city: TestDatabase;
let folder: string;
const at = (now?: string): Context => contextFor(city.db, now ? { now } : {});

beforeAll(async () => {
  city = await testDatabase();
  folder = await mkdtemp(join(tmpdir(), 'xueshi-files-'));
  await installFiles(folder);
});
afterAll(async () => {
  closeMedia();
  await city.drop();
  await rm(folder, { recursive: true, force: true });
});

let made = 0;
function picture(): Promise<Buffer> {
  made++;
  return sharp({ create: { width: 9, height: 9, channels: 3, background: { r: made, g: 1, b: 1 } } })
    .png()
    .toBuffer();
}

async function refusal(work: Promise<unknown>): Promise<Problem['init']> {
  const error = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof Problem)) throw new Error(`应当拒绝，却得到 ${String(error)}`);
  return error.init;
}

describe('接收', () => {
  it('同样的内容传两次：两份，散列相同；名称各自保留', async () => {
    const bytes = await picture();
    const one = await receiveBytes(at(), { personId: 1, name: '甲.png', bytes });
    const two = await receiveBytes(at(), { personId: 1, name: '乙.png', bytes });
    expect(two.fileId).not.toBe(one.fileId);
    expect(two.sha256).toBe(one.sha256);
    const found = await findFiles(at(), 1, [one.fileId, two.fileId]);
    expect(found.map((file) => file.name).sort()).toEqual(['乙.png', '甲.png']);
    expect(await findFiles(at(), 2, [one.fileId])).toEqual([]);
  });

  it('空的、超过 20 MB 的：拒绝，不占地方', async () => {
    const before = await readdir(join(folder, 'incoming'));
    expect((await refusal(receiveBytes(at(), { personId: 1, name: 'a', bytes: new Uint8Array() }))).type).toBe('file-empty');
    const big = new Uint8Array(20 * 1024 * 1024 + 1);
    expect((await refusal(receiveBytes(at(), { personId: 1, name: 'a', bytes: big }))).type).toBe('too-large');
    expect(await readdir(join(folder, 'incoming'))).toEqual(before);
  });

  it('只传不用：60 份之后暂停；用了就可以再传；别人不受影响', async () => {
    const file = await receiveBytes(at(), { personId: 3, name: 'a.png', bytes: await picture() });
    await sql`
      insert into stored_file (person_id, file_id, name, media_type, bytes, sha256, pages, marks, stored_at, loose_since)
      select 3, gen_random_uuid(), 'x', media_type, bytes, sha256, 1, '{}', stored_at, stored_at from stored_file, generate_series(1, 59)
      where person_id = 3`.execute(city.db);
    expect(await refusal(receiveBytes(at(), { personId: 3, name: 'b.png', bytes: await picture() }))).toMatchObject({
      type: 'too-many-uploads',
      status: 429,
    });
    await receiveBytes(at(), { personId: 4, name: 'b.png', bytes: await picture() });
    await keepFile(at(), 3, file.fileId);
    await receiveBytes(at(), { personId: 3, name: 'b.png', bytes: await picture() });
  });

  it('同时传太多：请稍后，不把数据库的连接占完', async () => {
    const pictures = await Promise.all(Array.from({ length: 9 }, picture));
    const outcomes = await Promise.allSettled(pictures.map((bytes) => receiveBytes(at(), { personId: 5, name: 'a.png', bytes })));
    const refused = outcomes.filter((outcome) => outcome.status === 'rejected');
    expect(refused).toHaveLength(4);
    for (const one of refused) expect(one.reason.init).toMatchObject({ type: 'uploads-busy', status: 503 });
    await receiveBytes(at(), { personId: 5, name: 'a.png', bytes: await picture() });
  });
});

describe('存放', () => {
  it('移到位之前谁也看不到；移到位之后内容完整', async () => {
    const fileId = newUuid();
    const work = await workFolder(fileId);
    await writeFile(join(work, 'original'), 'abc');
    expect(await openContent(fileId, 'original')).toBeNull();
    await publish(fileId, work);
    expect((await openContent(fileId, 'original'))?.length).toBe(3);
    expect(await readdir(join(folder, 'incoming'))).not.toContain(`${fileId}.work`);
  });

  it('不是文件编号的，不会变成路径', () => {
    expect(() => contentPath('../../etc/passwd', 'original')).toThrow();
    expect(() => contentPath('', 'original')).toThrow();
  });

  it('第二页在第一次看时画出并留下', async () => {
    const file = await receiveBytes(at(), { personId: 6, name: '日程.pdf', bytes: samplePdf(['日程'], { pages: 2 }) });
    expect(await openContent(file.fileId, 'page-2.webp')).toBeNull();
    const drawn = await servePage(file, 2);
    expect(drawn).toMatchObject({ type: 'image/webp', inline: true });
    drawn.body.destroy();
    expect(await openContent(file.fileId, 'page-2.webp')).not.toBeNull();
    expect((await refusal(servePage(file, 3))).status).toBe(404);
  });
});

describe('清理', () => {
  it('留用的留下；不再留用的过一天清除；没有登记的文件夹也清除', async () => {
    const day = '2026-06-15T10:00:00+08:00';
    const kept = await receiveBytes(at(day), { personId: 8, name: 'a.png', bytes: await picture() });
    const dropped = await receiveBytes(at(day), { personId: 8, name: 'b.png', bytes: await picture() });
    expect(await keepFile(at(day), 8, kept.fileId)).toBe(true);
    expect(await keepFile(at(day), 8, dropped.fileId)).toBe(true);
    await looseFile(at('2026-06-20T10:00:00+08:00'), 8, dropped.fileId);
    await removeStaleUploads(at('2026-06-21T09:00:00+08:00'));
    expect(await findFiles(at(), 8, [kept.fileId, dropped.fileId])).toHaveLength(2);
    await removeStaleUploads(at('2026-06-21T10:30:00+08:00'));
    expect((await findFiles(at(), 8, [kept.fileId, dropped.fileId])).map((file) => file.fileId)).toEqual([kept.fileId]);
    expect(await openContent(dropped.fileId, 'original')).toBeNull();
    expect(await keepFile(at(day), 8, dropped.fileId)).toBe(false);
  });

  it('提交时断电留下的文件夹：一轮之内清除', async () => {
    const fileId = newUuid();
    const stray = join(folder, 'kept', fileId.slice(-2), fileId);
    await mkdir(stray, { recursive: true });
    const old = new Date('2026-06-01T00:00:00Z');
    await utimes(stray, old, old);
    const start = Date.parse('2026-07-01T00:00:00Z');
    for (let hour = 0; hour < 256; hour++) await removeStaleUploads(at(new Date(start + hour * 3_600_000).toISOString()));
    expect(await readdir(join(folder, 'kept', fileId.slice(-2)))).not.toContain(fileId);
  });
});
