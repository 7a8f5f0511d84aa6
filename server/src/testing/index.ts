// The door of testing: a fresh database per test file and a context to act in. Never part of the product.
export { contextFor, testLog } from './context.ts';
export { type TestDatabase, testDatabase } from './database.ts';
