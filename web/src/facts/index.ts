// The door of the facts: the form for the facts of any way of 第八条, shared by the calculator and the application.
//   const [draft, setDraft] = …;   a FactsDraft holds text as typed, may be incomplete, and is JSON
//   <FactsForm fields={fieldsOf(way)} draft={draft} onChange={setDraft} errors={shown} />
//   factsOf(fields, draft)         what the API and @xueshi/policy take
//   draftErrors(fields, draft, errors)   their errors, moved to the rows the person sees
export type { FactsDraft } from './draft.ts';
export { FactsForm } from './facts-form.tsx';
export { draftErrors, factsOf } from './facts-of.ts';
export { useLabels } from './labels.ts';
export { useShownErrors } from './shown-errors.ts';
