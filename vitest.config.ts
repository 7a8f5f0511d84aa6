// One run for everything but the browser journeys: real database, two workers, no isolation (the modules keep no global state).
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['{policy,contract,server,web}/src/**/*.test.{ts,tsx}', 'tests/*.test.ts'],
    globalSetup: ['server/src/testing/global-setup.ts'],
    isolate: false,
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
