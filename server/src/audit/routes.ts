// The audit over HTTP: for holders of audit.read; every search is itself a row of the audit.
import { listMyAccessLog as accessEndpoint, searchAudit as searchEndpoint } from '@xueshi/contract';
import { on, routes } from '#http';
import { listMyAccessLog, searchAudit } from './search.ts';

export const auditRoutes = routes([
  on(accessEndpoint, 'record.own', listMyAccessLog),
  on(searchEndpoint, 'audit.read', searchAudit, {
    audit: ({ from, to, accountId, endpoint, person, outcome }) => ({
      from,
      to,
      ...(accountId ? { asked: accountId } : {}),
      ...(endpoint ? { endpoint } : {}),
      ...(person ? { personId: person } : {}),
      ...(outcome ? { outcome } : {}),
    }),
  }),
]);
