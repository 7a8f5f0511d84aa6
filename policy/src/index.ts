// The door of the policy: what an activity is worth, whether a year is enough, and the words both stand on.
export * from '#core';
export * from '#core/rulebook';
export * from '#wenzhou-2017';
