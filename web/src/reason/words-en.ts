// Words of a reasoned decision, English.
export const en = { reason: 'Reason', cancel: 'Cancel' };
