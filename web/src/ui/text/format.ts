// Days, times and amounts as people read them. Days stay YYYY-MM-DD strings of Beijing time: no Date arithmetic in the visitor's own zone.
const ZONE = 'Asia/Shanghai';

/** 2026-03-01 → 2026年3月1日 (or 1 Mar 2026). */
export function dayText(day: string, language: 'zh' | 'en' = 'zh'): string {
  const [year, month, date] = day.split('-').map(Number);
  if (!year || !month || !date) return day;
  if (language === 'zh') return `${year}年${month}月${date}日`;
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeZone: 'UTC' }).format(Date.UTC(year, month - 1, date));
}

/** A stretch of days, as dense as a register: 2026-03-01 – 03-03. */
export function spanText(from: string, to: string): string {
  if (to === from) return from;
  return `${from} – ${to.slice(0, 4) === from.slice(0, 4) ? to.slice(5) : to}`;
}

/** An instant as Beijing time, to the minute. */
export function timeText(iso: string, language: 'zh' | 'en' = 'zh'): string {
  const at = new Date(iso);
  if (Number.isNaN(at.getTime())) return iso;
  const locale = language === 'zh' ? 'zh-CN' : 'en-GB';
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone: ZONE, hour12: false }).format(at);
}

/** Hours with at most two decimals and no trailing zeros: 12, 4.5, 0.67. */
export function hoursText(hours: number): string {
  return String(Math.round(hours * 100) / 100);
}

/** The day on the Beijing calendar. */
export function todayInBeijing(now: Date = new Date()): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: ZONE, year: 'numeric', month: '2-digit', day: '2-digit' }).format(now);
}

/** The calendar day `days` after a day; undefined where the text is no day. */
export function dayAfter(day: string, days: number): string | undefined {
  const at = Date.parse(`${day}T00:00:00Z`);
  return Number.isNaN(at) ? undefined : new Date(at + days * 86_400_000).toISOString().slice(0, 10);
}
