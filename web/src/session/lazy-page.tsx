// A page loaded when it is first opened. A module's door exports its pages this way, so that the door itself weighs nothing:
//   export const claimsPage = lazyPage(() => import('./claims-page.tsx').then((m) => m.ClaimsPage));
import { type ComponentType, lazy } from 'react';

type Load = () => Promise<ComponentType>;

export function lazyPage(load: Load): ComponentType & { preload: () => Promise<unknown> } {
  const page = lazy(async () => ({ default: await load() }));
  return Object.assign(page as unknown as ComponentType, { preload: load });
}
