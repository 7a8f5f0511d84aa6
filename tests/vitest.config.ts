// What runs against the built product, one story after another: journeys in a real browser, interfaces from outside, sudden deaths.
import { dirname } from 'node:path';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: dirname(import.meta.dirname),
  test: {
    include: ['tests/journeys/*.test.ts', 'tests/faults/*.test.ts'],
    globalSetup: ['tests/product/global-setup.ts'],
    fileParallelism: false,
    isolate: false,
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
});
