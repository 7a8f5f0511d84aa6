// What is chosen about a unit, and what is still missing before it can be sent.

export type UnitKind = 'main' | 'second' | 'secondment';
export type UnitDraft = {
  has: 'unit' | 'none' | '';
  orgId: string;
  orgName: string;
  division: string;
  kind: UnitKind;
  from: string;
};
export type UnitAnswer = { orgId: string | null; division: string | null; kind: UnitKind; from: string };

export const emptyUnit: UnitDraft = { has: '', orgId: '', orgName: '', division: '', kind: 'main', from: '' };

export function unitOf(draft: UnitDraft, today: string): UnitAnswer {
  if (draft.has === 'none') return { orgId: null, division: draft.division, kind: 'main', from: today };
  return { orgId: draft.orgId, division: null, kind: draft.kind, from: draft.from };
}

type Said = (key: 'hasMissing' | 'unitMissing' | 'divisionMissing' | 'fromMissing' | 'fromLate') => string;

export function unitErrors(draft: UnitDraft, today: string, say: Said): { path: string; message: string }[] {
  if (draft.has === '') return [{ path: 'has', message: say('hasMissing') }];
  if (draft.has === 'none') return draft.division === '' ? [{ path: 'division', message: say('divisionMissing') }] : [];
  return [
    ...(draft.orgId === '' ? [{ path: 'unit', message: say('unitMissing') }] : []),
    ...(draft.from === '' ? [{ path: 'from', message: say('fromMissing') }] : []),
    ...(draft.from > today ? [{ path: 'from', message: say('fromLate') }] : []),
  ];
}
