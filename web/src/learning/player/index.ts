// The door of the classroom, and the address of the lesson that is open.
import { lazyRouteComponent } from '@tanstack/react-router';

export { lessonSearch } from './lesson-search.ts';
export const learnPage = lazyRouteComponent(() => import('./learn-page.tsx'), 'LearnPage');
