// Corrections over HTTP. The public doors are counted; answers that prove a phone are never kept for a repeated request.
import * as contract from '@xueshi/contract';
import { on, routes } from '#http';
import { approveCorrection, listCorrections, refuseCorrection } from './answer.ts';
import { askCorrection, listMyCorrections, withdrawCorrection } from './ask.ts';
import { askForRecovery, changeMyPhone, sendPhoneCode } from './phone.ts';

const perMinute = 120;

export const correctionRoutes = routes([
  on(contract.listMyCorrections, 'record.own', listMyCorrections),
  on(contract.askCorrection, 'record.own', askCorrection),
  on(contract.withdrawCorrection, 'record.own', withdrawCorrection),
  on(contract.listCorrections, 'membership.review', listCorrections),
  on(contract.approveCorrection, 'membership.review', approveCorrection),
  on(contract.refuseCorrection, 'membership.review', refuseCorrection),
  on(contract.sendPhoneCode, 'public', sendPhoneCode, { perMinute, audit: () => ({}), ownTransactions: true }),
  on(contract.changeMyPhone, 'record.own', changeMyPhone, { perMinute, audit: ({ codeId }) => ({ codeId }), ownTransactions: true }),
  on(contract.askForRecovery, 'public', askForRecovery, { perMinute, audit: ({ codeId }) => ({ codeId }), ownTransactions: true }),
]);
