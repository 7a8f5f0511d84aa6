// Types of browser.mjs for the tests.
export function ensureBrowser(): Promise<{ executablePath: string; env: Record<string, string> }>;
