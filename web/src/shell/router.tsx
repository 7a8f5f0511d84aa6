// Every address of the application. To add a page: its module's door exports it lazily, its route stands here, its way in in
// frame/navigation.ts. A page that needs a sign-in wraps itself in <SignedInOnly permission="…">: the address stays, the sign-in appears in place.
import { createRootRoute, createRoute, createRouter, parseSearchWith, stringifySearchWith } from '@tanstack/react-router';
import { accountPage } from '#account';
import { calculatorPage, calculatorSearch, yearPage } from '#calculator';
import { regulationPage } from '#regulation';
import { ownAddress, signInPage } from '#session';
import { Frame, Waiting } from '#shell/frame';
import { accessibilityPage, privacyPage } from '#statements';
import { verifyResultPage, verifySearch, verifyStartPage } from '#verify';
import { HomeOrStart } from './home-or-start.tsx';
import { BrokenPage, NotFoundPage } from './lost-pages.tsx';

const root = createRootRoute({ component: Frame, notFoundComponent: NotFoundPage });
const under = { getParentRoute: () => root } as const;

const routeTree = root.addChildren([
  createRoute({ ...under, path: '/', component: HomeOrStart }),
  createRoute({ ...under, path: '/calculator', component: calculatorPage, validateSearch: calculatorSearch }),
  createRoute({ ...under, path: '/calculator/year', component: yearPage }),
  createRoute({ ...under, path: '/policy', component: regulationPage }),
  createRoute({ ...under, path: '/verify', component: verifyStartPage }),
  createRoute({ ...under, path: '/verify/$serial', component: verifyResultPage, validateSearch: verifySearch }),
  createRoute({ ...under, path: '/accessibility', component: accessibilityPage }),
  createRoute({ ...under, path: '/privacy', component: privacyPage }),
  createRoute({ ...under, path: '/sign-in', component: signInPage, validateSearch: signInSearch }),
  createRoute({ ...under, path: '/me', component: accountPage }),
]);

export const router = createRouter({
  routeTree,
  // Addresses are read by people and printed in QR codes: plain text, no JSON quoting.
  parseSearch: parseSearchWith((text) => text),
  stringifySearch: stringifySearchWith(String),
  defaultPreload: 'intent',
  defaultPendingComponent: Waiting,
  defaultErrorComponent: BrokenPage,
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}

function signInSearch(search: Record<string, unknown>): { next?: string } {
  const next = ownAddress(search.next);
  return next === undefined ? {} : { next };
}
