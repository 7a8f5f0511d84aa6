// The door of the form fields: native controls in the product's dress. Every field is controlled and shares FieldProps:
//   <DayField path="publishedOn" label="出版日期" value={draft.publishedOn} onChange={…} error={errors.publishedOn} />
// `path` is the problem's path: it makes the id, so <ErrorSummary> can lead to the field.

export { ChecksField } from './checks-field.tsx';
export { CheckField, ChoiceField, SegmentField } from './choice-fields.tsx';
export { ErrorSummary } from './error-summary.tsx';
export { FieldGroup, type FieldProps, fieldId } from './field.tsx';
export { FileField } from './file-field.tsx';
export { DayField, NumberField, PasswordField, SelectField, TextAreaField, TextField } from './input-fields.tsx';
