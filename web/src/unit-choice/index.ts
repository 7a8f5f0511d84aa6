// The door of choosing a unit: one set of fields for registering and for changing the unit later (第十条).
export { emptyUnit, type UnitAnswer, type UnitDraft, unitErrors, unitOf } from './unit-draft.ts';
export { UnitFields } from './unit-fields.tsx';
export { useWords as useUnitWords } from './words.ts';
