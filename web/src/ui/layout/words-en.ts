// Words of the layout, English.

export const en = {
  close: 'Close',
  loading: 'Loading…',
  retry: 'Try again',
  requestId: 'If you ask for help, quote this number: {id}',
  busy: 'Working…',
};
