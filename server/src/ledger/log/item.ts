// What a leaf belongs to: a person's entry, or – under nobody's number – a printed form.

/** Printed forms and other leaves that are no entry lie under this number. */
export const nobody = 0;

export type Item = { readonly itemId: string; readonly leaf: Buffer };
