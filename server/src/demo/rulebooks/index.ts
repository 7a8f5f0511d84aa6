// The door of the demo's sample rules.
export { seedRulebooks } from './seed.ts';
