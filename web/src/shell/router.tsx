// Every address of the application. To add a page: its module's door exports it lazily, its route stands here, its way in in
// frame/navigation.ts. A page that needs a sign-in wraps itself in <SignedInOnly permission="…">: the address stays, the sign-in appears in place.
import { createRootRoute, createRoute, createRouter, stringifySearchWith } from '@tanstack/react-router';
import { accountPage } from '#account';
import { auditPage, auditSearch } from '#audit';
import { calculatorPage, calculatorSearch, sectorSearch, yearPage } from '#calculator';
import { claimPage, claimsPage, claimsSearch, newClaimPage, newClaimSearch, wizardPage, wizardSearch } from '#claims';
import { correctionsPage, myDataPage, recoveryRequestPage } from '#corrections';
import { rejudgingsPage } from '#impact';
import { keysPage } from '#keys';
import { assessmentPage, coursePage, coursesPage, coursesSearch, learnPage, lessonSearch } from '#learning';
import { employmentPage, peoplePage, peopleSearch, personPage, requestsPage, requestsSearch } from '#membership';
import { delegationsPage, officialPage, officialsPage, officialsSearch } from '#officials';
import { personRecordPage, personRecordSearch } from '#person-record';
import { accessPage } from '#privacy';
import { recordPage, recordsPage, recordsSearch } from '#records';
import { outboxPage, recoverPage, registerPage } from '#registration';
import { policySearch, regulationPage } from '#regulation';
import { queuePage, queueSearch, reviewPage, waitingPage } from '#review';
import { rosterPage } from '#roster';
import { draftPage, draftsPage, ruleDocumentPage, rulesPage, rulesSearch } from '#rulebooks';
import { securityPage } from '#security';
import { ownAddress } from '#session';
import { Frame, Waiting } from '#shell/frame';
import { signInPage, signOnReturnPage } from '#sign-in';
import { standingPage, standingSearch } from '#standing';
import { accessibilityPage, privacyPage } from '#statements';
import { transcriptsPage, transcriptsSearch } from '#transcripts';
import { ownUnitPage, unitPage, unitRegisterPage, unitsPage, unitsSearch } from '#units';
import { verifyResultPage, verifySearch, verifyStartPage } from '#verify';
import { HomeOrStart } from './home-or-start.tsx';
import { BrokenPage, NotFoundPage } from './lost-pages.tsx';

const root = createRootRoute({ component: Frame, notFoundComponent: NotFoundPage });
const under = { getParentRoute: () => root } as const;

