// The door of the catalogue: courses as determined, published, retired; what a learner's progress binds to (第三、五、七条).
export { type Course, courseLineOf, findCourse, findLesson, type Lesson, type LessonPlace, mediaOf, newestVersions } from './course.ts';
export { type NewCourse, publishCourse, retireCourse } from './publish.ts';
export { listCourses } from './read.ts';
export { catalogRoutes } from './routes.ts';
