// The door of the demo city.
export { seedCity } from './seed-city.ts';
export { seedDemo } from './seed-demo.ts';
