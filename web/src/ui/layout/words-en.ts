// Words of the layout, English.
import type { English } from '#ui/text';
import type { zh } from './words.ts';

export const en: English<typeof zh> = {
  close: 'Close',
  loading: 'Loading…',
  retry: 'Try again',
  requestId: 'If you ask for help, quote this number: {id}',
  busy: 'Working…',
};
