// Rule documents over HTTP: open to read, four eyes to put in force.
import * as contract from '@xueshi/contract';
import { on, routes } from '#http';
import {
  abandonRuleDraft,
  createRuleDraft,
  fileRuleDraft,
  getRuleDraft,
  listRuleDrafts,
  returnRuleDraft,
  saveRuleDraft,
  submitRuleDraft,
} from './draft.ts';
import { endRuleDocument, getRuleDocument, listRuleDocuments } from './in-force.ts';

export const rulebookRoutes = routes([
  on(contract.listRuleDocuments, 'public', listRuleDocuments),
  on(contract.getRuleDocument, 'public', getRuleDocument),
  on(contract.endRuleDocument, 'rulebook.file', endRuleDocument),
  on(contract.listRuleDrafts, 'rulebook.draft', listRuleDrafts),
  on(contract.createRuleDraft, 'rulebook.draft', createRuleDraft),
  on(contract.getRuleDraft, 'rulebook.draft', getRuleDraft),
  on(contract.saveRuleDraft, 'rulebook.draft', saveRuleDraft),
  on(contract.submitRuleDraft, 'rulebook.draft', submitRuleDraft),
  on(contract.abandonRuleDraft, 'rulebook.draft', abandonRuleDraft),
  on(contract.returnRuleDraft, 'rulebook.file', returnRuleDraft),
  on(contract.fileRuleDraft, 'rulebook.file', fileRuleDraft),
]);
