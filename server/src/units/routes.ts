// Units over HTTP: endpoint, who may call it at all, verb. Which unit, the verbs ask themselves.
import * as contract from '@xueshi/contract';
import { on, routes } from '#http';
import { applyForUnit, applyForUnitAgain, listMyUnitApplications, uploadLicence, withdrawUnitApplication } from './apply.ts';
import { dissolveUnit, mergeUnit, renameUnit } from './change.ts';
import { endCustodian, nameCustodian } from './custodians.ts';
import { approveUnit, getUnitLicence, listUnitApplications, returnUnit } from './review.ts';
import { getUnit } from './unit-view.ts';

const audited = { audit: () => ({}) };

export const unitRoutes = routes([
  on(contract.uploadLicence, 'record.own', uploadLicence),
  on(contract.listMyUnitApplications, 'record.own', listMyUnitApplications),
  on(contract.applyForUnit, 'record.own', applyForUnit),
  on(contract.applyForUnitAgain, 'record.own', applyForUnitAgain),
  on(contract.withdrawUnitApplication, 'record.own', withdrawUnitApplication),
  on(contract.listUnitApplications, 'unit.review', listUnitApplications),
  on(contract.getUnitLicence, 'signed-in', getUnitLicence, audited),
  on(contract.approveUnit, 'unit.review', approveUnit),
  on(contract.returnUnit, 'unit.review', returnUnit),
  on(contract.getUnit, 'signed-in', getUnit),
  on(contract.nameCustodian, 'signed-in', nameCustodian, { audit: ({ orgId, reason }) => ({ orgId, reason }) }),
  on(contract.endCustodian, 'signed-in', endCustodian, { audit: ({ orgId, accountId, reason }) => ({ orgId, accountId, reason }) }),
  on(contract.renameUnit, 'unit.review', renameUnit, { audit: ({ orgId, reason }) => ({ orgId, reason }) }),
  on(contract.mergeUnit, 'unit.review', mergeUnit, {
    audit: ({ orgId, intoOrgId, on: day, reason }) => ({ orgId, intoOrgId, day, reason }),
  }),
  on(contract.dissolveUnit, 'unit.review', dissolveUnit, { audit: ({ orgId, lastDay, reason }) => ({ orgId, lastDay, reason }) }),
]);
