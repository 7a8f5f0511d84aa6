// The door of a person's record as an official reads it: the year, its entries, late permission (第九、十五条, 口径 18).
import { lazyRouteComponent } from '@tanstack/react-router';

export { personRecordSearch } from './person-record-search.ts';
export const personRecordPage = lazyRouteComponent(() => import('./person-record-page.tsx'), 'PersonRecordPage');
