// The door of roles held: given from a day, ended at an instant (第十、十五条).
export { endRoles, giveRoles, type NewGrant } from './grants.ts';
