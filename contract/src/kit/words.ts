// The words every endpoint shares: identifiers, days, hours, pages, problems.
import { z } from 'zod';

export const Id = z.string().min(1, '缺少编号').max(100, '编号过长').describe('不透明的编号');

export const DayText = z
  .string()
  .regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, '日期应写作 年-月-日，例如 2026-03-01')
  .describe('日期，北京时间，YYYY-MM-DD');

export const TimeText = z.string().describe('ISO 8601 时间，带时区');

/** Hours as people read them: a decimal with at most two places. Inside, they are integers of 0.01 hour. */
export const Hours = z.number().describe('学时，至多两位小数');

export const Page = z.object({
  cursor: z.string().max(300, '翻页位置无效').optional(),
  limit: z.coerce.number('每页条数应为整数').int('每页条数应为整数').min(1, '每页至少 1 条').max(100, '每页至多 100 条').default(20),
});

export function pageOf<T extends z.ZodType>(item: T) {
  return z.object({ items: z.array(item), nextCursor: z.string().nullable() });
}

export const FieldError = z.object({ path: z.string(), message: z.string() });

/** RFC 9457 application/problem+json; `type` is a stable key, `title` and `detail` are Chinese. */
export const ProblemBody = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number(),
  detail: z.string().optional(),
  errors: z.array(FieldError).optional(),
  requestId: z.string().optional(),
});
export type ProblemBody = z.infer<typeof ProblemBody>;

/** An extra member of some problems: what a conflicting party already did, for the page to show. */
export type ProblemExtras = Readonly<Record<string, unknown>>;
