// Axe over a page as it stands: WCAG 2.2 A and AA, no exceptions.
import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';

const standard = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** One line per fault: rule, element, what is wrong. Empty when the page is clean. */
export async function accessibilityFaults(page: Page): Promise<string[]> {
  // What a fixed header covers after scrolling is covered for the moment only.
  await page.evaluate(() => window.scrollTo(0, 0));
  // A colour on its way from one to the other is neither: what moves has come to rest first.
  await page.evaluate(async () => {
    const ending = document.getAnimations().filter((one) => Number.isFinite(Number(one.effect?.getComputedTiming().endTime)));
    await Promise.allSettled(ending.map((one) => one.finished));
  });
  const { violations } = await new AxeBuilder({ page }).withTags(standard).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')} — ${node.failureSummary ?? ''}`));
}
