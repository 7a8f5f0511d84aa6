// The door of verification: is a printed 学时登记情况表 genuine, and does what it says still hold (第十二条, 口径 53).
import { lazyRouteComponent } from '@tanstack/react-router';

export { verifySearch } from './search.ts';
export const verifyStartPage = lazyRouteComponent(() => import('./start-page.tsx'), 'VerifyStartPage');
export const verifyResultPage = lazyRouteComponent(() => import('./result-page.tsx'), 'VerifyResultPage');
