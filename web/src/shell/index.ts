// The door of the shell: the frame of every page and the table of routes.
export { router } from './router.tsx';
