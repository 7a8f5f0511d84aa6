// The door of the calculator: what is an activity worth (第八条), and is a year enough (第六条). Computed in the browser, nothing is sent.
import { lazyRouteComponent } from '@tanstack/react-router';

export { calculatorSearch, sectorSearch } from './search.ts';
export const calculatorPage = lazyRouteComponent(() => import('./calculator-page.tsx'), 'CalculatorPage');
export const yearPage = lazyRouteComponent(() => import('./year-page.tsx'), 'YearPage');
