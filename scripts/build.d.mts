// Types of build.mjs for the tests.
export function ensureBuilt(options?: { always?: boolean }): Promise<void>;
