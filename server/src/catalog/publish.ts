// 确定与发布: a version enters the catalogue once everybody whom 第七条 names has determined it, and is never edited afterwards.
import { coursewareDecision, numberOf, READINGS, readingOn } from '@xueshi/policy';
import { findOrg } from '#orgs';
import { type AccountActor, type Context, type FieldError, invalidInput, newUuid, notFound, Problem, sha256 } from '#platform';
import { rulesInForce } from '#rulebooks';
import {
  type Block,
  type Chapter,
  type ItemKind,
  insertCourse,
  insertDetermination,
  insertItem,
  insertLesson,
  insertMedia,
  type NewCourseRow,
  type Subject,
  updateRetired,
} from './store.ts';

export type NewLesson = { readonly title: string } & (
  | { readonly kind: 'article'; readonly seconds: number; readonly blocks: readonly Block[] }
  | {
      readonly kind: 'video';
      readonly seconds: number;
      readonly blocks: readonly Block[];
      readonly chapters: readonly Chapter[];
      readonly media: { readonly type: 'video/webm'; readonly content: Buffer };
      readonly subtitles: string | null;
    }
);

export type NewItem = {
  readonly kind: ItemKind;
  readonly text: string;
  readonly options: readonly string[];
  readonly rights: readonly number[];
  readonly explanation: string;
};

export type NewCourse = {
  readonly courseId: string;
  readonly version: number;
  readonly title: string;
  readonly subject: Subject;
  /** Null for the general public subject alone. */
  readonly sector: string | null;
  readonly year: number;
  readonly centihours: number;
  readonly teacher: string;
  readonly organiser: string;
  readonly outline: string;
  readonly maxRate: number;
  readonly passMark: number;
  readonly questions: number;
  readonly attemptMinutes: number;
  readonly pauseMinutes: number;
  readonly sample: boolean;
  readonly lessons: readonly NewLesson[];
  readonly items: readonly NewItem[];
};

/** Who determined it, and when; the account's grant says for which organisation. */
export type Determination = { readonly by: AccountActor; readonly at: Date };

/** Throws `invalid-input`, `course-undetermined` when an authority is missing, `course-exists` for a version that stands. */
export async function publishCourse(at: Context, course: NewCourse, determinations: readonly Determination[]): Promise<void> {
  const { passMark } = await passing(at);
  const errors = faultsOf(course, passMark);
  if (errors.length > 0) throw invalidInput(errors);
  const deciders = await decidersOf(at, course, determinations);
  const row = rowOf(course, deciders[0]?.org_id ?? 0, at.clock.now());
  if (!(await insertCourse(at, row))) {
    const detail = '已发布的版本不能改动；内容有变，请以新的版本发布。';
    throw new Problem({ type: 'course-exists', status: 409, title: '这个版本已经发布', detail });
  }
  for (const one of deciders) await insertDetermination(at, row, one);
  for (const [index, lesson] of course.lessons.entries()) await writeLesson(at, row, index + 1, lesson);
  for (const [index, item] of course.items.entries()) {
    await insertItem(at, row, { ...item, item_no: index + 1, options: [...item.options], rights: [...item.rights] });
  }
}

/** Out of the catalogue; whoever has begun may finish the version and gets the hours. */
export async function retireCourse(at: Context, asked: { courseId: string; version: number; reason: string }): Promise<void> {
  const byName = at.actor.kind === 'anonymous' ? '' : at.actor.name;
  const key = { course_id: asked.courseId, version: asked.version };
  if (!(await updateRetired(at, key, { at: at.clock.now(), byName, reason: asked.reason }))) throw notFound('可以停用的课程版本');
}

async function passing(at: Context): Promise<{ passMark: number }> {
  const { readings } = await rulesInForce(at);
  return { passMark: numberOf(readingOn([...READINGS, ...readings], 55, at.clock.today()), 'passMark') };
}

