// The door of the queue.
export { QueuePage } from './queue-page.tsx';
