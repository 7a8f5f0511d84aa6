// The door of learning: the catalogue, a course, the classroom, the assessment (第三、五、七条).
import { lazyRouteComponent } from '@tanstack/react-router';

export { coursePage, coursesPage, coursesSearch, MyCourses } from '#learning/catalogue';
export { learnPage, lessonSearch } from '#learning/player';
export const assessmentPage = lazyRouteComponent(() => import('#learning/assessment'), 'AssessmentPage');
