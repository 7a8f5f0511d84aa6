// The roster over HTTP. Whose unit it is, the verbs ask themselves.
import * as contract from '@xueshi/contract';
import { on, routes } from '#http';
import { checkRoster, correctRoster, getRosterTemplate, importRoster } from './roster.ts';

const audited = { audit: ({ orgId }: { orgId: string }) => ({ orgId }) };

export const rosterRoutes = routes([
  on(contract.getRosterTemplate, 'unit.manage', getRosterTemplate),
  on(contract.checkRoster, 'unit.manage', checkRoster, audited),
  on(contract.correctRoster, 'unit.manage', correctRoster, audited),
  on(contract.importRoster, 'unit.manage', importRoster, audited),
]);
