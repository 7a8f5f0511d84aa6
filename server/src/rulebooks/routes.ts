// Filed rules over HTTP: open to read, four eyes to put in force.
import * as contract from '@xueshi/contract';
import { on, routes } from '#http';
import { commentRuleDraft, createRuleDraft, getRuleDraft, listRuleDrafts, saveRuleDraft } from './draft.ts';
import { abandonRuleDraft, returnRuleDraft, submitRuleDraft } from './filing.ts';
import { endRuleDocument, getFiledRules, getRuleDocument, listRuleDocuments } from './in-force.ts';
import { getRulesSchema } from './schema.ts';

export const rulebookRoutes = routes([
  on(contract.getFiledRules, 'public', getFiledRules),
  on(contract.getRulesSchema, 'public', getRulesSchema),
  on(contract.listRuleDocuments, 'public', listRuleDocuments),
  on(contract.getRuleDocument, 'public', getRuleDocument),
  on(contract.endRuleDocument, 'rulebook.file', endRuleDocument),
  on(contract.listRuleDrafts, 'rulebook.draft', listRuleDrafts),
  on(contract.createRuleDraft, 'rulebook.draft', createRuleDraft),
  on(contract.getRuleDraft, 'rulebook.draft', getRuleDraft),
  on(contract.saveRuleDraft, 'rulebook.draft', saveRuleDraft),
  on(contract.commentRuleDraft, 'rulebook.draft', commentRuleDraft),
  on(contract.submitRuleDraft, 'rulebook.draft', submitRuleDraft),
  on(contract.abandonRuleDraft, 'rulebook.draft', abandonRuleDraft),
  on(contract.returnRuleDraft, 'rulebook.file', returnRuleDraft),
]);
