// The days of a stretch, at most a year of them.
const MOST_DAYS = 366;
const DAY_MS = 86_400_000;

/** Undefined where the two days make no stretch of at most a year. */
export function daysBetween(from: string, to: string, { weekends }: { weekends: boolean }): string[] | undefined {
  const [first, last] = [Date.parse(`${from}T00:00:00Z`), Date.parse(`${to}T00:00:00Z`)];
  if (Number.isNaN(first) || Number.isNaN(last) || last < first || last - first >= MOST_DAYS * DAY_MS) return undefined;
  const days: string[] = [];
  for (let at = first; at <= last; at += DAY_MS) {
    const weekday = new Date(at).getUTCDay();
    if (weekends || (weekday !== 0 && weekday !== 6)) days.push(new Date(at).toISOString().slice(0, 10));
  }
  return days;
}
