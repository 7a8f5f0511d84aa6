// Words of the form fields, English.

export const en = {
  optional: ' (optional)',
  showPassword: 'Show password',
  hidePassword: 'Hide password',
  pleaseChoose: 'Please choose',
  summaryTitle: 'Please correct {count} item(s)',
};
