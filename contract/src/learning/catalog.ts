// 课程目录: courses that have been determined (确定) and published, each frozen as a version; open to read without sign-in (第七条).
import { z } from 'zod';
import { endpoint, Hours, Id, Page, pageOf, TimeText } from '#kit';

const tag = '课程';
const first = 2000;
const last = 2100;

export const CourseSubject = z.enum(['professional', 'sector_public', 'general_public']);
export const LessonKind = z.enum(['video', 'article']);

export const CourseLine = z.object({
  courseId: Id,
  version: z.int().describe('版本号，从 1 起；学习进度只认所报的版本'),
  title: z.string(),
  subject: CourseSubject,
  subjectName: z.string().describe('专业科目、行业公需科目、一般公需科目'),
  sector: z.string().nullable().describe('行业代码；面向全体为空'),
  sectorName: z.string().nullable(),
  year: z.int().describe('年度批次'),
  hours: Hours.describe('考核合格后登记的学时'),
  teacher: z.string(),
  minutes: z.int().describe('全部课时的总长，向上取整到分钟'),
  lessonCount: z.int(),
  state: z.enum(['published', 'retired']),
  sample: z.boolean().describe('示范课程：内容为演示而作'),
});
export type CourseLine = z.infer<typeof CourseLine>;

export const Chapter = z.object({ at: z.int().describe('从第几秒起'), title: z.string() });

export const LessonLine = z.object({
  lessonId: Id,
  title: z.string(),
  kind: LessonKind,
  seconds: z.int().describe('视频的长度，或图文约定的阅读时间，秒'),
  chapters: z.array(Chapter).describe('视频的章节；没有为空'),
  subtitles: z.boolean().describe('有字幕'),
});
export type LessonLine = z.infer<typeof LessonLine>;

export const CourseCitation = z.object({ article: z.string(), quote: z.string() });

export const CourseView = CourseLine.extend({
  outline: z.string().describe('课程介绍，可含换行'),
  provider: z.string().describe('提供课程的单位'),
  lessons: z.array(LessonLine),
  maxRate: z.number().describe('允许的最高播放速度，1 到 2'),
  passMark: z.int().describe('合格分，满分 100'),
  questions: z.int().describe('每次考核的题数，从题库随机抽取'),
  attemptMinutes: z.int().describe('每次考核限时，分钟'),
  attemptPauseMinutes: z.int().describe('不合格后须间隔多久再考，分钟；0 为不须等'),
  determined: z.array(z.object({ orgName: z.string(), byName: z.string(), at: TimeText })).describe('由谁、何时确定'),
  publishedAt: TimeText,
  citations: z.array(CourseCitation).describe('确定和登记的依据'),
});
export type CourseView = z.infer<typeof CourseView>;

export const listCourses = endpoint({
  id: 'listCourses',
  method: 'GET',
  path: '/api/courses',
  tag,
  summary: '可以学习的课程：按科目、行业、年度、文字查找；新发布的在前',
  access: 'public',
  query: Page.extend({
    subject: CourseSubject.optional(),
    sector: z.string().max(40, '行业代码过长').optional().describe('只要这个行业的，面向全体的也在内'),
    year: z.coerce
      .number('年度应为四位数字')
      .int('年度应为四位数字')
      .min(first, `年度不早于 ${first}`)
      .max(last, `年度不晚于 ${last}`)
      .optional(),
    q: z.string().trim().max(60, '至多 60 字').optional().describe('名称、教师或介绍中的文字'),
  }),
  reply: pageOf(CourseLine),
  status: 200,
  problems: ['invalid-input'],
});

export const getCourse = endpoint({
  id: 'getCourse',
  method: 'GET',
  path: '/api/courses/{courseId}',
  tag,
  summary: '一门课程：介绍、课时、学时、考核办法、由谁确定；不填版本为最新的',
  access: 'public',
  params: z.object({ courseId: Id }),
  query: z.object({ version: z.coerce.number('版本号应为整数').int('版本号应为整数').min(1, '版本号从 1 起').optional() }),
  reply: CourseView,
  status: 200,
  problems: ['not-found', 'invalid-input'],
});
