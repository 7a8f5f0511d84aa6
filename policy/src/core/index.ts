// The words that every edition of the regulation shares.
export * from './amount.ts';
export * from './assessment.ts';
export * from './citation.ts';
export * from './day.ts';
export * from './evidence.ts';
export * from './facts.ts';
export * from './hours.ts';
export * from './pathway.ts';
export * from './reading.ts';
export * from './verdict.ts';
export * from './working-days.ts';
