// What held on a day: the question that every part of the policy page answers (第十八条, 口径10).
import {
  CITY_DOCUMENT,
  type Day,
  type FiledRules,
  isInForce,
  profileOn,
  type RuleAnswer,
  type RuleDocument,
  ruleInForce,
  type SectorProfile,
  type Way,
} from '@xueshi/policy';

export type Held = {
  readonly on: Day;
  /** The day in the address, for citing; absent where nobody chose one. */
  readonly chosen: Day | undefined;
  readonly rules: FiledRules;
};

export function allDocuments({ rules }: Held): readonly RuleDocument[] {
  return [CITY_DOCUMENT, ...rules.documents];
}

/** Beside the regulation itself, in force that day; the later first. */
export function documentsOn(held: Held): readonly RuleDocument[] {
  const all = allDocuments(held);
  const found = all.filter((one) => one !== CITY_DOCUMENT && isInForce(one, held.on, all));
  return found.sort((a, b) => (a.from < b.from ? 1 : -1));
}

export function isEditionInForce(held: Held): boolean {
  return isInForce(CITY_DOCUMENT, held.on, allDocuments(held));
}

/** The rule for people of no sector in particular. */
export function generalRule(way: Way, held: Held): RuleAnswer {
  return ruleInForce(allDocuments(held), { way, sector: null, on: held.on });
}

/** One for each sector that had one that day. */
export function profilesOn({ rules, on }: Held): readonly SectorProfile[] {
  const sectors = [...new Set(rules.profiles.map((one) => one.sector))];
  return sectors.flatMap((sector) => profileOn(rules.profiles, sector, on) ?? []);
}
