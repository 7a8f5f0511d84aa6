// Words of shown data, English.

export const en = { hours: 'hours' };
