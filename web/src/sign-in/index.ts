// The door of signing in: the page, and the way back from the government's own sign-in (第十条).
import { lazyRouteComponent } from '@tanstack/react-router';

export const signInPage = lazyRouteComponent(() => import('./sign-in-page.tsx'), 'SignInPage');
export const signOnReturnPage = lazyRouteComponent(() => import('./sign-on-return-page.tsx'), 'SignOnReturnPage');
