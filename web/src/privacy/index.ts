// The door of one's own data (个人信息保护法第四十五条): who looked at my record.
import { lazyRouteComponent } from '@tanstack/react-router';

export const accessPage = lazyRouteComponent(() => import('./access-page.tsx'), 'AccessPage');
