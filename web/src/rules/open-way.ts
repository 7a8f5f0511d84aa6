// Whether a way of 第八条 is open to a sector on a day, and by what: the city's own text, another document in its place, or the sector's rules.
import { CITY_DOCUMENT, type FiledRules, type RuleInForce, ruleInForce, sectorRules, type Way } from '@xueshi/policy';

export type OpenWay =
  | { readonly kind: 'city' }
  | { readonly kind: 'document'; readonly using: RuleInForce }
  /** 第八条（十）; never empty. */
  | { readonly kind: 'rules'; readonly rules: readonly RuleInForce[] }
  /** `text` in the policy's own words; for 8-10 there is no rule to speak of. */
  | { readonly kind: 'none'; readonly text: string | null };

export function openWay(way: Way, { documents }: Pick<FiledRules, 'documents'>, sector: string | null, on: string): OpenWay {
  const all = [CITY_DOCUMENT, ...documents];
  if (way === '8-10') {
    const rules = sectorRules(all, sector, on);
    return rules.length > 0 ? { kind: 'rules', rules } : { kind: 'none', text: null };
  }
  const answer = ruleInForce(all, { sector, way, on });
  if (!answer.ok) return { kind: 'none', text: answer.problem.detail };
  return answer.document === CITY_DOCUMENT ? { kind: 'city' } : { kind: 'document', using: answer };
}

/** Whether the item's own standard may be said: it is silent where another document settles the way, or leaves it out. */
export function isCitysOwn(open: OpenWay): boolean {
  return open.kind === 'city' || open.kind === 'rules' || (open.kind === 'none' && open.text === null);
}
