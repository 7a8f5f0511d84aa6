// The door of one's data on pages (第十条, 个人信息保护法): corrections, a new phone, the export; the requests to look at.
import { lazyRouteComponent } from '@tanstack/react-router';

export const myDataPage = lazyRouteComponent(() => import('./my-data-page.tsx'), 'MyDataPage');
export const correctionsPage = lazyRouteComponent(() => import('./corrections-page.tsx'), 'CorrectionsPage');
export const recoveryRequestPage = lazyRouteComponent(() => import('./recovery-request-page.tsx'), 'RecoveryRequestPage');
