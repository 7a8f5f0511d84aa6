// The door of the review (第十一条): the reviewer's first screen, the queue, one application.
import { lazyRouteComponent } from '@tanstack/react-router';

export { queueSearch } from '#review/desk';
export const waitingPage = lazyRouteComponent(() => import('./waiting-page.tsx'), 'WaitingPage');
export const queuePage = lazyRouteComponent(() => import('#review/queue'), 'QueuePage');
export const reviewPage = lazyRouteComponent(() => import('./review-page.tsx'), 'ReviewPage');
