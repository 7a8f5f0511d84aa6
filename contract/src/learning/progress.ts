// 学习进度: enrolling, lessons, and heartbeats – what was really played, judged by the server's own clock (第七条).
import { z } from 'zod';
import { endpoint, Hours, Id, TimeText } from '#kit';
import { Chapter, CourseLine, LessonKind, LessonLine } from './catalog.ts';

const tag = '学习';
const learner = { tag, access: 'signed-in' } as const;
const OneCourse = z.object({ courseId: Id });
const OneLesson = z.object({ lessonId: Id });

/** Whole seconds, `[from, to)`. */
export const Interval = z.tuple([z.number('起点应为数字'), z.number('终点应为数字')]).describe('[起, 止)，秒');
export const mostIntervals = 20;

export const AssessmentState = z.object({
  /** locked 课时未学完 · open 可以开始 · running 正在考核 · waiting 间隔未到 · passed 已合格 */
  state: z.enum(['locked', 'open', 'running', 'waiting', 'passed']),
  stateText: z.string().describe('一句话说明，例如 还有 1 个课时没有学完'),
  attemptId: Id.nullable().describe('正在进行的，或最近一次的'),
  opensAt: TimeText.nullable().describe('间隔到何时为止'),
  attempts: z.int().describe('已交卷的次数'),
  bestScore: z.int().nullable(),
  passedAt: TimeText.nullable(),
  hours: Hours.nullable().describe('已登记的学时'),
  entryId: Id.nullable().describe('登记条目'),
});

export const MyCourseLine = CourseLine.extend({
  percent: z.int().describe('已学的百分比，0 到 100'),
  lessonsDone: z.int(),
  /** learning 学习中 · assessing 可以考核 · passed 已合格 */
  progress: z.enum(['learning', 'assessing', 'passed']),
  progressName: z.string(),
  enrolledAt: TimeText,
  newerVersion: z.int().nullable().describe('已有新的年度版本：可以另外报名，合格后再计学时'),
});
export type MyCourseLine = z.infer<typeof MyCourseLine>;

export const MyLesson = LessonLine.extend({
  watched: z.array(Interval).describe('服务器认可的已学区间'),
  watchedSeconds: z.int(),
  percent: z.int(),
  position: z.int().describe('上次停在第几秒'),
  done: z.boolean(),
});
export type MyLesson = z.infer<typeof MyLesson>;

export const MyCourse = MyCourseLine.extend({
  lessons: z.array(MyLesson),
  maxRate: z.number(),
  passMark: z.int(),
  questions: z.int(),
  attemptMinutes: z.int(),
  attemptPauseMinutes: z.int(),
  assessment: AssessmentState,
});
export type MyCourse = z.infer<typeof MyCourse>;

export const enrolInCourse = endpoint({
  id: 'enrolInCourse',
  method: 'POST',
  path: '/api/courses/{courseId}/enrolment',
  ...learner,
  summary: '报名学习课程的最新版本；已报名的原样返回',
  params: OneCourse,
  reply: MyCourse,
  status: 200,
  problems: ['not-found', 'course-retired'],
});

export const listMyCourses = endpoint({
  id: 'listMyCourses',
  method: 'GET',
  path: '/api/me/courses',
  ...learner,
  summary: '我的课程和进度；新报名的在前',
  reply: z.object({ items: z.array(MyCourseLine) }),
  status: 200,
  problems: [],
});

export const getMyCourse = endpoint({
  id: 'getMyCourse',
  method: 'GET',
  path: '/api/me/courses/{courseId}',
  ...learner,
  summary: '我的一门课程：每个课时学到哪里、考核的情况；不填版本为最近报名的',
  params: OneCourse,
  query: z.object({ version: z.coerce.number('版本号应为整数').int('版本号应为整数').min(1, '版本号从 1 起').optional() }),
  reply: MyCourse,
  status: 200,
  problems: ['not-found'],
});

