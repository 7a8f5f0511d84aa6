// The rights of the server's table of permissions in plain words.
import type { zh } from './words.ts';

export const RIGHTS: readonly { permission: string; text: Exclude<keyof typeof zh, 'title' | 'expires'> }[] = [
  { permission: 'record.own', text: 'recordOwn' },
  { permission: 'claim.own', text: 'claimOwn' },
  { permission: 'print.own', text: 'printOwn' },
  { permission: 'claim.review', text: 'claimReview' },
  { permission: 'claim.appeal-review', text: 'claimAppealReview' },
  { permission: 'entry.reverse', text: 'entryReverse' },
  { permission: 'record.read', text: 'recordRead' },
  { permission: 'claim.read', text: 'claimRead' },
  { permission: 'people.read', text: 'peopleRead' },
  { permission: 'membership.review', text: 'membershipReview' },
  { permission: 'unit.manage', text: 'unitManage' },
  { permission: 'unit.review', text: 'unitReview' },
  { permission: 'account.allocate', text: 'accountAllocate' },
  { permission: 'delegation.manage', text: 'delegationManage' },
  { permission: 'rulebook.draft', text: 'rulebookDraft' },
  { permission: 'rulebook.file', text: 'rulebookFile' },
  { permission: 'people.reveal', text: 'peopleReveal' },
  { permission: 'org.own', text: 'orgOwn' },
  { permission: 'audit.read', text: 'auditRead' },
  { permission: 'ledger.verify', text: 'ledgerVerify' },
  { permission: 'system.manage', text: 'systemManage' },
];
