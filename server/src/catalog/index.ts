// The door of the catalogue: courses as determined, published, retired; what a learner's progress binds to (第三、五、七条).
export { type Course, courseLineOf, findCourse, findLesson, type Item, type Lesson, type LessonPlace } from './course.ts';
export { type NewCourse, type NewItem, type NewLesson, publishCourse, retireCourse } from './publish.ts';
export { getCourse, listCourses } from './read.ts';
export { catalogRoutes } from './routes.ts';
export { newestVersions, readMedia } from './store.ts';