/** Plain text in blocks: the page sets it, nothing in it is markup. */
export const ArticleBlock = z.object({ kind: z.enum(['heading', 'paragraph']), text: z.string() });

export const LessonContent = z.object({
  lessonId: Id,
  courseId: Id,
  version: z.int(),
  title: z.string(),
  kind: LessonKind,
  seconds: z.int(),
  chapters: z.array(Chapter),
  blocks: z.array(ArticleBlock).describe('图文的正文；视频为其文字说明，可为空'),
  media: z.string().nullable().describe('视频的地址，支持按字节区间取用（Range）'),
  mediaType: z.string().nullable(),
  subtitles: z.string().nullable().describe('字幕（WebVTT）的地址'),
});
export type LessonContent = z.infer<typeof LessonContent>;

export const getLessonContent = endpoint({
  id: 'getLessonContent',
  method: 'GET',
  path: '/api/lessons/{lessonId}/content',
  ...learner,
  summary: '一个课时的内容；只给已报名的人',
  params: OneLesson,
  reply: LessonContent,
  status: 200,
  problems: ['not-found'],
});

export const getLessonMedia = endpoint({
  id: 'getLessonMedia',
  method: 'GET',
  path: '/api/lessons/{lessonId}/media',
  ...learner,
  summary: '课时的视频（video/webm）；可按字节区间取用：Range 请求答 206',
  params: OneLesson,
  reply: 'file',
  status: 200,
  problems: ['not-found', 'range-unsatisfiable'],
});

export const getLessonSubtitles = endpoint({
  id: 'getLessonSubtitles',
  method: 'GET',
  path: '/api/lessons/{lessonId}/subtitles',
  ...learner,
  summary: '课时的字幕（text/vtt）',
  params: OneLesson,
  reply: 'file',
  status: 200,
  problems: ['not-found'],
});

export const HeartbeatReply = z.object({
  lessonId: Id,
  seq: z.int().describe('与所报的相同，用来核销'),
  /** true: nothing was credited, another device plays; stop here and ask before going on. */
  laneTaken: z.boolean().describe('另一台设备正在学习：本机应停下；用 start 接回'),
  accepted: z.array(Interval).describe('这次所报区间中，现在已认可的（含以前认可的）'),
  pending: z.array(Interval).describe('这次所报区间中，时间未到、还没有认可的；留着稍后再报'),
  creditedSeconds: z.int().describe('这次新认可的秒数'),
  watchedSeconds: z.int().describe('本课时累计认可的秒数'),
  percent: z.int().describe('本课时的百分比'),
  done: z.boolean().describe('本课时已学完'),
  serverTime: TimeText,
  detail: z.string().describe('一句话：认可了多少、为什么没有全部认可'),
});
export type HeartbeatReply = z.infer<typeof HeartbeatReply>;

export const sendHeartbeat = endpoint({
  id: 'sendHeartbeat',
  method: 'POST',
  path: '/api/learning/heartbeats',
  ...learner,
  summary: '上报播放过的区间（约每 15 秒一次，离线的回来后补报）；重复上报不重复计，任何时候都不超过真实时间 × 允许的速度；存稳后才回答',
  body: z.object({
    laneId: z
      .string()
      .regex(/^[\w-]{8,64}$/, '设备标识应为 8 到 64 个字母、数字、下划线或连字符')
      .describe('每台设备、每个页面自己取的标识'),
    lessonId: Id,
    intervals: z.array(Interval).max(mostIntervals, `一次至多 ${mostIntervals} 个区间`).describe('播放过的区间；可为空，只报位置'),
    position: z.number('位置应为数字').min(0, '位置不能为负').describe('现在停在第几秒'),
    seq: z.int('序号应为整数').min(0, '序号不能为负').max(2_000_000_000, '序号过大').describe('本设备的第几次；乱序到达时以大的为准'),
    start: z.boolean().default(false).describe('本机刚刚按下播放：从其他设备接过来'),
  }),
  reply: HeartbeatReply,
  status: 200,
  problems: ['not-found', 'invalid-input'],
});
