// The door of the audit's page (第十五、十六条).
import { lazyRouteComponent } from '@tanstack/react-router';

export { auditSearch } from './audit-search.ts';
export const auditPage = lazyRouteComponent(() => import('./audit-page.tsx'), 'AuditPage');
