// The door of the 学时登记情况表 (第十二条).
import { lazyRouteComponent } from '@tanstack/react-router';

export const transcriptsPage = lazyRouteComponent(() => import('./transcripts-page.tsx'), 'TranscriptsPage');
export { transcriptsSearch } from './years.ts';