function faultsOf(course: NewCourse, leastMark: number): FieldError[] {
  const fault = (wrong: boolean, path: string, message: string): FieldError[] => (wrong ? [{ path, message }] : []);
  return [
    ...fault(course.title.trim() === '', 'title', '请填写课程名称'),
    ...fault((course.sector === null) !== (course.subject === 'general_public'), 'sector', '一般公需科目面向全体，其他科目须有行业'),
    ...fault(!Number.isInteger(course.centihours) || course.centihours <= 0, 'hours', '学时应大于 0'),
    ...fault(!(course.maxRate >= 1 && course.maxRate <= 2), 'maxRate', '播放速度在 1 到 2 之间'),
    ...fault(course.passMark < leastMark || course.passMark > 100, 'passMark', `合格分在 ${leastMark} 到 100 之间（口径55）`),
    ...fault(course.lessons.length === 0, 'lessons', '至少一个课时'),
    ...fault(course.questions < 1 || course.questions > course.items.length, 'questions', '题库的题数不够抽取'),
    ...course.lessons.flatMap((one, i) => fault(!(Number.isInteger(one.seconds) && one.seconds > 0), `lessons[${i}]`, '时长应为整秒')),
    ...course.items.flatMap((one, i) => fault(!isSound(one), `items[${i}]`, '选项与正确答案不相符')),
  ];
}

function isSound({ kind, options, rights }: NewItem): boolean {
  const within = rights.length > 0 && rights.every((at) => Number.isInteger(at) && at >= 0 && at < options.length);
  const distinct = new Set(rights).size === rights.length && new Set(options).size === options.length;
  return within && distinct && options.length >= 2 && options.length <= 10 && (kind === 'multiple' || rights.length === 1);
}

type Decider = { org_id: number; account_id: string; actor_name: string; at: Date };

/** The first is the organisation that registers the hours: the sector's own authority where there is one. */
async function decidersOf(at: Context, course: NewCourse, given: readonly Determination[]): Promise<Decider[]> {
  const needed = course.subject === 'professional' ? (['sector_authority'] as const) : coursewareDecision(course.subject).by;
  const found: Decider[] = [];
  for (const kind of needed) {
    const one = await deciderOf(at, course, kind, given);
    if (!one) throw undetermined(kind === 'city_bureau' ? '市人力社保局' : '该行业的市级主管部门');
    found.push(one);
  }
  return found;
}

async function deciderOf(at: Context, course: NewCourse, kind: string, given: readonly Determination[]): Promise<Decider | null> {
  for (const { by, at: when } of given) {
    for (const grant of by.grants) {
      const org = await findOrg(at, grant.orgId);
      const fits = org.kind === kind && (kind === 'city_bureau' || org.sector === course.sector);
      if (fits) return { org_id: grant.orgId, account_id: by.accountId, actor_name: by.name, at: when };
    }
  }
  return null;
}

function undetermined(who: string): Problem {
  return new Problem({ type: 'course-undetermined', status: 422, title: '课程还没有确定', detail: `须由${who}确定后才能发布（第七条）。` });
}

function rowOf(course: NewCourse, registeredBy: number, now: Date): NewCourseRow {
  return {
    course_id: course.courseId,
    version: course.version,
    title: course.title,
    subject: course.subject,
    sector: course.sector,
    year: course.year,
    centihours: course.centihours,
    teacher: course.teacher,
    organiser: course.organiser,
    outline: course.outline,
    max_rate: course.maxRate,
    pass_mark: course.passMark,
    questions: course.questions,
    attempt_minutes: course.attemptMinutes,
    pause_minutes: course.pauseMinutes,
    registered_by: registeredBy,
    sample: course.sample,
    published_at: now,
  };
}

async function writeLesson(at: Context, row: NewCourseRow, lessonNo: number, lesson: NewLesson): Promise<void> {
  const { title, kind, seconds } = lesson;
  const common = { lesson_id: newUuid(at.clock.now().getTime()), title, kind, seconds, blocks: [...lesson.blocks] };
  if (lesson.kind === 'article') return insertLesson(at, row, lessonNo, { ...common, chapters: [], media_id: null, subtitles: null });
  const media = { media_id: sha256(lesson.media.content).toString('hex'), ...lesson.media };
  await insertMedia(at, media);
  const { chapters, subtitles } = lesson;
  await insertLesson(at, row, lessonNo, { ...common, chapters: [...chapters], media_id: media.media_id, subtitles });
}
