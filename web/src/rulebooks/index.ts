// The door of rule documents on pages (第八、十七条): what held on a day, one document beside its articles, the desk of filing.
import { lazyRouteComponent } from '@tanstack/react-router';

export { rulesSearch } from './rules-search.ts';
export const rulesPage = lazyRouteComponent(() => import('./rules-page.tsx'), 'RulesPage');
export const ruleDocumentPage = lazyRouteComponent(() => import('./document-page.tsx'), 'DocumentPage');
export const draftsPage = lazyRouteComponent(() => import('./drafts-page.tsx'), 'DraftsPage');
export const draftPage = lazyRouteComponent(() => import('./draft-page.tsx'), 'DraftPage');
