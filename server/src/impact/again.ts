// One person's entries under one limit judged again: how much each gains or loses so that the sum is what the new rules give (第八条).

export type Held = {
  readonly entry_id: string;
  /** Centihours: as registered, by how much a person had set it lower (reading 20), and as the new rules compute it. */
  readonly registered: number;
  readonly lowered: number;
  readonly after: number;
};

/** Centihours by entry, only those that change. `cap` is the yearly limit of the new rule; what was lowered stays lowered by as much. */
export function judgedAgain(entries: readonly Held[], cap: number | null): Map<string, number> {
  const sum = (of: 'registered' | 'lowered' | 'after') => entries.reduce((total, one) => total + one[of], 0);
  const computed = cap === null ? sum('after') : Math.min(sum('after'), cap);
  const change = Math.max(0, computed - sum('lowered')) - sum('registered');
  return change > 0 ? give(entries, change) : take(entries, -change);
}

function give(entries: readonly Held[], total: number): Map<string, number> {
  const changes = new Map<string, number>();
  let left = total;
  for (const one of entries) {
    const more = Math.min(Math.max(0, worthOf(one) - one.registered), left);
    if (more > 0) changes.set(one.entry_id, more);
    left -= more;
  }
  return changes;
}

/** First where an entry is worth less than it has; what a limit takes beyond that, from the latest. */
function take(entries: readonly Held[], total: number): Map<string, number> {
  const changes = new Map<string, number>();
  let left = total;
  const takeFrom = ({ entry_id, registered }: Held, most: number) => {
    const had = changes.get(entry_id) ?? 0;
    const less = Math.max(0, Math.min(most, left, registered + had));
    if (less > 0) changes.set(entry_id, had - less);
    left -= less;
  };
  for (const one of entries) takeFrom(one, one.registered - worthOf(one));
  for (const one of [...entries].reverse()) takeFrom(one, one.registered);
  return changes;
}

function worthOf({ after, lowered }: Held): number {
  return Math.max(0, after - lowered);
}
