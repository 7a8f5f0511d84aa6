// 行业口径: credits beside hours and cycles of several years – told beside the year of 第六条, never in its place.

import { type Centihours, type Citation, type Day, type FieldError, formatHours, isDay, type SectorProfile } from '#core';

const FIRST_YEAR = 2000;
const LAST_YEAR = 2998;
const MOST_YEARS = 10;
const HIGHEST = 1_000_000;

export type CycleStanding = {
  readonly title: string;
  readonly firstYear: number;
  readonly lastYear: number;
  readonly has: Centihours;
  readonly minimum: Centihours;
  readonly missing: Centihours;
  readonly text: string;
  readonly citation: Citation;
};

/** The sector's profile on a day: the latest that has begun. */
export function profileOn(profiles: readonly SectorProfile[], sector: string | null, on: Day): SectorProfile | null {
  const begun = profiles.filter((one) => one.sector === sector && one.from <= on);
  return begun.sort((a, b) => (a.from < b.from ? 1 : -1))[0] ?? null;
}

/** First and last year of the cycle that `year` lies in; null before the first, and where the sector has none. */
export function cycleYears({ cycle }: SectorProfile, year: number): { first: number; last: number } | null {
  if (cycle === null || year < cycle.firstYear) return null;
  const first = year - ((year - cycle.firstYear) % cycle.years);
  return { first, last: first + cycle.years - 1 };
}

/** `totals`: centihours of all subjects by year. Null where no cycle runs. */
export function cycleStanding(profile: SectorProfile, year: number, totals: Readonly<Record<number, Centihours>>): CycleStanding | null {
  const years = cycleYears(profile, year);
  if (years === null || profile.cycle === null) return null;
  const { centihours: minimum, quote } = profile.cycle.minimum;
  let has = 0;
  for (let one = years.first; one <= years.last; one += 1) has += totals[one] ?? 0;
  const missing = Math.max(0, minimum - has);
  const state = missing === 0 ? '已经足够' : `还差 ${formatHours(missing)} 学时`;
  return {
    title: profile.title,
    firstYear: years.first,
    lastYear: years.last,
    has,
    minimum,
    missing,
    text: `${years.first}–${years.last} 周期：应不少于 ${formatHours(minimum)} 学时，已有 ${formatHours(has)}，${state}。周期另行计算，不代替第六条的年度要求。`,
    citation: { document: profile.number, article: profile.title, quote },
  };
}

/** Hours as the sector's credits, to 0.01, rounded down; null where it has none. */
export function creditsOf(
  profile: SectorProfile,
  centihours: Centihours,
): { readonly label: string; readonly centicredits: number } | null {
  const { credit } = profile;
  return credit && { label: credit.label, centicredits: Math.floor((centihours * 100) / credit.centihours) };
}

export function validateProfiles(profiles: readonly SectorProfile[]): FieldError[] {
  return profiles.flatMap((one, index) => {
    const path = `profiles[${index}]`;
    const errors = profileErrors(one, path);
    const same = profiles.findIndex((other) => other.sector === one.sector && other.from === one.from);
    if (same < index) errors.push({ path: `${path}.from`, message: '该行业在这一天已有一个口径，请换一个施行日期' });
    if (profiles.findIndex((other) => other.id === one.id) < index)
      errors.push({ path: `${path}.id`, message: `已有编号为 ${one.id} 的行业口径` });
    return errors;
  });
}

function profileErrors(profile: SectorProfile, path: string): FieldError[] {
  const errors: FieldError[] = [];
  const refuse = (name: string, message: string) => errors.push({ path: `${path}.${name}`, message });
  if (!isDay(profile.from)) refuse('from', '施行日期应为真实存在的日期');
  for (const [name, label] of Object.entries({ title: '名称', number: '文号', issuer: '发文机关', sector: '行业', text: '原文' })) {
    if (profile[name as 'title'].trim() === '') refuse(name, `请填写${label}`);
  }
  const { credit, cycle } = profile;
  if (credit === null && cycle === null) refuse('credit', '请至少写明学分折算或周期要求');
  if (credit && !(Number.isSafeInteger(credit.centihours) && credit.centihours > 0 && credit.centihours <= HIGHEST)) {
    refuse('credit.hours', '一个学分折合的学时应大于 0，至多两位小数');
  }
  if (cycle && !(Number.isInteger(cycle.years) && cycle.years >= 2 && cycle.years <= MOST_YEARS)) {
    refuse('cycle.years', `周期应为 2 到 ${MOST_YEARS} 年`);
  }
  if (cycle && !(Number.isInteger(cycle.firstYear) && cycle.firstYear >= FIRST_YEAR && cycle.firstYear <= LAST_YEAR)) {
    refuse('cycle.firstYear', `首个周期的起始年度应在 ${FIRST_YEAR} 到 ${LAST_YEAR} 之间`);
  }
  if (cycle && !(Number.isSafeInteger(cycle.minimum.centihours) && cycle.minimum.centihours > 0 && cycle.minimum.centihours <= HIGHEST)) {
    refuse('cycle.minimum.hours', '周期的最低学时应大于 0，至多两位小数');
  }
  for (const [name, quote] of [['credit', credit?.quote] as const, ['cycle.minimum', cycle?.minimum.quote] as const]) {
    if (quote === undefined) continue;
    if (quote.trim() === '') refuse(`${name}.quote`, '请摘录写明这一数字的原文');
    else if (!profile.text.includes(quote)) refuse(`${name}.quote`, `原文中没有这句话：“${quote}”，请照原文摘录`);
  }
  return errors;
}
