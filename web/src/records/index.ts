// The door of a person's records (第九条): the register, and one entry opened all the way.
import { lazyRouteComponent } from '@tanstack/react-router';

export { recordsSearch } from './records-search.ts';
export const recordsPage = lazyRouteComponent(() => import('./records-page.tsx'), 'RecordsPage');
export const recordPage = lazyRouteComponent(() => import('./record-page.tsx'), 'RecordPage');
