// A rule's own yearly limit, whatever its formula: what goes beyond it is not counted, and the explanation says so.

import { atMost, type Centihours, type Finding, type Reading, yearOf } from '#core';
import { citeRule, type Rule, type RuleInForce } from '#core/rulebook';
import { hoursText, serviceLimit } from '#wenzhou-2017/ways';

const READING = 35;

/** `already`: centihours that the person has by the same rule, by year. 8-6 keeps its limit itself, for it has one without a document. */
export function withinYearlyCap(using: RuleInForce, finding: Finding, already: Readonly<Record<string, Centihours>>): Finding {
  const cap = using.rule.yearlyCap;
  if (cap === null || using.rule.way === '8-6') return finding;
  const counted = new Map<number, Centihours>();
  const lost = new Map<number, Centihours>();
  const citation = citeRule(using.document, using.rule, cap.quote);
  const items = [...finding.items]
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
    .map((item) => {
      const year = yearOf(item.on);
      const before = counted.get(year) ?? already[String(year)] ?? 0;
      const amount = atMost(item.amount, Math.max(0, cap.centihours - before), READING);
      counted.set(year, before + amount.centihours);
      const over = item.amount.centihours - amount.centihours;
      if (over === 0) return item;
      lost.set(year, (lost.get(year) ?? 0) + over);
      return { ...item, amount: { ...amount, citations: [...amount.citations, citation] } };
    });
  const steps = [...lost].map(([year, over]) => {
    const had = already[String(year)] ?? 0;
    const earlier = had > 0 ? `，此前已登记 ${hoursText(had)} 学时` : '';
    return `${year} 年度按该文件至多 ${hoursText(cap.centihours)} 学时${earlier}，超出的 ${hoursText(over)} 学时不计（${using.rule.article}）。`;
  });
  return { ...finding, items, steps: [...finding.steps, ...steps] };
}

/** The most that one person gets by the rule in `year`; null: no limit. */
export function yearlyCapOf(rule: Rule, year: number, readings: readonly Reading[]): Centihours | null {
  if (rule.yearlyCap) return rule.yearlyCap.centihours;
  return rule.way === '8-6' ? serviceLimit(year, readings) : null;
}
