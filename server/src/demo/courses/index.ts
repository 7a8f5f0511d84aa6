// The door of the demo's sample courses.
export { seedCourses } from './seed.ts';
