// The door of keys on pages (第九、十五条).
import { lazyRouteComponent } from '@tanstack/react-router';

export const keysPage = lazyRouteComponent(() => import('./keys-page.tsx'), 'KeysPage');
