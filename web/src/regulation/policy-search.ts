// The address of “the regulation as it held on that day”: a date that can be passed on; without one it is today.
import { isDay } from '@xueshi/policy';

export type PolicySearch = { on?: string | undefined };

export function policySearch(search: Record<string, unknown>): PolicySearch {
  return isDay(search['on']) ? { on: search['on'] } : {};
}
