// Words of the form fields, English.
import type { English } from '#ui/text';
import type { zh } from './words.ts';

export const en: English<typeof zh> = {
  optional: ' (optional)',
  showPassword: 'Show password',
  hidePassword: 'Hide password',
  pleaseChoose: 'Please choose',
  summaryTitle: 'Please correct {count} item(s)',
};
