// The door of the demo city.

export { seedCourses } from '#demo/courses';
export { seedRulebooks } from '#demo/rulebooks';
export { seedClaims } from './claims.ts';
export { seedCity } from './seed-city.ts';
export { seedDemo } from './seed-demo.ts';
