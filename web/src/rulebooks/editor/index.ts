// The door of editing a 规则文件: head, articles, rules beside their articles, readings, worked examples.
export { DocumentForm } from './document-form.tsx';
