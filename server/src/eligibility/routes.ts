// The year's endpoints: one's own, and those in an official's jurisdiction.
import { getMyStanding, getPersonStanding } from '@xueshi/contract';
import { on, routes } from '#http';
import { assessRoutes } from './assess-routes.ts';
import { myStanding, personStanding } from './my-standing.ts';

export const eligibilityRoutes = routes([
  ...assessRoutes,
  on(getMyStanding, 'record.own', myStanding),
  on(getPersonStanding, 'record.read', personStanding),
]);
