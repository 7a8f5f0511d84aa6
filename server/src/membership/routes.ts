// Membership over HTTP: endpoint, who may call it at all, verb. Whose request it is, the verbs ask themselves.
import * as contract from '@xueshi/contract';
import { on, routes } from '#http';
import { confirmMembership, confirmMemberships, listMemberships, returnMembership } from './answer.ts';
import { askMyMembership, askMyMembershipAgain, listMyMemberships, withdrawMyMembership } from './ask.ts';
import { getResponsibility, leaveMyUnit, listEmployments, recordLeave } from './employments.ts';

export const membershipRoutes = routes([
  on(contract.listMyMemberships, 'record.own', listMyMemberships),
  on(contract.askMyMembership, 'record.own', askMyMembership),
  on(contract.askMyMembershipAgain, 'record.own', askMyMembershipAgain),
  on(contract.withdrawMyMembership, 'record.own', withdrawMyMembership),
  on(contract.leaveMyUnit, 'record.own', leaveMyUnit),
  on(contract.listMemberships, 'membership.review', listMemberships),
  on(contract.confirmMemberships, 'membership.review', confirmMemberships, {
    audit: ({ membershipIds }) => ({ memberships: membershipIds.join(' ') }),
  }),
  on(contract.confirmMembership, 'membership.review', confirmMembership),
  on(contract.returnMembership, 'membership.review', returnMembership),
  on(contract.recordLeave, 'membership.review', recordLeave, { audit: ({ orgId, lastDay, reason }) => ({ orgId, lastDay, reason }) }),
  on(contract.listEmployments, 'people.read', listEmployments),
  on(contract.getResponsibility, 'people.read', getResponsibility),
]);
