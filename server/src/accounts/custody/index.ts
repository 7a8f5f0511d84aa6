// The door of custody: the named persons who act for a unit (第十五条 指定专人).

export { custodianActs, custodiansOf, isSuspended, removeCustodian, takeCustody } from './custody.ts';
