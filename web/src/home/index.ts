// The door of the public home.
import { lazyRouteComponent } from '@tanstack/react-router';

export const homePage = lazyRouteComponent(() => import('./home-page.tsx'), 'HomePage');
