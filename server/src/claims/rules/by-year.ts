// Hours by year, in centihours: a claim whose days cross New Year has two (reading 11).

export type ByYear = Readonly<Record<string, number>>;

export function total(byYear: ByYear | null): number {
  return byYear === null ? 0 : Object.values(byYear).reduce((sum, hours) => sum + hours, 0);
}
