// Work accounts and delegations over HTTP. The first password travels in answers that are never kept for a repeated request.
import * as contract from '@xueshi/contract';
import { on, routes } from '#http';
import { allocateAccount, endRole, giveRole, renewFirstPassword, resetOfficialFactor, setOfficialDisabled } from './allocate.ts';
import { delegateReview, endDelegation, listDelegations } from './delegations.ts';
import { getOfficial, listOfficials } from './list.ts';

const secret = { ownTransactions: true };

export const officialRoutes = routes([
  on(contract.listOfficials, 'account.allocate', listOfficials),
  on(contract.getOfficial, 'account.allocate', getOfficial),
  on(contract.allocateAccount, 'account.allocate', allocateAccount, {
    ...secret,
    audit: ({ orgId, role, reason }) => ({ orgId, role, reason }),
  }),
  on(contract.renewFirstPassword, 'account.allocate', renewFirstPassword, {
    ...secret,
    audit: ({ accountId, reason }) => ({ accountId, reason }),
  }),
  on(contract.giveRole, 'account.allocate', giveRole, {
    audit: ({ accountId, orgId, role, reason }) => ({ accountId, orgId, role, reason }),
  }),
  on(contract.endRole, 'account.allocate', endRole, {
    audit: ({ accountId, orgId, role, reason }) => ({ accountId, orgId, role, reason }),
  }),
  on(contract.setOfficialDisabled, 'account.allocate', setOfficialDisabled, {
    audit: ({ accountId, disabled, reason }) => ({ accountId, disabled: String(disabled), reason }),
  }),
  on(contract.resetOfficialFactor, 'account.allocate', resetOfficialFactor, { audit: ({ accountId, reason }) => ({ accountId, reason }) }),
  on(contract.listDelegations, 'delegation.manage', listDelegations),
  on(contract.delegateReview, 'delegation.manage', delegateReview, {
    audit: ({ fromOrgId, toOrgId, act }) => ({ fromOrgId, toOrgId, act }),
  }),
  on(contract.endDelegation, 'delegation.manage', endDelegation, { audit: ({ delegationId, reason }) => ({ delegationId, reason }) }),
]);
