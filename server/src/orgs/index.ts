// The door of organisations: divisions, sectors, authorities, units, delegations (第五、十、十五条).
export { createOrgs, type NewOrg } from './create-orgs.ts';
export { delegateReview, endDelegation } from './delegate.ts';
export { findOrg, listOrgs } from './find.ts';
export { authorityOf, listDivisions, listSectors } from './list-sectors.ts';
export { readOrgId } from './org.ts';
export { orgRoutes } from './routes.ts';
