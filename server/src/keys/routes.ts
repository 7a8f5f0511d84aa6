// Keys over HTTP. The key travels in answers that are never kept for a repeated request.
import * as contract from '@xueshi/contract';
import { on, routes } from '#http';
import { changeKey, createKey, endKey, listKeys } from './keys.ts';

const secret = { ownTransactions: true };

export const keyRoutes = routes([
  on(contract.listKeys, 'signed-in', listKeys),
  on(contract.createKey, 'signed-in', createKey, {
    ...secret,
    audit: ({ orgId, role, scopes }) => ({ orgId, role, scopes: scopes.join(' ') }),
  }),
  on(contract.changeKey, 'signed-in', changeKey, { ...secret, audit: ({ keyId }) => ({ keyId }) }),
  on(contract.endKey, 'signed-in', endKey, { audit: ({ keyId }) => ({ keyId }) }),
]);
