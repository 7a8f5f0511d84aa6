// The door of the API: typed reads and actions over the contract, and problems in one shape.
export { call, type Input, newKey, type Reply, send } from './call.ts';
export { settleSignIn, useSignInNeeded } from './expired.ts';
export { createQueries, useAction, useAnswer, usePages } from './hooks.ts';
export { errorsByPath, type FieldProblem, type Problem, problemOf } from './problem.ts';
