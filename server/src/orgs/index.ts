// The door of organisations: divisions, sectors, authorities, units, delegations (第五、十、十五条).
export { changesOf, endOrg, type OrgChange, renameOrg } from './change-org.ts';
export { createOrgs, type NewOrg } from './create-orgs.ts';
export { type Delegation, delegateReview, endDelegation, findDelegation, listDelegations } from './delegate.ts';
export { findOrg, findOrgIdByUscc, listOrgs } from './find.ts';
export { authorityOf, listDivisions, listSectors } from './list-sectors.ts';
export { orgItem, readOrgId } from './org.ts';
export { fillPinyin } from './pinyin.ts';
export { orgRoutes } from './routes.ts';
