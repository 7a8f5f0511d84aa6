// 排版进程: what happens when it crashes, hangs, is flooded or is stopped.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { Problem } from '#platform';
import { startTypesetter, type Typesetter, type TypesetterOptions } from './typesetter.ts';

const folder = mkdtempSync(join(tmpdir(), 'typeset-'));
const started: Typesetter[] = [];

/** A child that answers what the source orders: `crash`, `hang`, `error`, its own `pid`, or crash once per marker file. */
const stand = join(folder, 'stand-in.mjs');
writeFileSync(
  stand,
  `import { existsSync, writeFileSync } from 'node:fs';
process.on('disconnect', () => process.exit(0));
process.on('message', ({ id, source }) => {
  if (source === 'crash') process.exit(7);
  if (source === 'hang') return;
  if (source === 'error') return process.send({ id, error: 'bad markup' });
  if (source.startsWith('once:') && !existsSync(source.slice(5))) { writeFileSync(source.slice(5), ''); process.exit(9); }
  process.send({ id, pdf: Buffer.from(String(process.pid)) });
});`,
);

function typesetter(options: Partial<TypesetterOptions> = {}): Typesetter {
  const one = startTypesetter({ fontFolders: [], entry: stand, children: 1, ...options });
  started.push(one);
  return one;
}

afterEach(async () => {
  await Promise.all(started.splice(0).map((one) => one.stop()));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('排版进程', () => {
  it('同一进程接着用；做满规定份数后换新', async () => {
    const one = typesetter({ documentsMost: 2 });
    const pids: string[] = [];
    for (let i = 0; i < 4; i++) pids.push((await one.typeset('pid', {})).toString());
    expect(pids[0]).toBe(pids[1]);
    expect(pids[2]).toBe(pids[3]);
    expect(pids[1]).not.toBe(pids[2]);
  });

  it('预先启动：第一份就用它，不另起；启动后没有活也停得下来', async () => {
    const one = typesetter({ children: 2 });
    one.warm();
    one.warm();
    const pids = [(await one.typeset('pid', {})).toString(), (await one.typeset('pid', {})).toString()];
    expect(pids[0]).toBe(pids[1]);
    const idle = typesetter();
    idle.warm();
    await idle.stop();
    await expect(idle.typeset('pid', {})).rejects.toBeInstanceOf(Problem);
  });

  it('中途崩溃：换一个进程重做，调用者不知情', async () => {
    expect((await typesetter().typeset(`once:${join(folder, 'marker')}`, {})).toString()).toMatch(/^\d+$/);
  });

  it('总是崩溃：说出错误，后面的照常', async () => {
    const one = typesetter();
    const [bad, good] = await Promise.allSettled([one.typeset('crash', {}), one.typeset('pid', {})]);
    expect(bad).toMatchObject({ status: 'rejected', reason: { message: '排版进程意外退出' } });
    expect(good.status).toBe('fulfilled');
  });

  it('超时：杀掉，请人稍后再来，后面的照常', async () => {
    const one = typesetter({ timeoutMs: 300 });
    const [slow, good] = await Promise.allSettled([one.typeset('hang', {}), one.typeset('pid', {})]);
    expect(slow.status === 'rejected' && slow.reason instanceof Problem && slow.reason.init.type).toBe('transcript-busy');
    expect(good.status).toBe('fulfilled');
  });

  it('排版错误带着原因', async () => {
    await expect(typesetter().typeset('error', {})).rejects.toThrow('排版失败：bad markup');
  });

  it('排队满了：马上说忙，不占内存', async () => {
    const one = typesetter({ waitingMost: 1, timeoutMs: 500 });
    const all = await Promise.allSettled([one.typeset('hang', {}), one.typeset('pid', {}), one.typeset('pid', {})]);
    expect(all.map((outcome) => outcome.status)).toEqual(['rejected', 'fulfilled', 'rejected']);
  });

  it('停止：手上的做完，等着的谢绝，新的不收', async () => {
    const one = typesetter();
    const inHand = one.typeset('pid', {});
    const waiting = one.typeset('pid', {});
    const outcomes = Promise.allSettled([inHand, waiting]);
    await one.stop();
    expect((await outcomes).map((outcome) => outcome.status)).toEqual(['fulfilled', 'rejected']);
    await expect(one.typeset('pid', {})).rejects.toBeInstanceOf(Problem);
  });
});
