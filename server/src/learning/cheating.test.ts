// 作弊的客户端：伪造、三台设备、重放、加速、一次一千个心跳——得到的从不超过真实时间 × 允许的速度；诚实的人一秒不少（第七条）。
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '#platform';
import { type TestDatabase, testDatabase } from '#testing';
import { at, course, learner, publish, refusal, seconds } from './class.testing.ts';
import { enrolInCourse } from './enrol.ts';
import { sendHeartbeat } from './heartbeat.ts';
import { getMyCourse } from './my-courses.ts';

let city: TestDatabase;
let courseId: string;
let people = 1000;
beforeAll(async () => {
  city = await testDatabase();
  courseId = (await publish(city.db, course())).courseId;
});
afterAll(() => city.drop());

type Lane = { laneId?: string; seq?: number; start?: boolean; position?: number };
async function begin() {
  const who = learner(people++);
  const mine = await enrolInCourse(at(city.db, who), { courseId });
  const [first = '', second = ''] = mine.lessons.map((one) => one.lessonId);
  const beat = (later: number, intervals: [number, number][], lane: Lane = {}, lessonId = first) =>
    sendHeartbeat(at(city.db, who, later), { laneId: 'laptop-1', lessonId, intervals, position: 0, seq: 0, start: false, ...lane });
  return { who, first, second, beat };
}
const watched = async (who: Actor) =>
  (await getMyCourse(at(city.db, who), { courseId })).lessons.reduce((sum, one) => sum + one.watchedSeconds, 0);

describe('伪造', () => {
  it('开课就报学完整课：一秒不认；过了二十秒，认三十秒，其余留着', async () => {
    const { beat } = await begin();
    expect(await beat(0, [[0, seconds]])).toMatchObject({ creditedSeconds: 0, accepted: [], pending: [[0, seconds]], done: false });
    const later = await beat(20, [[0, seconds]]);
    expect(later).toMatchObject({ creditedSeconds: 30, accepted: [[0, 30]], pending: [[30, seconds]], percent: 5 });
    expect(later.detail).toBe('新认可 30 秒，另有 570 秒超出了已经过去的时间，将在之后的学习中陆续认可。');
  });
  it('同一刻一千个心跳，两个课时，三台设备，都按下播放：一共只认这段时间', async () => {
    const { who, first, second, beat } = await begin();
    const beats = Array.from({ length: 1000 }, (_, i) =>
      beat(30, [[(i * 7) % 500, seconds]], { laneId: `device-${i % 3}`, start: true, seq: i }, i % 2 ? first : second),
    );
    const credited = (await Promise.all(beats)).reduce((sum, one) => sum + one.creditedSeconds, 0);
    expect(credited).toBe(45);
    expect(await watched(who)).toBe(45);
  });
  it('隔一小时再报，也只认一分钟：没有在学的时间不算', async () => {
    const { who, beat } = await begin();
    expect((await beat(3600, [[0, seconds]])).creditedSeconds).toBe(90);
    expect(await watched(who)).toBe(90);
  });
  it('服务器的钟往回走，不多给；跳着看，跳过的不算', async () => {
    const { beat } = await begin();
    expect((await beat(20, [[0, 10]])).creditedSeconds).toBe(10);
    expect((await beat(5, [[100, 200]])).creditedSeconds).toBe(19);
    expect((await beat(20, [[200, 300]])).creditedSeconds).toBeLessThanOrEqual(1);
  });
  it.each([[[[9, 3]]], [[[-5, 3]]], [[[0, Number.NaN]]], [[[1e9, 2e9]]]] as [[number, number][]][])(
    '%j：说明缘由，不计',
    async (intervals) => {
      const { who, beat } = await begin();
      expect(await refusal(beat(30, intervals))).toBe('422 invalid-input');
      expect(await watched(who)).toBe(0);
    },
  );
  it('没有报名的课时、别人的进度：不存在', async () => {
    const { beat } = await begin();
    expect(await refusal(beat(1, [[0, 1]], {}, '0199b5a0-0000-7000-8000-000000000001'))).toBe('404 not-found');
    expect(await refusal(beat(1, [[0, 1]], {}, "x' or 1=1"))).toBe('404 not-found');
  });
});

describe('诚实的人', () => {
  it('一批里有一个坏的，其余照常', async () => {
    const [good, bad] = [await begin(), await begin()];
    const [kept, refused] = await Promise.allSettled([good.beat(10, [[0, 10]]), bad.beat(10, [[9, 0]])]);
    expect(kept).toMatchObject({ status: 'fulfilled', value: { creditedSeconds: 10 } });
    expect(refused.status).toBe('rejected');
  });
  it('每十五秒报一次，学完两个课时，一秒不少；重放和乱序不改变什么', async () => {
    const { who, first, second, beat } = await begin();
    let now = 0;
    for (const lesson of [first, second]) {
      for (let from = 0; from < seconds; from += 15) {
        now += 15;
        const reply = await beat(now, [[from, from + 15]], { seq: now, position: from + 15 }, lesson);
        expect(reply.creditedSeconds).toBe(15);
      }
    }
    expect(await beat(now, [[0, 15]], { seq: 15, position: 15 }, first)).toMatchObject({ creditedSeconds: 0, percent: 100, done: true });
    const mine = await getMyCourse(at(city.db, who, now), { courseId });
    expect(mine).toMatchObject({ percent: 100, lessonsDone: 2, progress: 'assessing', assessment: { state: 'open' } });
    expect(mine.lessons.map((one) => [one.watched, one.position])).toEqual([
      [[[0, seconds]], seconds],
      [[[0, seconds]], seconds],
    ]);
  });
  it('离线回来补报：先认一分钟的份，余下的在接着学的时候陆续认完', async () => {
    const { beat } = await begin();
    // 三分钟没有网络，以原速看了 180 秒。
    const back = await beat(180, [[0, 180]]);
    expect(back).toMatchObject({ creditedSeconds: 90, pending: [[90, 180]] });
    let pending = back.pending as [number, number][];
    let now = 180;
    let position = 180;
    while (pending.length > 0 && now < 600) {
      now += 15;
      const reply = await beat(now, [...pending, [position, position + 15]]);
      pending = reply.pending as [number, number][];
      position += 15;
    }
    // 一倍半的速度每 15 秒多认 7.5 秒：欠着的 90 秒十二次认完，加上最后一次自己的。
    expect(now).toBeLessThanOrEqual(180 + 13 * 15);
  });
  it('换一台设备：没有按播放的那台被告知，按下播放就接过去，时间不因此增加', async () => {
    const { beat } = await begin();
    await beat(10, [[0, 10]], { laneId: 'laptop-1' });
    expect(await beat(15, [[10, 15]], { laneId: 'phone-22' })).toMatchObject({ laneTaken: true, creditedSeconds: 0, pending: [[10, 15]] });
    expect(await beat(20, [[10, 20]], { laneId: 'phone-22', start: true })).toMatchObject({ laneTaken: false, creditedSeconds: 10 });
    expect(await beat(25, [[20, 25]], { laneId: 'laptop-1' })).toMatchObject({ laneTaken: true, creditedSeconds: 0 });
    expect(await beat(90, [[20, 90]], { laneId: 'laptop-1' })).toMatchObject({ laneTaken: false, creditedSeconds: 70 });
  });
});
