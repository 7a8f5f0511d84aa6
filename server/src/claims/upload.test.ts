// 证明材料的上传与取回，经真实 HTTP：一次上传和可续传（第八条）。
import { readdir, utimes, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { removeStaleUploads, samplePdf, samplePhoto } from '#files';
import { sha256 } from '#platform';
import { type City, draftOf, openService, picture, prepared, problem, type Service, type Who } from './applicants.testing.ts';

let service: Service;
let city: City;
beforeAll(async () => {
  service = await openService();
  city = service.city;
});
afterAll(() => service.close());
const send: Service['send'] = (...call) => service.send(...call);

const upload = (who: Who, name: string, bytes: Uint8Array) =>
  send(who, 'POST', `/api/evidence?name=${encodeURIComponent(name)}`, {
    raw: bytes,
    headers: { 'content-type': 'application/octet-stream' },
  });

describe('一次上传', () => {
  it('EXE 改名 .pdf、空文件、坏文件：各有说明，不留痕迹', async () => {
    const before = await readdir(join(city.folder, 'incoming'));
    const exe = Buffer.concat([Buffer.from('MZ\x90\x00'), Buffer.alloc(2000)]);
    expect(await problem(upload('chen', '通知.pdf', exe))).toMatchObject({ type: 'file-type', status: 415 });
    expect(await problem(upload('chen', '空.pdf', new Uint8Array()))).toMatchObject({ status: 422 });
    expect(await problem(upload('chen', '坏.pdf', Buffer.from('%PDF-1.4 broken')))).toMatchObject({ type: 'file-unreadable', status: 422 });
    expect(await readdir(join(city.folder, 'incoming'))).toEqual(before);
  });

  it('40 MB 的文件：413', async () => {
    const reply = await service.app.inject({
      method: 'POST',
      url: '/api/evidence?name=big.pdf',
      headers: { cookie: 'xueshi=chen', 'content-type': 'application/octet-stream' },
      payload: Buffer.alloc(40 * 1024 * 1024),
    });
    expect(reply.statusCode).toBe(413);
    expect(reply.json()).toMatchObject({ type: 'too-large' });
  });

  it('审核人没有个人记录：不能上传材料', async () => {
    expect((await problem(upload('wang', 'a.png', await picture()))).status).toBe(403);
  });

  it('中文名原样保存；取回时类型、名称、沙箱、不缓存都在头里，内容一字节不差', async () => {
    const bytes = await samplePhoto(['结业证书', '陈晓丽']);
    const file = (await (await upload('chen', '陈𬱖 结业证书(2026).pdf', bytes)).json()) as {
      evidenceId: string;
      sha256: string;
      links: null;
    };
    expect(file.links).toBeNull();
    const created = (await (await send('chen', 'POST', '/api/claims', { body: draftOf() })).json()) as { claimId: string };
    const attach = { body: { evidenceId: file.evidenceId, need: 'proof' } };
    const claim = (await (await send('chen', 'POST', `/api/claims/${created.claimId}/evidence`, attach)).json()) as {
      evidence: { name: string; links: { original: string; thumbnail: string; pages: string[] } }[];
    };
    const view = claim.evidence[0];
    expect(view?.name).toBe('陈𬱖 结业证书(2026).pdf');
    const original = await send('chen', 'GET', view?.links.original ?? '');
    expect(Buffer.from(await original.arrayBuffer()).equals(bytes)).toBe(true);
    expect(original.headers.get('content-type')).toBe('image/jpeg');
    expect(original.headers.get('content-disposition')).toContain(`inline; filename="`);
    expect(original.headers.get('content-disposition')).toContain(`filename*=UTF-8''${encodeURIComponent('陈𬱖 结业证书')}`);
    expect(original.headers.get('content-disposition')).toMatch(/\.pdf\.jpg$/);
    expect(original.headers.get('x-content-type-options')).toBe('nosniff');
    expect(original.headers.get('content-security-policy')).toContain('sandbox');
    expect(original.headers.get('cache-control')).toBe('no-store');
    expect((await send('chen', 'GET', view?.links.thumbnail ?? '')).headers.get('content-type')).toBe('image/webp');
    expect((await send('lin', 'GET', view?.links.original ?? '')).status).toBe(404);
    expect((await send(null, 'GET', view?.links.original ?? '')).status).toBe(401);
  });

  it('清单外的项目、别人的上传、已用于另一份的上传：拒绝', async () => {
    const { claimId } = (await (await send('chen', 'POST', '/api/claims', { body: draftOf() })).json()) as { claimId: string };
    const mine = (await (await upload('chen', 'a.png', await picture())).json()) as { evidenceId: string };
    const theirs = (await (await upload('lin', 'b.png', await picture())).json()) as { evidenceId: string };
    const attach = (evidenceId: string, need: string | null) =>
      send('chen', 'POST', `/api/claims/${claimId}/evidence`, { body: { evidenceId, need } });
    expect(await problem(attach(mine.evidenceId, 'certificate'))).toMatchObject({ type: 'need-unknown', status: 422 });
    expect(await problem(attach(theirs.evidenceId, 'proof'))).toMatchObject({ type: 'upload-unknown', status: 404 });
    expect((await attach(mine.evidenceId, null)).status).toBe(200);
    expect((await attach(mine.evidenceId, 'proof')).status).toBe(200);
    const second = (await (await send('chen', 'POST', '/api/claims', { body: draftOf() })).json()) as { claimId: string };
    const again = send('chen', 'POST', `/api/claims/${second.claimId}/evidence`, { body: { evidenceId: mine.evidenceId, need: 'proof' } });
    expect(await problem(again)).toMatchObject({ type: 'upload-unknown', status: 409 });
  });
});

describe('可续传的上传（tus）', () => {
  const tus = { 'tus-resumable': '1.0.0' };
  const create = (who: Who | null, bytes: number, name = '日程安排表.pdf') =>
    send(who, 'POST', '/api/uploads', {
      headers: { ...tus, 'upload-length': String(bytes), 'upload-metadata': `filename ${Buffer.from(name).toString('base64')}` },
    });
  const patch = (who: Who, location: string, offset: number, bytes: Uint8Array) =>
    send(who, 'PATCH', location, {
      raw: bytes,
      headers: { ...tus, 'upload-offset': String(offset), 'content-type': 'application/offset+octet-stream' },
    });

  it('分两段传完：从断处接着传，完成后可查、可放入申请', async () => {
    const bytes = samplePdf(['日程安排表', '第一天 心肺复苏', '第二天 气道管理']);
    const created = await create('chen', bytes.length);
    expect(created.status).toBe(201);
    expect(created.headers.get('access-control-allow-origin')).toBeNull();
    const location = created.headers.get('location') ?? '';
    const half = Math.floor(bytes.length / 2);
    expect((await patch('chen', location, 0, bytes.subarray(0, half))).status).toBe(204);
    const head = await send('chen', 'HEAD', location, { headers: tus });
    expect(head.headers.get('upload-offset')).toBe(String(half));
    const evidenceId = location.split('/').at(-1) ?? '';
    expect((await send('chen', 'GET', `/api/evidence/${evidenceId}`)).status).toBe(404);
    expect((await problem(patch('chen', location, 0, bytes))).type).toBe('upload-offset');
    expect((await patch('chen', location, half, bytes.subarray(half))).status).toBe(204);
    const stored = (await (await send('chen', 'GET', `/api/evidence/${evidenceId}`)).json()) as {
      name: string;
      bytes: number;
      pages: number;
    };
    expect(stored).toMatchObject({ name: '日程安排表.pdf', bytes: bytes.length, pages: 1, mediaType: 'application/pdf' });
  });

  it('传到一半断线：已传的部分留着，从断处接着传，内容一字节不差', async () => {
    const bytes = Buffer.concat([samplePdf(['断线续传']), Buffer.from(`%${'x'.repeat(2_000_000)}\n`)]);
    const location = (await create('chen', bytes.length, '断线.pdf')).headers.get('location') ?? '';
    const half = 1_200_000;
    await new Promise<void>((resolve) => {
      const headers = { ...tus, cookie: 'xueshi=chen', 'upload-offset': '0', 'content-type': 'application/offset+octet-stream' };
      const address = new URL(location, service.base);
      const call = request(address, { method: 'PATCH', headers: { ...headers, 'content-length': bytes.length } });
      call.on('error', () => resolve());
      call.write(bytes.subarray(0, half), () => call.destroy(new Error('断线')));
    });
    let offset = 0;
    // The server may still be writing what arrived: the next question waits for it.
    for (let tries = 0; tries < 100 && offset === 0; tries++) {
      offset = Number((await send('chen', 'HEAD', location, { headers: tus })).headers.get('upload-offset'));
    }
    expect(offset).toBeGreaterThan(0);
    expect(offset).toBeLessThanOrEqual(half);
    const rest = await patch('chen', location, offset, bytes.subarray(offset));
    expect(rest.status).toBe(204);
    const stored = (await (await send('chen', 'GET', `/api/evidence/${location.split('/').at(-1)}`)).json()) as { sha256: string };
    expect(stored.sha256).toBe(sha256(bytes).toString('hex'));
  });

  it('40 MB：一开始就拒绝，不等传完', async () => {
    expect(await problem(create('chen', 40 * 1024 * 1024))).toMatchObject({ type: 'too-large', status: 413 });
  });

  it('别人不能查、不能续、不能删；未登录不能建；内容不能从上传地址读出', async () => {
    const location = (await create('chen', 100)).headers.get('location') ?? '';
    expect((await send('lin', 'HEAD', location, { headers: tus })).status).toBe(404);
    expect((await problem(patch('lin', location, 0, Buffer.from('%PDF')))).status).toBe(404);
    expect((await send('lin', 'DELETE', location, { headers: tus })).status).toBe(404);
    expect((await problem(create(null, 100))).type).toBe('not-signed-in');
    expect((await problem(create('wang', 100))).status).toBe(403);
    expect((await send('chen', 'GET', location, { headers: tus })).status).toBe(404);
    expect(
      (
        await send('chen', 'PATCH', '/api/uploads/..%2f..%2fetc', {
          raw: 'x',
          headers: { ...tus, 'upload-offset': '0', 'content-type': 'application/offset+octet-stream' },
        })
      ).status,
    ).toBe(404);
  });

  it('传完的是 EXE：说明原因，文件不留', async () => {
    const exe = Buffer.concat([Buffer.from('MZ'), Buffer.alloc(500)]);
    const location = (await create('chen', exe.length, '通知.pdf')).headers.get('location') ?? '';
    expect(await problem(patch('chen', location, 0, exe))).toMatchObject({ type: 'file-type', status: 415 });
    expect((await send('chen', 'HEAD', location, { headers: tus })).status).toBe(404);
  });

  it('传完之后服务恰好中断：再查询时补办', async () => {
    const bytes = samplePdf(['补办']);
    const location = (await create('chen', bytes.length, '补办.pdf')).headers.get('location') ?? '';
    const evidenceId = location.split('/').at(-1) ?? '';
    // The last bytes arrived, the answer and the check did not.
    await writeFile(join(city.folder, 'incoming', evidenceId), bytes);
    expect((await send('chen', 'GET', `/api/evidence/${evidenceId}`)).status).toBe(200);
  });

  it('一天没有用的上传：清除；放入申请的留下', async () => {
    const unused = (await (await upload('lin', 'unused.png', await picture())).json()) as { evidenceId: string };
    const claim = await prepared(city, 'lin', { title: '留下的' });
    const unfinished = (await create('lin', 50)).headers.get('location') ?? '';
    city.turnTo('2026-06-17T10:00:00+08:00');
    await utimes(
      join(city.folder, 'incoming', unfinished.split('/').at(-1) ?? ''),
      new Date('2026-06-15T10:00:00+08:00'),
      new Date('2026-06-15T10:00:00+08:00'),
    );
    expect(await removeStaleUploads(city.context('lin'))).toBeGreaterThanOrEqual(2);
    expect((await send('lin', 'GET', `/api/evidence/${unused.evidenceId}`)).status).toBe(404);
    expect((await send('lin', 'HEAD', unfinished, { headers: tus })).status).toBe(404);
    const kept = (await (await send('lin', 'GET', `/api/claims/${claim.claimId}`)).json()) as {
      evidence: { links: { original: string } }[];
    };
    expect(kept.evidence).toHaveLength(3);
    expect((await send('lin', 'GET', kept.evidence[0]?.links.original ?? '')).status).toBe(200);
    city.turnTo('2026-06-15T10:00:00+08:00');
  });
});
