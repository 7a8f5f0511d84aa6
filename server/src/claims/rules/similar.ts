// When are two activities the same? Words compared without their dress, and the keys of what counts once (readings 15, 21, 33, 34, 37–39).
import type { ClaimWay } from '@xueshi/contract';
import type { Day } from '#platform';

/** Letters and digits only, one width, one case: 《急诊医学》进展 and 急诊医学 进展 are the same words. */
export function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** 0 … 1 by shared pairs of signs (Dice); 1 for equal words, 0 for words without a common pair. */
export function similarity(a: string, b: string): number {
  const [one, two] = [pairs(plain(a)), pairs(plain(b))];
  const size = count(one) + count(two);
  if (size === 0) return plain(a) !== '' && plain(a) === plain(b) ? 1 : 0;
  let shared = 0;
  for (const [pair, times] of one) shared += Math.min(times, two.get(pair) ?? 0);
  return (2 * shared) / size;
}

function pairs(text: string): Map<string, number> {
  const signs = Array.from(text);
  const found = new Map<string, number>();
  for (let i = 0; i + 1 < signs.length; i++) {
    const pair = `${signs[i]}${signs[i + 1]}`;
    found.set(pair, (found.get(pair) ?? 0) + 1);
  }
  return found;
}

function count(counted: ReadonlyMap<string, number>): number {
  return [...counted.values()].reduce((sum, times) => sum + times, 0);
}

export type Activity = {
  readonly way: ClaimWay;
  readonly title: string;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly heldFrom: Day;
  readonly heldTo: Day;
};

/** The keys under which this activity may stand in one claim only; sorted, because they are written together. */
export function onceKeys(activity: Activity): string[] {
  const { way, heldFrom, heldTo } = activity;
  const title = plain(activity.title);
  switch (way) {
    case '8-1':
      return [activity.facts['exam'] === 'qualification' ? `8-1:${title}` : `8-1:${title}:${heldTo}`];
    case '8-2':
      return [`8-2:${title}:${heldTo}`];
    case '8-3':
    case '8-5':
    case '8-6':
      // One act may fit two ways and still counts once (reading 38): the way is not part of the key.
      return [`days:${title}:${heldFrom}:${heldTo}`];
    case '8-4':
      return [`8-4:${title}:${heldTo.slice(0, 4)}`];
    case '8-7':
    case '8-8':
      return [`${way}:${title}`];
    case '8-9':
      return courseNames(activity.facts)
        .map((name) => `8-9:${title}:${plain(name)}`)
        .sort();
    case '8-10':
      return [`8-10:${title}:${heldFrom}:${heldTo}`];
  }
}

/** What the rule counts once, in words; for the sentence that refuses a second claim. */
export function onceRule(way: ClaimWay): { text: string; reading: number } {
  switch (way) {
    case '8-1':
      return { text: '同一资格（专业、级别）只登记一次', reading: 21 };
    case '8-4':
      return { text: '同一课程的同一年度版本只登记一次', reading: 39 };
    case '8-7':
      return { text: '同一课题、规划或标准只登记一次', reading: 28 };
    case '8-8':
      return { text: '同一文字再次发表不另计学时', reading: 33 };
    case '8-9':
      return { text: '同一课程只登记一次', reading: 34 };
    default:
      return { text: '同一活动只登记一次', reading: 37 };
  }
}

/** Names in `courses: [{ name, passedOn }]`, whatever else the facts hold. */
export function courseNames(facts: Readonly<Record<string, unknown>>): string[] {
  const rows = Array.isArray(facts['courses']) ? (facts['courses'] as unknown[]) : [];
  return rows.flatMap((row) => {
    const name = typeof row === 'object' && row !== null ? (row as { name?: unknown }).name : undefined;
    return typeof name === 'string' && plain(name) !== '' ? [name] : [];
  });
}
