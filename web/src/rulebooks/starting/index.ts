// The door of starting a draft: empty, from what is in force, or from a file.
export { StartPanel } from './start-panel.tsx';
