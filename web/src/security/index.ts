// The door of account security (第十五条): the second factor, the places where one is signed in.
import { lazyRouteComponent } from '@tanstack/react-router';

export const securityPage = lazyRouteComponent(() => import('./security-page.tsx'), 'SecurityPage');