// A list of its own: written inside addChildren(…), every route would take its types from there, and they would be `any`.
const routes = [
  createRoute({ ...under, path: '/', component: HomeOrStart }),
  createRoute({ ...under, path: '/calculator', component: calculatorPage, validateSearch: calculatorSearch }),
  createRoute({ ...under, path: '/calculator/year', component: yearPage, validateSearch: sectorSearch }),
  createRoute({ ...under, path: '/policy', component: regulationPage, validateSearch: policySearch }),
  createRoute({ ...under, path: '/rules', component: rulesPage, validateSearch: rulesSearch }),
  createRoute({ ...under, path: '/rules/$documentId', component: ruleDocumentPage }),
  createRoute({ ...under, path: '/rejudgings', component: rejudgingsPage }),
  createRoute({ ...under, path: '/rulebooks', component: draftsPage }),
  createRoute({ ...under, path: '/rulebooks/$draftId', component: draftPage }),
  createRoute({ ...under, path: '/courses', component: coursesPage, validateSearch: coursesSearch }),
  createRoute({ ...under, path: '/courses/$courseId', component: coursePage }),
  createRoute({ ...under, path: '/learn/$courseId', component: learnPage, validateSearch: lessonSearch }),
  createRoute({ ...under, path: '/learn/$courseId/assessment', component: assessmentPage }),
  createRoute({ ...under, path: '/verify', component: verifyStartPage }),
  createRoute({ ...under, path: '/verify/$serial', component: verifyResultPage, validateSearch: verifySearch }),
  createRoute({ ...under, path: '/accessibility', component: accessibilityPage }),
  createRoute({ ...under, path: '/privacy', component: privacyPage }),
  createRoute({ ...under, path: '/sign-in', component: signInPage, validateSearch: signInSearch }),
  createRoute({ ...under, path: '/sign-in/return', component: signOnReturnPage }),
  createRoute({ ...under, path: '/register', component: registerPage }),
  createRoute({ ...under, path: '/recover', component: recoverPage }),
  createRoute({ ...under, path: '/outbox', component: outboxPage }),
  createRoute({ ...under, path: '/me', component: accountPage }),
  createRoute({ ...under, path: '/standing', component: standingPage, validateSearch: standingSearch }),
  createRoute({ ...under, path: '/records', component: recordsPage, validateSearch: recordsSearch }),
  createRoute({ ...under, path: '/records/$entryId', component: recordPage }),
  createRoute({ ...under, path: '/audit', component: auditPage, validateSearch: auditSearch }),
  createRoute({ ...under, path: '/me/access', component: accessPage }),
  createRoute({ ...under, path: '/me/security', component: securityPage }),
  createRoute({ ...under, path: '/me/employment', component: employmentPage }),
  createRoute({ ...under, path: '/me/unit', component: unitRegisterPage }),
  createRoute({ ...under, path: '/units', component: unitsPage, validateSearch: unitsSearch }),
  createRoute({ ...under, path: '/unit', component: ownUnitPage }),
  createRoute({ ...under, path: '/me/data', component: myDataPage }),
  createRoute({ ...under, path: '/me/keys', component: keysPage }),
  createRoute({ ...under, path: '/corrections', component: correctionsPage }),
  createRoute({ ...under, path: '/recover/request', component: recoveryRequestPage }),
  createRoute({ ...under, path: '/officials', component: officialsPage, validateSearch: officialsSearch }),
  createRoute({ ...under, path: '/officials/$accountId', component: officialPage }),
  createRoute({ ...under, path: '/delegations', component: delegationsPage }),
  createRoute({ ...under, path: '/units/$orgId', component: unitPage }),
  createRoute({ ...under, path: '/units/$orgId/roster', component: rosterPage }),
  createRoute({ ...under, path: '/people', component: peoplePage, validateSearch: peopleSearch }),
  createRoute({ ...under, path: '/requests', component: requestsPage, validateSearch: requestsSearch }),
  createRoute({ ...under, path: '/people/$personId', component: personPage }),
  createRoute({ ...under, path: '/people/$personId/record', component: personRecordPage, validateSearch: personRecordSearch }),
  createRoute({ ...under, path: '/claims', component: claimsPage, validateSearch: claimsSearch }),
  createRoute({ ...under, path: '/claims/new', component: newClaimPage, validateSearch: newClaimSearch }),
  createRoute({ ...under, path: '/claims/$claimId', component: claimPage }),
  createRoute({ ...under, path: '/claims/$claimId/edit', component: wizardPage, validateSearch: wizardSearch }),
  createRoute({ ...under, path: '/transcripts', component: transcriptsPage, validateSearch: transcriptsSearch }),
  createRoute({ ...under, path: '/review', component: queuePage, validateSearch: queueSearch }),
  createRoute({ ...under, path: '/desk', component: waitingPage }),
  createRoute({ ...under, path: '/review/$claimId', component: reviewPage, validateSearch: queueSearch }),
] as const;

export const router = createRouter({
  routeTree: root.addChildren(routes),
  // Addresses are read by people and printed in QR codes: plain text, no JSON quoting.
  // The router's own reading would make a number of ?year=2025, and no filter that expects text would know it again.
  parseSearch: (text) => Object.fromEntries(new URLSearchParams(text)),
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
