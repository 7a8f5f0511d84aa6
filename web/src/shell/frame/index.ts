// The door of the frame: what surrounds a page, and which ways in a visitor sees.
export { Frame, Waiting } from './frame.tsx';
export { PUBLIC, startOf } from './navigation.ts';
export { useWords } from './words.ts';
