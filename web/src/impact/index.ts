// The door of weighing on pages: the panel on a draft, and the list of years judged again (第六、八、十七条).
import { lazyRouteComponent } from '@tanstack/react-router';

export { ImpactPanel } from './impact-panel.tsx';
export const rejudgingsPage = lazyRouteComponent(() => import('./rejudgings-page.tsx'), 'RejudgingsPage');
