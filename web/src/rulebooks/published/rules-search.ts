// The address of “what held on that day”: a date that can be passed on.
import { isDay } from '@xueshi/policy';

export type RulesSearch = { on?: string | undefined };

export function rulesSearch(search: Record<string, unknown>): RulesSearch {
  return isDay(search['on']) ? { on: search['on'] } : {};
}
