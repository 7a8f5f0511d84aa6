// 第八条: nothing counts twice – two activities on one calendar day (口径 24), one act that fits two ways (口径 38).

import { type Centihours, type Day, WAY_IDS, type Way } from '#core';

/** One day of an activity that counts days; `fullDay` is its rate for a whole day. */
export type ActivityDay = { readonly on: Day; readonly centihours: Centihours; readonly fullDay: Centihours };

export type Activity = { readonly id: string; readonly title: string; readonly days: readonly ActivityDay[] };

export type DayClash = {
  readonly on: Day;
  /** The other activities of that day. */
  readonly with: readonly { readonly id: string; readonly title: string; readonly centihours: Centihours }[];
  readonly claimed: Centihours;
  /** What is left of the day's highest rate. */
  readonly allowed: Centihours;
};

export type ClashAnswer = {
  /** The activity's days after the rule; never more than claimed. */
  readonly days: readonly { readonly on: Day; readonly centihours: Centihours }[];
  readonly centihours: Centihours;
  /** Days that another activity shares, whether or not it costs hours: the reviewer sees them all. */
  readonly clashes: readonly DayClash[];
  readonly readings: readonly number[];
};

/** A day's hours together never exceed the highest rate of that day; `others` came first and keep theirs. */
export function dayClash(activity: Activity, others: readonly Activity[]): ClashAnswer {
  const clashes: DayClash[] = [];
  const days = activity.days.map(({ on, centihours, fullDay }) => {
    const shared = others
      .filter((one) => one.id !== activity.id)
      .flatMap(({ id, title, days: theirs }) => theirs.filter((one) => one.on === on).map((day) => ({ id, title, ...day })));
    if (shared.length === 0) return { on, centihours };
    const ceiling = Math.max(fullDay, ...shared.map((one) => one.fullDay));
    const taken = shared.reduce((sum, one) => sum + one.centihours, 0);
    const allowed = Math.max(0, Math.min(centihours, ceiling - taken));
    const together = shared.map(({ id, title, centihours: theirs }) => ({ id, title, centihours: theirs }));
    clashes.push({ on, with: together, claimed: centihours, allowed });
    return { on, centihours: allowed };
  });
  const sum = days.reduce((total, one) => total + one.centihours, 0);
  return { days, centihours: sum, clashes, readings: clashes.length > 0 ? [24] : [] };
}

/** A way in which an act could be claimed; two with the same `act` are one and the same deed. */
export type ActClaim = { readonly id: string; readonly act: string; readonly way: Way; readonly centihours: Centihours };

export type CountedOnce = {
  readonly counted: readonly ActClaim[];
  readonly dropped: readonly { readonly claim: ActClaim; readonly inFavourOf: string; readonly reading: number }[];
};

/** The same act counts once, by the way that gives most; different acts all count. */
export function countOnce(claims: readonly ActClaim[]): CountedOnce {
  const best = new Map<string, ActClaim>();
  for (const claim of claims) {
    const current = best.get(claim.act);
    if (current === undefined || goesBefore(claim, current)) best.set(claim.act, claim);
  }
  const dropped = claims.flatMap((claim) => {
    const kept = best.get(claim.act);
    return kept === undefined || kept === claim ? [] : [{ claim, inFavourOf: kept.id, reading: 38 }];
  });
  return { counted: [...best.values()], dropped };
}

/** More hours first; then the order of the items, so that the answer does not hang on the order of asking. */
function goesBefore(a: ActClaim, b: ActClaim): boolean {
  if (a.centihours !== b.centihours) return a.centihours > b.centihours;
  if (a.way !== b.way) return WAY_IDS.indexOf(a.way) < WAY_IDS.indexOf(b.way);
  return a.id < b.id;
}
