// The door of the schema's tests: whose table is whose, which rules hold, what it all looks like.
export { describeSchema } from './describe.ts';
export { ownerOf, type Relation, relationsByOwner } from './owners.ts';
export { lookUps, schemaViolations } from './rules.ts';
export { namedRelations, ownClocks, sqlFiles, unorderedWrites } from './statements.ts';
