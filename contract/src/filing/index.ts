// The door of filed rules: documents, readings, notices and profiles, their shapes, and what a draft would change (第六、八、十七条).
export * from './impact.ts';
export * from './rejudging.ts';
export { filingShapes, rulesSchema } from './rule-shapes.ts';
export * from './rulebooks.ts';
