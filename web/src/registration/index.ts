// The door of registering and finding one's account again (第十条); the demo's outbox.
import { lazyRouteComponent } from '@tanstack/react-router';

export const registerPage = lazyRouteComponent(() => import('./register-page.tsx'), 'RegisterPage');
export const recoverPage = lazyRouteComponent(() => import('./recover-page.tsx'), 'RecoverPage');
export const outboxPage = lazyRouteComponent(() => import('./outbox-page.tsx'), 'OutboxPage');
