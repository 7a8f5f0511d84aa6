// Two sample courses that really play, determined by those whom 第七条 names and published through the catalogue's own verb.
import { listCourses, publishCourse } from '#catalog';
import { type AccountActor, type Context, type Grant, inTransaction, sha256, uuidFromDigest } from '#platform';
import { hygieneCourse } from './hygiene.ts';
import { regulationCourse } from './regulation.ts';

type Options = { say?: (line: string) => void };

/** Does nothing where courses stand already. */
export async function seedCourses(at: Context, options: Options = {}): Promise<void> {
  if ((await listCourses(at, { limit: 1 })).items.length > 0) return;
  const now = at.clock.now();
  const year = Number(at.clock.today().slice(0, 4));
  const city = { by: officialOf('city', '市人社局 叶思远', { role: 'city', orgId: 1, division: null, sector: 'general' }), at: now };
  const health = {
    by: officialOf('health', '市卫生健康委 郑文静', { role: 'sector', orgId: 201, division: null, sector: 'health' }),
    at: now,
  };
  await inTransaction(at.tx, async (tx) => {
    const inside = { ...at, tx };
    await publishCourse(inside, regulationCourse(year, courseIdOf('regulation')), [city]);
    await publishCourse(inside, hygieneCourse(year, courseIdOf('hygiene')), [health, city]);
  });
  options.say?.('演示城市的课程（示例）已发布：实施细则解读（一般公需）、手卫生规范（卫生健康行业公需）。');
}

function courseIdOf(name: string): string {
  return uuidFromDigest(sha256(`xueshi-demo-course|${name}`));
}

function officialOf(key: string, name: string, grant: Grant): AccountActor {
  const id = uuidFromDigest(sha256(`xueshi-demo-courses|${key}`));
  return { kind: 'account', accountId: id, personId: null, name, grants: [grant], sessionId: id };
}
