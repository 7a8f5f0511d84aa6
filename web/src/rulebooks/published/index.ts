// The door of rules in force: what held on a day, one document beside its articles.
import { lazyRouteComponent } from '@tanstack/react-router';

export { rulesSearch } from './rules-search.ts';
export const rulesPage = lazyRouteComponent(() => import('./rules-page.tsx'), 'RulesPage');
export const ruleDocumentPage = lazyRouteComponent(() => import('./document-page.tsx'), 'DocumentPage');
