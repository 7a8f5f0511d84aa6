// A real Chromium for the journeys, and pages of the sizes people use.
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { ensureBrowser } from '../../scripts/browser.mjs';

export const desktop = { width: 1440, height: 900 };
export const phone = { width: 390, height: 844 };

export async function openBrowser(): Promise<Browser> {
  const found = process.env['XUESHI_BROWSER_ENV']
    ? { executablePath: process.env['XUESHI_BROWSER'] ?? '', env: JSON.parse(process.env['XUESHI_BROWSER_ENV']) as Record<string, string> }
    : await ensureBrowser();
  return chromium.launch({
    executablePath: found.executablePath,
    // A sandbox needs rights that a container or root often lacks; the pages are our own.
    args: ['--no-sandbox', '--disable-dev-shm-usage', '--force-color-profile=srgb', '--font-render-hinting=none'],
    env: { ...(process.env as Record<string, string>), ...found.env },
  });
}

export type Visit = { readonly context: BrowserContext; readonly page: Page; readonly complaints: string[] };

/** A visitor of their own, in Wenzhou, whose browser's complaints (errors, refused resources) are kept. */
export async function visit(browser: Browser, baseURL: string, options: { phone?: boolean; dark?: boolean } = {}): Promise<Visit> {
  const context = await browser.newContext({
    baseURL,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    viewport: options.phone ? phone : desktop,
    deviceScaleFactor: options.phone ? 2 : 1,
    isMobile: options.phone ?? false,
    hasTouch: options.phone ?? false,
    colorScheme: options.dark ? 'dark' : 'light',
    reducedMotion: 'reduce',
  });
  context.setDefaultTimeout(60_000);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(`${page.url()}: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error' && !/status of 4\d\d/.test(message.text())) complaints.push(`${page.url()}: ${message.text()}`);
  });
  return { context, page, complaints };
}
