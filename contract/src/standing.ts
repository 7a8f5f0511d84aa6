// 年度情况: one person's year against 第六条, with what is missing, how to make it up, and the years before (第六、十二条).
import { z } from 'zod';
import { DayText, endpoint, Hours, Id } from './kit/index.ts';
import { StandingAnswer, VerdictWord } from './standing-assess.ts';

const FIRST_YEAR = 2000;
const LAST_YEAR = 2100;

const YearAsked = z.coerce
  .number('年度应为四位数字')
  .int('年度应为四位数字')
  .min(FIRST_YEAR, `年度不早于 ${FIRST_YEAR}`)
  .max(LAST_YEAR, `年度不晚于 ${LAST_YEAR}`);

const YearQuery = z.object({ year: YearAsked.optional().describe('年度；不填为今年（北京时间）') });

export const VerdictName = z.string().describe('结论的中文名称，例如 达标');

/** One line of the overview; `verdict` is null for years before the regulation was in force. */
export const StandingYear = z.object({
  year: z.number().int(),
  verdict: VerdictWord.nullable(),
  verdictName: VerdictName,
  total: Hours,
  professional: Hours,
  public: Hours,
  byExam: Hours,
  entries: z.number().int().describe('有效的登记条数'),
});
export type StandingYear = z.infer<typeof StandingYear>;

export const StandingOpenClaims = z.object({
  count: z.number().int(),
  hours: Hours,
  professional: Hours,
  public: Hours,
});

export const StandingView = StandingAnswer.extend({
  personId: Id,
  asOf: DayText.describe('结论所依的日期'),
  verdictName: VerdictName,
  sector: z.string(),
  surplus: z.object({ total: Hours, professional: Hours, public: Hours }).describe('超出要求的学时，只展示，不结转'),
  registrationUntil: DayText.describe('本年度学时的补登截止日期'),
  openClaims: StandingOpenClaims.describe('审核中、尚未计入的申请'),
  profile: z
    .object({
      title: z.string(),
      number: z.string(),
      credits: z.object({ label: z.string(), has: z.number(), perCredit: Hours }).nullable().describe('本年度学时折合的学分'),
      cycle: z
        .object({
          firstYear: z.number().int(),
          lastYear: z.number().int(),
          hours: Hours,
          required: Hours,
          missing: Hours,
          text: z.string(),
          quote: z.string(),
        })
        .nullable(),
    })
    .nullable()
    .describe('行业口径：学分折算、多年周期；与第六条的年度并列，不代替它'),
  years: z.array(StandingYear).describe('所问年度及之前四年，新的在前'),
});
export type StandingView = z.infer<typeof StandingView>;

export const getMyStanding = endpoint({
  id: 'getMyStanding',
  method: 'GET',
  path: '/api/me/standing',
  tag: '年度情况',
  summary: '本人某一年度的学时情况',
  access: 'signed-in',
  query: YearQuery,
  reply: StandingView,
  status: 200,
  problems: ['no-person', 'no-rule-in-force'],
});

export const getPersonStanding = endpoint({
  id: 'getPersonStanding',
  method: 'GET',
  path: '/api/people/{personId}/standing',
  tag: '年度情况',
  summary: '管辖范围内某人某一年度的学时情况',
  access: 'signed-in',
  params: z.object({ personId: Id }),
  query: YearQuery,
  reply: StandingView,
  status: 200,
  problems: ['out-of-jurisdiction', 'no-rule-in-force'],
});
