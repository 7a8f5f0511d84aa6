// The door of the demo city.
export { seedClaims } from './claims.ts';
export { seedRulebooks } from './rulebooks.ts';
export { seedCity } from './seed-city.ts';
export { seedDemo } from './seed-demo.ts';
