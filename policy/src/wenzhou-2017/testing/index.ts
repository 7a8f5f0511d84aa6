// For tests of the policy: answers unwrapped, documents in brief, arbitrary facts. Never part of the product.
export * from './answers.testing.ts';
export * from './arbitrary.testing.ts';
export * from './documents.testing.ts';
