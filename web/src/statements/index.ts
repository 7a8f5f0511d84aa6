// The door of the statements every public site owes.
import { lazyRouteComponent } from '@tanstack/react-router';

export const accessibilityPage = lazyRouteComponent(() => import('./accessibility-page.tsx'), 'AccessibilityPage');
export const privacyPage = lazyRouteComponent(() => import('./privacy-page.tsx'), 'PrivacyPage');
