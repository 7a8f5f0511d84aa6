// The door of editing rules: each beside its article, with its formula, its evidence, and facts to try it on.
export { ArticleAt } from './article-at.tsx';
export { useAddCase } from './new-case.ts';
export { RulesForm } from './rules-form.tsx';
export { useWorking, WorkingContext } from './working.ts';
