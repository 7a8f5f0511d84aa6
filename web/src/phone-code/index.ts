// The door of proving a phone: the number, the code sent to it (第十条).
export { CodeField } from './code-field.tsx';
