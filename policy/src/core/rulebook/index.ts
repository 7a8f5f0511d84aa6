// The door of rule documents: what they are, whether they are sound, which rule holds on a day, how they travel as JSON.
export * from './compare.ts';
export * from './document.ts';
export * from './figure-labels.ts';
export * from './filed.ts';
export * from './filed-json.ts';
export * from './formula.ts';
export * from './in-force.ts';
export * from './inheritance.ts';
export * from './json.ts';
export * from './sector-rules.ts';
export * from './validate.ts';
