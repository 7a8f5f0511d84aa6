// The door of learning: the catalogue of determined courses, a learner's progress, the assessment (第三、五、七条).
export * from './assessment.ts';
export * from './catalog.ts';
export * from './progress.ts';
