// Weighing a draft, and filing it, over HTTP. Whose draft it is, the verbs ask.
import * as contract from '@xueshi/contract';
import { on, routes } from '#http';
import { fileRuleDraft } from './file.ts';
import { exportImpact, getImpactGroups, listImpactPeople } from './lines.ts';
import { approveRejudging, declineRejudging, listMyVerdictChanges, listRejudgings, proposeRejudging } from './rejudging.ts';
import { getImpactRun, listImpactRuns, startImpact } from './run.ts';

const audited = { audit: ({ runId }: { runId: string }) => ({ runId }) };

export const impactRoutes = routes([
  on(contract.startImpact, 'rulebook.draft', startImpact),
  on(contract.listImpactRuns, 'rulebook.draft', listImpactRuns),
  on(contract.getImpactRun, 'rulebook.draft', getImpactRun),
  on(contract.getImpactGroups, 'rulebook.draft', getImpactGroups),
  on(contract.listImpactPeople, 'rulebook.draft', listImpactPeople, audited),
  on(contract.exportImpact, 'rulebook.draft', exportImpact, audited),
  on(contract.fileRuleDraft, 'rulebook.file', fileRuleDraft),
  on(contract.listRejudgings, 'rulebook.file', listRejudgings),
  on(contract.proposeRejudging, 'rulebook.file', proposeRejudging, audited),
  on(contract.approveRejudging, 'rulebook.file', approveRejudging),
  on(contract.declineRejudging, 'rulebook.file', declineRejudging),
  on(contract.listMyVerdictChanges, 'record.own', listMyVerdictChanges),
]);
