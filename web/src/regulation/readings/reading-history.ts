// The readings that held on a day, each with all its versions: from when, by whose decision, which parameters changed.
import type { Day, ParameterValue, Reading } from '@xueshi/policy';

export type ChangedParameter = { readonly name: string; readonly before: ParameterValue; readonly after: ParameterValue };
export type Version = {
  readonly reading: Reading;
  /** `past`: a later version held; `upcoming`: not yet begun. */
  readonly state: 'past' | 'current' | 'upcoming';
  readonly changes: readonly ChangedParameter[];
};
export type HeldReading = { readonly reading: Reading; readonly versions: readonly Version[] };

/** In the order of their numbers; a reading none of whose versions had begun is left out. */
export function readingsOn(all: readonly Reading[], on: Day): readonly HeldReading[] {
  const ids = [...new Set(all.map((one) => one.id))].sort((a, b) => a - b);
  return ids.flatMap((id) => {
    const versions = all.filter((one) => one.id === id).sort((a, b) => (a.from < b.from ? -1 : 1));
    const reading = versions.filter((one) => one.from <= on).at(-1);
    return reading ? [{ reading, versions: versions.map((one, index) => versionOf(one, versions[index - 1], reading)) }] : [];
  });
}

function versionOf(one: Reading, before: Reading | undefined, current: Reading): Version {
  const state = one === current ? 'current' : one.from < current.from ? 'past' : 'upcoming';
  return { reading: one, state, changes: before ? changesOf(before, one) : [] };
}

/** Later versions keep the parameters of the first (`validateReadings`), so the names are the same. */
function changesOf(before: Reading, after: Reading): ChangedParameter[] {
  return Object.entries(after.parameters).flatMap(([name, is]) => {
    const was = before.parameters[name];
    return was === undefined || was === is ? [] : [{ name, before: was, after: is }];
  });
}
