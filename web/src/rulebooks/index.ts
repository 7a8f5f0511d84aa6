// The door of filed rules on pages (第六、八、十七条): what held on a day, one document beside its articles, the desk of filing.
import { lazyRouteComponent } from '@tanstack/react-router';

export { ruleDocumentPage, rulesPage, rulesSearch } from '#rulebooks/published';
export const draftsPage = lazyRouteComponent(() => import('./drafts-page.tsx'), 'DraftsPage');
export const draftPage = lazyRouteComponent(() => import('./draft-page.tsx'), 'DraftPage');
