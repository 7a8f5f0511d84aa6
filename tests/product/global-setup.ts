// Builds if sources changed, starts one product with the demo city for all journeys, and ends it when they are over.
import type { TestProject } from 'vitest/node';
import { ensureBuilt } from '../../scripts/build.mjs';
import { newHome, removeHome, startProduct } from './product.ts';

declare module 'vitest' {
  interface ProvidedContext {
    productUrl: string;
    productHome: string;
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  await ensureBuilt();
  const home = newHome();
  const product = await startProduct({ home });
  project.provide('productUrl', product.url);
  project.provide('productHome', home);
  return async () => {
    const code = await product.stop();
    removeHome(home);
    if (code !== 0) throw new Error(`the product ended with ${code}; it said:\n${product.said()}`);
  };
}
