// Entries year after year, each with what its lines add up to (第九条).
type Line = { year: number; hours: number };

/** Year after year, each with what its lines add up to; reversals count against what they take back. */
export function byYear<L extends Line>(lines: readonly L[]): { year: number; hours: number; lines: L[] }[] {
  const years = new Map<number, L[]>();
  for (const line of lines) years.set(line.year, [...(years.get(line.year) ?? []), line]);
  return [...years]
    .sort(([a], [b]) => b - a)
    .map(([year, own]) => ({ year, lines: own, hours: Math.round(own.reduce((sum, { hours }) => sum + hours, 0) * 100) / 100 }));
}
