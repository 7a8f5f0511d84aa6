// 课程考核: random items of the bank, timed by the server, answers saved as given; a pass registers the hours at once (第七条, readings 17, 39, 55).
import { z } from 'zod';
import { endpoint, Hours, Id, TimeText } from '#kit';

const learner = { tag: '课程考核', access: 'signed-in' } as const;
const OneAttempt = z.object({ attemptId: Id });
const mostOptions = 10;

export const AttemptItem = z.object({
  itemNo: z.int().describe('第几题，从 1 起'),
  kind: z.enum(['single', 'multiple', 'judgement']).describe('单选、多选、判断'),
  text: z.string(),
  options: z.array(z.object({ key: z.string().describe('A、B、C……；次序每次不同'), text: z.string() })),
  choice: z.array(z.string()).describe('已保存的选择'),
  correct: z.boolean().nullable().describe('交卷后才有'),
  right: z.array(z.string()).nullable().describe('正确答案；合格后才有'),
  explanation: z.string().nullable().describe('解析；合格后才有'),
});
export type AttemptItem = z.infer<typeof AttemptItem>;

export const AttemptView = z.object({
  attemptId: Id,
  courseId: Id,
  version: z.int(),
  courseTitle: z.string(),
  state: z.enum(['open', 'submitted']),
  openedAt: TimeText,
  endsAt: TimeText.describe('到时以已保存的答案交卷'),
  serverTime: TimeText,
  submittedAt: TimeText.nullable(),
  passMark: z.int(),
  items: z.array(AttemptItem),
  score: z.int().nullable().describe('满分 100'),
  passed: z.boolean().nullable(),
  hours: Hours.nullable().describe('登记的学时；没有登记为空'),
  entryId: Id.nullable(),
  explanation: z.array(z.string()).describe('结果逐句说明，含依据'),
  nextAttemptAt: TimeText.nullable().describe('不合格时，何时可以再考'),
});
export type AttemptView = z.infer<typeof AttemptView>;

export const openAttempt = endpoint({
  id: 'openAttempt',
  method: 'POST',
  path: '/api/me/courses/{courseId}/attempts',
  ...learner,
  summary: '开始考核；已经开始、时间未到的原样返回。不填版本为最近报名的',
  params: z.object({ courseId: Id }),
  query: z.object({ version: z.coerce.number('版本号应为整数').int('版本号应为整数').min(1, '版本号从 1 起').optional() }),
  reply: AttemptView,
  status: 200,
  problems: ['not-found', 'lessons-unfinished', 'attempt-pause', 'course-passed'],
});

export const getAttempt = endpoint({
  id: 'getAttempt',
  method: 'GET',
  path: '/api/attempts/{attemptId}',
  ...learner,
  summary: '一次考核：题目、已保存的答案、结果',
  params: OneAttempt,
  reply: AttemptView,
  status: 200,
  problems: ['not-found'],
});

export const saveAnswer = endpoint({
  id: 'saveAnswer',
  method: 'PUT',
  path: '/api/attempts/{attemptId}/answers',
  ...learner,
  summary: '保存一题的选择；可以随时改，空为不选',
  params: OneAttempt,
  body: z.object({
    itemNo: z.int('题号应为整数').min(1, '题号从 1 起'),
    choice: z.array(z.string().max(2, '选项无效')).max(mostOptions, `至多 ${mostOptions} 项`),
  }),
  reply: z.object({ itemNo: z.int(), choice: z.array(z.string()), savedAt: TimeText, answered: z.int().describe('已答题数') }),
  status: 200,
  problems: ['not-found', 'attempt-over', 'item-unknown', 'invalid-input'],
});

export const submitAttempt = endpoint({
  id: 'submitAttempt',
  method: 'POST',
  path: '/api/attempts/{attemptId}/submission',
  ...learner,
  summary: '交卷：评分，合格的当即登记学时，只登记一次；再交一次得到同样的结果，过了时间的以时间内保存的答案为准',
  params: OneAttempt,
  reply: AttemptView,
  status: 200,
  problems: ['not-found'],
});
