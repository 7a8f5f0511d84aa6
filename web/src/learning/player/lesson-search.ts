// Which lesson is open, in the address: /learn/12?lesson=34; without one, the first that is not finished.
export type LessonSearch = { lesson?: string };

export function lessonSearch(search: Readonly<Record<string, unknown>>): LessonSearch {
  return typeof search.lesson === 'string' && /^[\w-]{1,100}$/.test(search.lesson) ? { lesson: search.lesson } : {};
}

export function openLessonOf<L extends { lessonId: string; done: boolean }>(
  lessons: readonly L[],
  asked: string | undefined,
): L | undefined {
  return lessons.find((one) => one.lessonId === asked) ?? lessons.find((one) => !one.done) ?? lessons[0];
}
