// The door of units on pages (第五、十、十五条): registering one, reviewing, one's own unit and its custodians.
import { lazyRouteComponent } from '@tanstack/react-router';

export { unitsSearch } from './units-search.ts';
export const unitRegisterPage = lazyRouteComponent(() => import('./register-page.tsx'), 'UnitRegisterPage');
export const unitsPage = lazyRouteComponent(() => import('./units-page.tsx'), 'UnitsPage');
export const ownUnitPage = lazyRouteComponent(() => import('./own-unit-page.tsx'), 'OwnUnitPage');
export const unitPage = lazyRouteComponent(() => import('./unit-page.tsx'), 'UnitPage');
