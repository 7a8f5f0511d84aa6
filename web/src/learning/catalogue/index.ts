// The door of the catalogue's address; the pages are loaded when they are opened.
import { lazyRouteComponent } from '@tanstack/react-router';

export { coursesSearch } from './courses-search.ts';
export { MyCourses } from './my-courses.tsx';
export const coursesPage = lazyRouteComponent(() => import('./courses-page.tsx'), 'CoursesPage');
export const coursePage = lazyRouteComponent(() => import('./course-page.tsx'), 'CoursePage');
