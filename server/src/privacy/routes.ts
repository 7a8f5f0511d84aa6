// The export over HTTP: every one is on record, as it shows a full identity number.
import { exportMyData as contract } from '@xueshi/contract';
import { on, routes } from '#http';
import { exportMyData } from './export.ts';

export const privacyRoutes = routes([on(contract, 'record.own', exportMyData, { audit: () => ({}) })]);
