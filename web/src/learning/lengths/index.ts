// The door of lengths: how long a stretch is, as people read it.
export { lengthText } from './length-text.ts';
