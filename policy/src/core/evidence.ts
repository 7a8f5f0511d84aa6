// 证明材料: what must be shown for a way, as a checklist that forms, claims and reviewers share.

export type EvidenceNeed = {
  /** Stable key of the item in the checklist of its way, e.g. `schedule`. */
  readonly key: string;
  readonly label: string;
  /** Without it a claim is incomplete. */
  readonly required: boolean;
};
